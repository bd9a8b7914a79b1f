package vn.chitieu.judging;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What judging returns, never a bare yes or no.
 *
 * @param state what the figure means
 * @param reason which sentence explains it
 * @param numbers the numbers of that sentence
 * @param flags what else a reader should know
 * @param outlook pace and forecast, where there is a way to go
 */
public record Judgement(State state, Reason reason, Numbers numbers, Set<Flag> flags, Outlook outlook) {

    /** What a state alone does not say. */
    public enum Flag {
        /** Đạt trước hạn: a level for a later year, and it may be lost again. */
        EARLY,
        /** Vượt khung: above the top of a band that may be passed. */
        ABOVE_BAND,
        /** What is due of a total was taken from last year's shape and not from the calendar. */
        LAST_YEARS_SHAPE,
        /** With at least three known points the whole span of the forecast misses the target. */
        FORECAST_MISSES,
        /** A keep-target was broken in an earlier period of the term. */
        BROKEN_BEFORE;

        static Flag[] brokenBefore(boolean isSo) {
            return isSo ? new Flag[] {BROKEN_BEFORE} : new Flag[0];
        }
    }

    /**
     * The arithmetic behind a state; absent where it plays no part.
     *
     * @param attained what the criterion looks at, in the target's unit
     * @param required what it should be by now
     * @param counted the figure as reported, in the series' unit
     * @param against what the figure is compared with: plan, base, last year's figure, in the series' unit
     * @param ratio share of the expected way, or points ahead of the elapsed share of the year
     * @param elapsed percent of the time that has passed
     * @param year the year it is about: deadline, plan year, year of late arrival
     * @param partsReached parts of a composite that are reached
     * @param parts parts of a composite that count
     */
    public record Numbers(
            @Nullable BigDecimal attained,
            @Nullable BigDecimal required,
            @Nullable BigDecimal counted,
            @Nullable BigDecimal against,
            @Nullable BigDecimal ratio,
            @Nullable BigDecimal elapsed,
            @Nullable Integer year,
            @Nullable Integer partsReached,
            @Nullable Integer parts) {

        public static final Numbers NONE = new Numbers(null, null, null, null, null, null, null, null, null);

        static Numbers attained(BigDecimal attained) {
            return NONE.withAttained(attained);
        }

        Numbers withAttained(@Nullable BigDecimal value) {
            return new Numbers(value, required, counted, against, ratio, elapsed, year, partsReached, parts);
        }

        Numbers withRequired(@Nullable BigDecimal value) {
            return new Numbers(attained, value, counted, against, ratio, elapsed, year, partsReached, parts);
        }

        Numbers withCounted(@Nullable BigDecimal value) {
            return new Numbers(attained, required, value, against, ratio, elapsed, year, partsReached, parts);
        }

        Numbers withAgainst(@Nullable BigDecimal value) {
            return new Numbers(attained, required, counted, value, ratio, elapsed, year, partsReached, parts);
        }

        Numbers withRatio(@Nullable BigDecimal value) {
            return new Numbers(attained, required, counted, against, value, elapsed, year, partsReached, parts);
        }

        Numbers withElapsed(@Nullable BigDecimal value) {
            return new Numbers(attained, required, counted, against, ratio, value, year, partsReached, parts);
        }

        Numbers withYear(@Nullable Integer value) {
            return new Numbers(attained, required, counted, against, ratio, elapsed, value, partsReached, parts);
        }

        static Numbers parts(int reached, int counting) {
            return new Numbers(null, null, null, null, null, null, null, reached, counting);
        }
    }

    public Judgement {
        flags = Set.copyOf(flags);
    }

    static Judgement of(State state, Reason reason, Numbers numbers, Flag... flags) {
        return new Judgement(state, reason, numbers, Set.of(flags), Outlook.NONE);
    }

    /** The same judgement with what is ahead. */
    Judgement withOutlook(Outlook ahead) {
        return new Judgement(state, reason, numbers, flags, ahead);
    }

    /** The same judgement, but no better than at risk, since the figures lead elsewhere. */
    Judgement warnedByForecast() {
        return new Judgement(State.AT_RISK, reason, numbers, flags, outlook).flagged(Flag.FORECAST_MISSES);
    }

    Judgement flagged(Flag flag) {
        Set<Flag> more = EnumSet.of(flag);
        more.addAll(flags);
        return new Judgement(state, reason, numbers, more, outlook);
    }

    static Judgement of(State state, Reason reason) {
        return of(state, reason, Numbers.NONE);
    }
}
