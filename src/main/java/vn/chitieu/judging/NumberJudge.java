package vn.chitieu.judging;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.Judgement.Flag;
import vn.chitieu.judging.Judgement.Numbers;
import vn.chitieu.measure.Percentage;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;

/** Judges levels, counts, coverage, plans, and cuts or multiples of a fixed base. */
final class NumberJudge {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int MULTIPLE_SCALE = 4;

    private final Bands bands;
    private final YearProgress year;

    NumberJudge(Bands bands) {
        this.bands = bands;
        this.year = new YearProgress(bands);
    }

    Judgement judge(Dossier dossier, ReportingPeriod at, ReportedFigure figure) {
        if (needsBase(dossier.rule().measure()) && dossier.baseline() == null) {
            return noBaseline(figure.number());
        }
        BigDecimal attained = attained(dossier, at.year(), figure);
        if (attained == null) {
            return Judgement.of(State.NOT_ARISEN, Reason.NOT_ARISEN);
        }
        return switch (dossier.rule().horizon()) {
            case Horizon.EveryPeriod every -> verdict(dossier, at, figure, attained);
            case Horizon.EveryYear every when at.closesYear() -> verdict(dossier, at, figure, attained);
            case Horizon.EveryYear every -> year.judge(dossier, at, figure, attained);
            case Horizon.EveryYearAndTerm both when at.closesYear() -> verdict(dossier, at, figure, attained);
            case Horizon.EveryYearAndTerm both -> year.judge(dossier, at, figure, attained);
            case Horizon.ByEndOf(int deadline)
            when at.closesYear() && at.year() == deadline -> verdict(dossier, at, figure, attained);
            case Horizon.ByEndOf(int deadline) -> onTheWay(dossier, at, figure, attained, deadline);
            case Horizon.OverTerm(int first, int last)
            when at.closesYear() && at.year() == last -> verdict(dossier, at, figure, attained);
            case Horizon.OverTerm(int first, int last) -> onTheWay(dossier, at, figure, attained, last);
        };
    }

    /** What the criterion looks at, in the target's unit; null where a plan or base of zero leaves nothing to compare. */
    private static @Nullable BigDecimal attained(Dossier dossier, int year, ReportedFigure figure) {
        BigDecimal value = figure.number();
        return switch (dossier.rule().measure()) {
            case Measure.PlanShare share -> {
                BigDecimal plan = requireNonNull(dossier.plans().get(year));
                yield plan.signum() == 0
                        ? null
                        : Percentage.ofShare(value, plan).value();
            }
            case Measure.BaseReduction cut -> change(base(dossier).subtract(value), base(dossier));
            case Measure.BaseIncrease increase -> change(value.subtract(base(dossier)), base(dossier));
            case Measure.BaseMultiple multiple ->
                base(dossier).signum() == 0 ? null : value.divide(base(dossier), MULTIPLE_SCALE, RoundingMode.HALF_UP);
            case Measure measure -> dossier.seriesUnit().isPercentage() ? new Percentage(value).value() : value;
        };
    }

    /** A change of a base in percent. From a base of zero, more is all new (−100% of a cut) and zero is no case. */
    private static @Nullable BigDecimal change(BigDecimal change, BigDecimal base) {
        if (base.signum() != 0) {
            return Percentage.ofShare(change, base).value();
        }
        return change.signum() == 0 ? null : HUNDRED.multiply(BigDecimal.valueOf(change.signum()));
    }

    private static boolean needsBase(Measure measure) {
        return measure instanceof Measure.BaseReduction
                || measure instanceof Measure.BaseIncrease
                || measure instanceof Measure.BaseMultiple;
    }

    private static BigDecimal base(Dossier dossier) {
        return requireNonNull(dossier.baseline()).value();
    }

    /** The value a criterion with a deadline looks at; null where its base is missing. */
    @Nullable
    BigDecimal attainedAgainstBase(Dossier dossier, ReportedFigure figure) {
        Measure measure = dossier.rule().measure();
        boolean lacksBase = needsBase(measure) && dossier.baseline() == null;
        return lacksBase || measure instanceof Measure.PlanShare ? null : attained(dossier, 0, figure);
    }

    /** The number to show for a figure that arrived late; null for states. */
    @Nullable
    BigDecimal shown(Dossier dossier, ReportedFigure figure) {
        return dossier.rule().criterion() instanceof Criterion.OfNumber ? attainedAgainstBase(dossier, figure) : null;
    }

    private static Judgement verdict(Dossier dossier, ReportingPeriod at, ReportedFigure figure, BigDecimal attained) {
        SingleRule rule = dossier.rule();
        Criterion.OfNumber criterion = (Criterion.OfNumber) rule.criterion();
        Numbers numbers = Numbers.attained(attained)
                .withCounted(figure.number())
                .withAgainst(compared(dossier, at.year()))
                .withYear(at.year());
        Flag[] flags = rule.horizon() instanceof Horizon.EveryPeriod && wasBrokenBefore(dossier, at)
                ? new Flag[] {Flag.BROKEN_BEFORE}
                : new Flag[0];
        if (!criterion.isKeptBy(attained)) {
            return Judgement.of(State.MISSED, Reason.NOT_KEPT, numbers, flags);
        }
        if (!criterion.isBetteredBy(attained) || !canBeExceeded(rule)) {
            return Judgement.of(State.MET, Reason.KEPT, numbers, flags);
        }
        return criterion instanceof Criterion.Within
                ? Judgement.of(State.EXCEEDED, Reason.KEPT, numbers, Flag.ABOVE_BAND)
                : Judgement.of(State.EXCEEDED, Reason.KEPT, numbers);
    }

    /**
     * Staying under a cap or keeping a level is met, never exceeded: of a budget "vượt" would mean overspent, and what
     * is to be kept cannot be kept more.
     */
    private static boolean canBeExceeded(SingleRule rule) {
        boolean cap = rule.measure() instanceof Measure.PlanShare && rule.criterion() instanceof Criterion.AtMost;
        return !cap && !(rule.horizon() instanceof Horizon.EveryPeriod);
    }

    private static boolean wasBrokenBefore(Dossier dossier, ReportingPeriod at) {
        Criterion.OfNumber criterion = (Criterion.OfNumber) dossier.rule().criterion();
        ReportingPeriod baseYearEnd = ReportingPeriod.quarter(dossier.term().firstYear(), 4);
        return dossier.figures()
                .firstBetween(baseYearEnd, at.previousQuarter(), figure -> {
                    BigDecimal attained = figure.isNotArisen() ? null : attained(dossier, at.year(), figure);
                    return attained != null && !criterion.isKeptBy(attained);
                })
                .isPresent();
    }

    private static @Nullable BigDecimal compared(Dossier dossier, int year) {
        Measure measure = dossier.rule().measure();
        return measure instanceof Measure.PlanShare
                ? dossier.plans().get(year)
                : needsBase(measure) ? base(dossier) : null;
    }

    private Judgement onTheWay(
            Dossier dossier, ReportingPeriod at, ReportedFigure figure, BigDecimal attained, int deadline) {
        Criterion.OfNumber criterion = (Criterion.OfNumber) dossier.rule().criterion();
        Numbers numbers = Numbers.attained(attained)
                .withCounted(figure.number())
                .withAgainst(compared(dossier, at.year()))
                .withYear(deadline);
        if (criterion.isKeptBy(attained)) {
            return Judgement.of(State.MET, Reason.REACHED_EARLY, numbers, Flag.EARLY);
        }
        int termStart = dossier.term().firstYear();
        return switch (dossier.rule().measure()) {
            case Measure.RunningCount count -> along(criterion, numbers, BigDecimal.ZERO, termStart, at, deadline);
            case Measure.Coverage(boolean accumulating)
            when accumulating -> along(criterion, numbers, BigDecimal.ZERO, termStart, at, deadline);
            case Measure.BaseReduction cut ->
                along(criterion, numbers, BigDecimal.ZERO, dossier.baseYear(), at, deadline);
            case Measure.BaseIncrease increase ->
                along(criterion, numbers, BigDecimal.ZERO, dossier.baseYear(), at, deadline);
            case Measure.BaseMultiple multiple ->
                along(criterion, numbers, BigDecimal.ONE, dossier.baseYear(), at, deadline);
            case Measure measure
            when dossier.accumulation() == Accumulation.YEAR_TO_DATE -> yearlyTotal(dossier, at, numbers, deadline);
            case Measure measure -> level(dossier, at, numbers, deadline);
        };
    }

    /** A level on its way from its base, or along the path that the document gives. */
    private Judgement level(Dossier dossier, ReportingPeriod at, Numbers numbers, int deadline) {
        Criterion.OfNumber criterion = (Criterion.OfNumber) dossier.rule().criterion();
        Dossier.@Nullable Baseline baseline = dossier.baseline();
        BigDecimal onPath = Path.of(dossier, deadline).valueAt(at);
        if (!dossier.path().isEmpty() && onPath != null) {
            BigDecimal from = baseline == null ? null : baseline.value();
            boolean leads = from != null
                    && (criterion.higherIsBetter() ? onPath.compareTo(from) > 0 : onPath.compareTo(from) < 0);
            return leads
                    ? onPath(numbers.withRequired(onPath), new Way(requireNonNull(from), onPath, 1, 1))
                    : againstGoal(criterion, numbers.withRequired(onPath), onPath);
        }
        return baseline == null
                ? noBaseline(requireNonNull(numbers.attained()))
                : along(criterion, numbers, baseline.value(), baseline.year(), at, deadline);
    }

    private Judgement along(
            Criterion.OfNumber criterion,
            Numbers numbers,
            BigDecimal from,
            int baseYear,
            ReportingPeriod at,
            int deadline) {
        int gone = (at.year() - baseYear - 1) * 12 + at.monthsIntoYear();
        if (gone <= 0) {
            return Judgement.of(State.NOT_DUE, Reason.BASE_YEAR, numbers.withYear(baseYear));
        }
        Way way = new Way(from, criterion.goal(), gone, (deadline - baseYear) * 12);
        return way.leadsTowards(criterion.higherIsBetter())
                ? onPath(numbers.withRequired(way.required()), way)
                : againstGoal(criterion, numbers, criterion.goal());
    }

    private Judgement onPath(Numbers numbers, Way way) {
        BigDecimal ratio = way.ratio(requireNonNull(numbers.attained()));
        return Judgement.of(bands.ofShare(ratio), Reason.ON_PATH, numbers.withRatio(ratio));
    }

    private Judgement againstGoal(Criterion.OfNumber criterion, Numbers numbers, BigDecimal goal) {
        BigDecimal ratio = Way.plainRatio(requireNonNull(numbers.attained()), goal, criterion.higherIsBetter());
        State state = ratio == null ? State.ALARM : bands.ofShare(ratio);
        return Judgement.of(
                state, Reason.AGAINST_GOAL, numbers.withRequired(goal).withRatio(ratio));
    }

    /** A total that starts anew each January and has a level to reach in the end: this year's share of the path. */
    private Judgement yearlyTotal(Dossier dossier, ReportingPeriod at, Numbers numbers, int deadline) {
        BigDecimal yearGoal = Path.of(dossier, deadline).valueAt(ReportingPeriod.quarter(at.year(), 4));
        return yearGoal == null
                ? noBaseline(requireNonNull(numbers.attained()))
                : year.ofTotal(
                        dossier, at, numbers.withAgainst(yearGoal), requireNonNull(numbers.attained()), yearGoal);
    }

    private static Judgement noBaseline(BigDecimal counted) {
        return Judgement.of(State.NO_BASELINE, Reason.NO_BASELINE, Numbers.NONE.withCounted(counted));
    }
}
