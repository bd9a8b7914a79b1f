package vn.chitieu.judging;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.Judgement.Flag;
import vn.chitieu.judging.Judgement.Numbers;
import vn.chitieu.measure.Percentage;
import vn.chitieu.period.PeriodType;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Cadence;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;

/**
 * Holds the figures of one target against its rule, as they stood at the end of a period.
 *
 * <p>What cannot be decided is said first and in a fixed order: no case, no plan, not due, no figure, no base, left to
 * people. A plan is looked for even in a period that asks for no figure, since somebody has to hand it down.
 */
public final class Judge {

    /** Two points make a line, only the third can speak against it. */
    private static final int POINTS_TO_WARN = 3;

    private final NumberJudge numbers;
    private final GrowthJudge growth;
    private final ChangeJudge change;
    private final StateJudge states;

    public Judge(Bands bands) {
        this.numbers = new NumberJudge(bands);
        this.growth = new GrowthJudge(bands);
        this.change = new ChangeJudge(bands);
        this.states = new StateJudge(bands);
    }

    /**
     * The judgement at the end of a period. Longer periods are judged as the quarter they end in, and so is a quarter's
     * last month where it has no figure of its own.
     *
     * @param period any period of the dossier's term
     */
    public Judgement judge(Dossier dossier, ReportingPeriod period) {
        boolean month = period.type() == PeriodType.MONTH
                && (!period.closesQuarter() || dossier.figures().at(period) != null);
        ReportingPeriod at = month ? period : ReportingPeriod.quarter(period.year(), period.quarterOfYear());
        Horizon horizon = dossier.rule().horizon();
        int decidingYear = horizon.decidingYear(at.year());
        if (at.year() > decidingYear) {
            return afterDeadline(dossier, at, decidingYear);
        }
        boolean endsTerm = at.closesYear() && at.year() == dossier.term().lastYear();
        return horizon instanceof Horizon.EveryYearAndTerm && endsTerm
                ? worse(judgeInTime(dossier, at), termTotal(dossier))
                : ahead(dossier, at, judgeInTime(dossier, at));
    }

    /** Adds pace and forecast; a forecast that misses with its whole span keeps the state from looking well. */
    private static Judgement ahead(Dossier dossier, ReportingPeriod at, Judgement judgement) {
        boolean mute = judgement.reason() == Reason.BASE_YEAR
                || switch (judgement.state()) {
                    case NOT_ARISEN, NO_PLAN, NO_FIGURE, NEEDS_CONFIRMATION -> true;
                    case MISSED, ALARM, AT_RISK, ATTENTION, NO_BASELINE, ON_TRACK, MET_LATE, MET, EXCEEDED, NOT_DUE ->
                        false;
                };
        if (mute) {
            return judgement;
        }
        Outlook outlook = OutlookJudge.of(dossier, at);
        Judgement known = judgement.withOutlook(outlook);
        if (judgement.numbers().elapsed() != null && Season.shape(dossier, at) != null) {
            known = known.flagged(Flag.LAST_YEARS_SHAPE);
        }
        Forecast forecast = outlook.forecast();
        boolean warns = (judgement.state() == State.ON_TRACK || judgement.state() == State.ATTENTION)
                && forecast != null
                && forecast.points() >= POINTS_TO_WARN
                && OutlookJudge.misses(dossier, at, outlook, forecast);
        return warns ? known.warnedByForecast() : known;
    }

    private Judgement judgeInTime(Dossier dossier, ReportingPeriod at) {
        SingleRule rule = dossier.rule();
        if (at.year() < firstJudgedYear(dossier)) {
            return Judgement.of(State.NOT_DUE, Reason.BASE_YEAR, Numbers.NONE.withYear(at.year()));
        }
        ReportedFigure figure = standing(dossier, at);
        if (figure != null && figure.isNotArisen()) {
            return Judgement.of(State.NOT_ARISEN, Reason.NOT_ARISEN);
        }
        if (rule.measure() instanceof Measure.PlanShare) {
            BigDecimal plan = dossier.plans().get(at.year());
            if (plan == null) {
                return Judgement.of(State.NO_PLAN, Reason.NO_PLAN, Numbers.NONE.withYear(at.year()));
            }
            if (plan.signum() == 0) {
                return nothingPlanned(dossier, at, figure);
            }
        }
        if (figure == null) {
            return dossier.cadence().asks(at, rule.horizon())
                    ? Judgement.of(State.NO_FIGURE, Reason.NO_FIGURE)
                    : Judgement.of(State.NOT_DUE, Reason.NOT_DUE, Numbers.NONE.withYear(nextAsking(dossier, at)));
        }
        return switch (rule.measure()) {
            case Measure.StateOf state -> states.judgeState(dossier, at, figure);
            case Measure.Graded graded -> states.judgeGrade(dossier, at, figure, graded);
            case Measure.AverageGrowth average -> growth.judge(dossier, at, figure, average);
            case Measure.YearChange yearChange -> change.judge(dossier, at, figure, yearChange);
            case Measure measure -> numbers.judge(dossier, at, figure);
        };
    }

    /** The base year is recorded and not judged (G5), nor are years before a rule's window. */
    private static int firstJudgedYear(Dossier dossier) {
        int afterBase = dossier.term().firstYear() + 1;
        return switch (dossier.rule().horizon()) {
            case Horizon.ByEndOf(int deadline) when deadline < afterBase -> Integer.MIN_VALUE;
            case Horizon.OverTerm(int first, int last) -> Math.max(first, afterBase);
            case Horizon horizon -> afterBase;
        };
    }

    /** A plan of zero leaves no share to work out; but whoever was given nothing to spend has broken it by spending. */
    private static Judgement nothingPlanned(Dossier dossier, ReportingPeriod at, @Nullable ReportedFigure figure) {
        boolean cap = YearProgress.growthHarms(dossier.rule());
        if (!cap || figure == null || figure.number().signum() <= 0) {
            return Judgement.of(State.NOT_ARISEN, Reason.NOT_ARISEN);
        }
        Numbers numbers = Numbers.NONE
                .withCounted(figure.number())
                .withAgainst(BigDecimal.ZERO)
                .withYear(at.year());
        boolean forGood = dossier.accumulation() == Accumulation.YEAR_TO_DATE;
        return forGood || dossier.rule().horizon().isDecidedAt(at)
                ? Judgement.of(State.MISSED, Reason.BROKEN, numbers)
                : Judgement.of(State.ALARM, Reason.AGAINST_GOAL, numbers);
    }

    /**
     * The period's own figure, or the last one where that stays: a count or a state once reached stays reached. A lower
     * count given later takes it back, since only a correction can lower it.
     */
    private static @Nullable ReportedFigure standing(Dossier dossier, ReportingPeriod at) {
        ReportedFigure own = dossier.yearAt(at);
        if (own != null) {
            return own;
        }
        return dossier.figures()
                .lastUpTo(at)
                .filter(last -> !last.getValue().isNotArisen() && stays(dossier, last.getKey(), last.getValue(), at))
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    private static boolean stays(Dossier dossier, ReportingPeriod reported, ReportedFigure figure, ReportingPeriod at) {
        SingleRule rule = dossier.rule();
        return switch (rule.criterion()) {
            case Criterion.OfNumber criterion
            when NumberJudge.growsAllTerm(rule.measure()) -> {
                BigDecimal attained = NumberJudge.attained(dossier, reported.year(), figure);
                yield criterion.higherIsBetter() && attained != null && criterion.isKeptBy(attained);
            }
            case Criterion.OfNumber criterion -> false;
            case Criterion.Reached reached -> {
                boolean onceForAll =
                        rule.horizon() instanceof Horizon.ByEndOf || rule.horizon() instanceof Horizon.OverTerm;
                yield StateJudge.isYes(figure) && (onceForAll || reported.year() == at.year());
            }
            case Criterion.Kept kept -> false;
            case Criterion.GradeAtLeast grade -> false;
        };
    }

    private Judgement afterDeadline(Dossier dossier, ReportingPeriod at, int deadline) {
        ReportingPeriod due = ReportingPeriod.quarter(deadline, 4);
        Judgement verdict = judgeInTime(dossier, due);
        if (verdict.state() != State.MISSED && verdict.state() != State.NO_FIGURE) {
            return verdict;
        }
        return dossier.figures().reportedBetween(due, at).stream()
                .filter(period -> keepsLate(dossier, period))
                .findFirst()
                .map(period -> late(dossier, period))
                .orElse(verdict);
    }

    private Judgement late(Dossier dossier, ReportingPeriod period) {
        if (dossier.rule().criterion() instanceof Criterion.Reached(boolean byPeople) && byPeople) {
            return Judgement.of(State.NEEDS_CONFIRMATION, Reason.NEEDS_CONFIRMATION);
        }
        BigDecimal attained = numbers.shown(dossier, requireNonNull(dossier.yearAt(period)));
        return Judgement.of(
                State.MET_LATE,
                Reason.REACHED_LATE,
                Numbers.NONE.withAttained(attained).withYear(period.year()));
    }

    private boolean keepsLate(Dossier dossier, ReportingPeriod period) {
        ReportedFigure figure = dossier.yearAt(period);
        if (figure == null || figure.isNotArisen()) {
            return false;
        }
        return switch (dossier.rule().criterion()) {
            case Criterion.Reached reached -> StateJudge.isYes(figure);
            case Criterion.Kept kept -> StateJudge.isYes(figure);
            case Criterion.GradeAtLeast grade -> StateJudge.hasGrade(dossier.rule(), figure);
            case Criterion.OfNumber criterion -> {
                BigDecimal attained = numbers.attainedAgainstBase(dossier, figure);
                yield attained != null && criterion.isKeptBy(attained) && NumberJudge.isSettled(dossier, period);
            }
        };
    }

    private static Judgement termTotal(Dossier dossier) {
        BigDecimal actual = BigDecimal.ZERO;
        BigDecimal planned = BigDecimal.ZERO;
        for (int year : dossier.term().judgedYears()) {
            BigDecimal plan = dossier.plans().get(year);
            if (plan == null) {
                return Judgement.of(State.NO_PLAN, Reason.NO_PLAN, Numbers.NONE.withYear(year));
            }
            ReportedFigure figure = dossier.yearAt(ReportingPeriod.quarter(year, 4));
            boolean nothingReported = figure == null || figure.isNotArisen();
            if (nothingReported && plan.signum() == 0) {
                continue;
            }
            if (figure == null || figure.isNotArisen()) {
                return Judgement.of(State.NO_FIGURE, Reason.NO_FIGURE, Numbers.NONE.withYear(year));
            }
            actual = actual.add(figure.number());
            planned = planned.add(plan);
        }
        if (planned.signum() == 0) {
            return Judgement.of(State.NOT_ARISEN, Reason.NOT_ARISEN);
        }
        BigDecimal share = Percentage.ofShare(actual, planned).value();
        Criterion.OfNumber criterion = (Criterion.OfNumber) dossier.rule().criterion();
        State state =
                !criterion.isKeptBy(share) ? State.MISSED : criterion.isBetteredBy(share) ? State.EXCEEDED : State.MET;
        return Judgement.of(
                state,
                Reason.TERM_TOTAL,
                Numbers.attained(share).withCounted(actual).withAgainst(planned));
    }

    private static Judgement worse(Judgement year, Judgement term) {
        return term.state().compareTo(year.state()) <= 0 ? term : year;
    }

    /** The year in which the next figure is asked for. */
    private static int nextAsking(Dossier dossier, ReportingPeriod at) {
        return dossier.cadence() == Cadence.EVENT ? dossier.rule().horizon().decidingYear(at.year()) : at.year();
    }

    /**
     * The judgement of a composite: its worst part, with how many parts are reached. Parts with nothing to judge are
     * left out unless all are so; a composite without parts has no figure.
     */
    public static Judgement judgeParts(Iterable<Judgement> parts) {
        int counting = 0;
        int reached = 0;
        Judgement worst = null;
        Judgement silent = null;
        for (Judgement part : parts) {
            if (part.state().isSilent()) {
                silent = silent == null || part.state() == State.NOT_DUE ? part : silent;
                continue;
            }
            counting++;
            reached += part.state().isReached() ? 1 : 0;
            worst = worst == null || part.state().compareTo(worst.state()) < 0 ? part : worst;
        }
        if (worst == null) {
            return silent == null
                    ? Judgement.of(State.NO_FIGURE, Reason.NO_FIGURE)
                    : Judgement.of(silent.state(), silent.reason(), silent.numbers());
        }
        // The forecast and the season of a part are told with the part, where their numbers are
        Flag[] flags = worst.flags().stream()
                .filter(flag -> flag != Flag.FORECAST_MISSES && flag != Flag.LAST_YEARS_SHAPE)
                .toArray(Flag[]::new);
        return Judgement.of(worst.state(), Reason.PARTS, Numbers.parts(reached, counting), flags);
    }
}
