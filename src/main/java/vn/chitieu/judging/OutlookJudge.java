package vn.chitieu.judging;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;

/** Works out pace and forecast of a target that is decided on a later day. */
final class OutlookJudge {

    private static final int MONTHS = 12;
    private static final int PACE_DECIMALS = 4;
    /** A seasonal clock runs from 0 to this in a year: hundredths of a percent of the year's total. */
    private static final int WHOLE_YEAR = 10_000;

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    /** The share of a way by which a forecast may fall short through rounding alone. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.001");

    private OutlookJudge() {}

    /**
     * The outlook at the end of a period; {@link Outlook#NONE} for what is kept and not reached, for grades and states,
     * after the day, and before the first figure.
     */
    static Outlook of(Dossier dossier, ReportingPeriod at) {
        Horizon horizon = dossier.rule().horizon();
        int year = horizon.decidingYear(at.year());
        if (horizon instanceof Horizon.EveryPeriod
                || year < at.year()
                || !(dossier.rule().criterion() instanceof Criterion.OfNumber criterion)) {
            return Outlook.NONE;
        }
        BigDecimal goal = Levels.figureFor(dossier, criterion.goal(), year);
        Track track = Track.of(dossier, at);
        if (goal == null || track.size() == 0) {
            return Outlook.NONE;
        }
        ReportingPeriod day = ReportingPeriod.quarter(year, 4);
        View view = new View(dossier, criterion, track, goal, day, at);
        return new Outlook(goal, day, view.paceSoFar(), view.paceNeeded(), view.forecast(), view.lastChance());
    }

    /**
     * Whether the whole span of a forecast lies where the target is not met. A line carries far what figures lost by
     * rounding, so a thousandth of the way is no miss, but for a bound that is itself not enough.
     */
    static boolean misses(Dossier dossier, ReportingPeriod at, Outlook outlook, Forecast forecast) {
        Criterion.OfNumber criterion = (Criterion.OfNumber) dossier.rule().criterion();
        BigDecimal goal = requireNonNull(outlook.goal());
        BigDecimal top = requireNonNull(Levels.figureFor(
                dossier, criterion.top(), requireNonNull(outlook.day()).year()));
        boolean rise = Levels.rise(dossier, criterion);
        BigDecimal best = rise ? forecast.high() : forecast.low();
        BigDecimal worst = rise ? forecast.low() : forecast.high();
        BigDecimal left = rise ? goal.subtract(best) : best.subtract(goal);
        BigDecimal way =
                goal.subtract(Track.of(dossier, at).points().firstEntry().getValue());
        int past = rise ? worst.compareTo(top) : top.compareTo(worst);
        boolean strict = criterion instanceof Criterion.Above || criterion instanceof Criterion.Below;
        boolean closed = criterion instanceof Criterion.Exactly
                || criterion instanceof Criterion.Within within && within.over() == Criterion.Within.OverTop.FAILS;
        return left.compareTo(way.abs().multiply(ROUNDING)) > 0 || strict && left.signum() >= 0 || closed && past > 0;
    }

    private record View(
            Dossier dossier,
            Criterion.OfNumber criterion,
            Track track,
            BigDecimal goal,
            ReportingPeriod day,
            ReportingPeriod at) {

        private boolean rises() {
            return Levels.rise(dossier, criterion);
        }

        private int lastMonth() {
            return track.points().lastKey();
        }

        private BigDecimal last() {
            return track.points().lastEntry().getValue();
        }

        /** Whether every further case makes a total worse, so that the goal is a bound and not an aim. */
        private boolean isCap() {
            return !rises() && onlyGrows();
        }

        private boolean onlyGrows() {
            return Track.isOfOneYear(dossier, at)
                    || NumberJudge.growsAllTerm(dossier.rule().measure());
        }

        private boolean isThere() {
            int way = last().compareTo(goal);
            return rises() ? way >= 0 : way <= 0;
        }

        @Nullable
        BigDecimal paceSoFar() {
            if (Track.isOfOneYear(dossier, at)) {
                return aYear(last(), lastMonth() - (at.year() * MONTHS));
            }
            Map.Entry<Integer, BigDecimal> first = track.points().firstEntry();
            return aYear(last().subtract(first.getValue()), lastMonth() - first.getKey());
        }

        @Nullable
        BigDecimal paceNeeded() {
            int left = Track.monthOf(day) - lastMonth();
            if (left > 0 && isThere() && !isCap()) {
                return BigDecimal.ZERO;
            }
            return isCap() && !isThere() ? null : aYear(goal.subtract(last()), left);
        }

        /** A change over some months as a change a year; null where no month has passed. */
        private static @Nullable BigDecimal aYear(BigDecimal change, int months) {
            return months <= 0
                    ? null
                    : change.multiply(BigDecimal.valueOf(MONTHS))
                            .divide(BigDecimal.valueOf(months), PACE_DECIMALS, RoundingMode.HALF_UP);
        }

        @Nullable
        Forecast forecast() {
            BigDecimal lowest = lowest();
            BigDecimal highest = highest();
            if (dossier.rule().measure() instanceof Measure.AverageGrowth && !Track.isOfOneYear(dossier, at)) {
                return Forecasting.ofGrowth(track, Track.monthOf(day));
            }
            Map<Integer, Integer> clock = seasonalClock();
            return clock.isEmpty()
                    ? Forecasting.of(track, Track.monthOf(day), lowest, highest)
                    : Forecasting.of(track.onClock(clock), WHOLE_YEAR, lowest, highest);
        }

        /** What was due by each month of this year, after last year's shape; empty where totals come in evenly. */
        private Map<Integer, Integer> seasonalClock() {
            Map<Integer, Integer> clock = new HashMap<>();
            if (!Track.isOfOneYear(dossier, at)) {
                return clock;
            }
            for (ReportingPeriod period : dossier.figures().upTo(at)) {
                BigDecimal due = Season.shape(dossier, period);
                if (period.year() == at.year() && due != null) {
                    clock.put(Track.monthOf(period), due.movePointRight(2).intValueExact());
                }
            }
            return clock;
        }

        /** Totals and counts never shrink; nothing that was never below zero goes there. */
        private @Nullable BigDecimal lowest() {
            boolean negative = track.points().values().stream().anyMatch(level -> level.signum() < 0);
            return negative ? null : onlyGrows() ? last() : BigDecimal.ZERO;
        }

        /** A share of a whole ends at 100%, unless it was beyond already or is asked to be. */
        private @Nullable BigDecimal highest() {
            Measure measure = dossier.rule().measure();
            boolean share = dossier.seriesUnit().isPercentage()
                    && (measure instanceof Measure.Level || measure instanceof Measure.Coverage);
            boolean beyond = goal.compareTo(HUNDRED) > 0
                    || track.points().values().stream().anyMatch(level -> level.compareTo(HUNDRED) > 0);
            return share && !beyond ? HUNDRED : null;
        }

        /** Standing still until then, the best pace ever reached would still do. */
        @Nullable
        ReportingPeriod lastChance() {
            BigDecimal best = track.steps().stream()
                    .map(step -> rises() ? step : step.negate())
                    .max(Comparator.naturalOrder())
                    .orElse(BigDecimal.ZERO);
            if (isThere() || isCap() || best.signum() <= 0) {
                return null;
            }
            BigDecimal months = goal.subtract(last()).abs().divide(best, PACE_DECIMALS, RoundingMode.HALF_UP);
            ReportingPeriod chance = null;
            for (ReportingPeriod quarter = at; quarter.compareTo(day) < 0; quarter = quarter.nextQuarter()) {
                int left = Track.monthOf(day) - Track.monthOf(quarter);
                chance = months.compareTo(BigDecimal.valueOf(left)) <= 0 ? quarter : chance;
            }
            return chance;
        }
    }
}
