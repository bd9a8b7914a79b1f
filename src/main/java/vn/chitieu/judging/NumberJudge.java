package vn.chitieu.judging;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Stream;
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
    /** A multiple is a percentage in other words: 1,2 times are 120,00%, so it is rounded as finely (G4). */
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
            case Horizon horizon when horizon.isDecidedAt(at) -> verdict(dossier, at, figure, attained);
            case Horizon.EveryPeriod every -> verdict(dossier, at, figure, attained);
            case Horizon.EveryYear every -> year.judge(dossier, at, figure, attained);
            case Horizon.EveryYearAndTerm both -> year.judge(dossier, at, figure, attained);
            case Horizon.ByEndOf(int deadline) -> onTheWay(dossier, at, figure, attained, deadline);
            case Horizon.OverTerm(int first, int last) -> onTheWay(dossier, at, figure, attained, last);
        };
    }

    /** What the criterion looks at, in the target's unit; null where a plan or base of zero leaves nothing to compare. */
    static @Nullable BigDecimal attained(Dossier dossier, int year, ReportedFigure figure) {
        BigDecimal value = figure.number();
        return switch (dossier.rule().measure()) {
            case Measure.PlanShare share -> {
                BigDecimal plan = dossier.plans().get(year);
                yield plan == null || plan.signum() == 0
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

    /** The value a criterion with a deadline looks at; null where its base is missing, and for growth over a window. */
    @Nullable
    BigDecimal attainedAgainstBase(Dossier dossier, ReportedFigure figure) {
        Measure measure = dossier.rule().measure();
        boolean lacksBase = needsBase(measure) && dossier.baseline() == null;
        boolean hasNoLate = measure instanceof Measure.AverageGrowth;
        return lacksBase || hasNoLate ? null : attained(dossier, 0, figure);
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
        boolean broken = rule.horizon() instanceof Horizon.EveryPeriod && wasBrokenBefore(dossier, at);
        Flag[] flags = flags(broken ? Flag.BROKEN_BEFORE : null, isAboveBand(criterion, attained));
        if (!criterion.isKeptBy(attained)) {
            return Judgement.of(State.MISSED, Reason.NOT_KEPT, numbers, flags);
        }
        return Judgement.of(criterion.isBetteredBy(attained) ? State.EXCEEDED : State.MET, Reason.KEPT, numbers, flags);
    }

    private static boolean isAboveBand(Criterion.OfNumber criterion, BigDecimal attained) {
        return criterion instanceof Criterion.Within && criterion.isBetteredBy(attained);
    }

    private static Flag[] flags(@Nullable Flag flag, boolean aboveBand) {
        return Stream.of(flag, aboveBand ? Flag.ABOVE_BAND : null)
                .filter(Objects::nonNull)
                .toArray(Flag[]::new);
    }

    private static boolean wasBrokenBefore(Dossier dossier, ReportingPeriod at) {
        Criterion.OfNumber criterion = (Criterion.OfNumber) dossier.rule().criterion();
        return dossier.wasEverBefore(at, (period, figure) -> {
            BigDecimal attained = figure.isNotArisen() ? null : attained(dossier, period.year(), figure);
            return attained != null && !criterion.isKeptBy(attained);
        });
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
        if (growsAllTerm(dossier.rule().measure()) && criterion.isOverrunBy(attained)) {
            return Judgement.of(State.MISSED, Reason.BROKEN, numbers);
        }
        if (criterion.isKeptBy(attained) && isSettled(dossier, at)) {
            Flag[] flags = flags(Flag.EARLY, isAboveBand(criterion, attained));
            return Judgement.of(State.MET, Reason.REACHED_EARLY, numbers, flags);
        }
        if (criterion.isKeptBy(attained) && growsAllTerm(dossier.rule().measure())) {
            return Judgement.of(State.ON_TRACK, Reason.KEPT_SO_FAR, numbers);
        }
        if (isOverTop(dossier, attained)) {
            return year.overTop(criterion, numbers, attained);
        }
        boolean yearlyTotal = dossier.accumulation() == Accumulation.YEAR_TO_DATE
                && !growsAllTerm(dossier.rule().measure());
        return yearlyTotal ? yearlyTotal(dossier, at, numbers, deadline) : along(dossier, at, numbers, deadline);
    }

    /**
     * Whether what is kept today can be called reached. A ceiling over what still grows cannot: no case until March is
     * not yet a year without a case.
     */
    static boolean isSettled(Dossier dossier, ReportingPeriod at) {
        boolean stillGrows = growsAllTerm(dossier.rule().measure())
                || dossier.accumulation() == Accumulation.YEAR_TO_DATE && !at.closesYear();
        return !stillGrows || !YearProgress.growthHarms(dossier.rule());
    }

    /** Whether a level is above a band that may not be passed, so that it has to come back. */
    static boolean isOverTop(Dossier dossier, BigDecimal attained) {
        Criterion.OfNumber criterion = (Criterion.OfNumber) dossier.rule().criterion();
        return criterion.isPastTopAt(attained) && dossier.accumulation() != Accumulation.YEAR_TO_DATE;
    }

    static boolean growsAllTerm(Measure measure) {
        return measure instanceof Measure.RunningCount
                || measure instanceof Measure.Coverage(boolean accumulating) && accumulating;
    }

    /** Where the way begins, in the target's unit; null where nobody has entered it. */
    static Dossier.@Nullable Baseline start(Dossier dossier) {
        return switch (dossier.rule().measure()) {
            case Measure measure
            when growsAllTerm(measure) -> new Dossier.Baseline(dossier.term().firstYear(), BigDecimal.ZERO);
            case Measure.BaseReduction cut -> new Dossier.Baseline(dossier.baseYear(), BigDecimal.ZERO);
            case Measure.BaseIncrease increase -> new Dossier.Baseline(dossier.baseYear(), BigDecimal.ZERO);
            case Measure.BaseMultiple multiple -> new Dossier.Baseline(dossier.baseYear(), BigDecimal.ONE);
            case Measure measure -> dossier.baseline();
        };
    }

    /** On the way from its base: along the path that the document gives, else straight. */
    private Judgement along(Dossier dossier, ReportingPeriod at, Numbers numbers, int deadline) {
        Criterion.OfNumber criterion = (Criterion.OfNumber) dossier.rule().criterion();
        BigDecimal attained = requireNonNull(numbers.attained());
        Dossier.@Nullable Baseline start = start(dossier);
        BigDecimal onPath = Path.of(dossier, start, deadline).valueAt(at);
        if (!dossier.steps().isEmpty() && onPath != null) {
            return start == null
                    ? year.againstGoal(criterion.higherIsBetter(), numbers, attained, onPath)
                    : onWay(criterion, numbers, new Way(start.value(), onPath, 1, 1), Reason.ON_PATH);
        }
        if (start == null) {
            return noBaseline(attained);
        }
        int gone = (at.year() - start.year() - 1) * 12 + at.monthsIntoYear();
        return gone <= 0
                ? Judgement.of(State.NOT_DUE, Reason.BASE_YEAR, numbers.withYear(start.year()))
                : onWay(
                        criterion,
                        numbers,
                        new Way(start.value(), criterion.goal(), gone, (deadline - start.year()) * 12),
                        Reason.ON_STRAIGHT_LINE);
    }

    /** The share of a way that is gone; where the base is at its end or beyond, value against goal. */
    private Judgement onWay(Criterion.OfNumber criterion, Numbers numbers, Way way, Reason reason) {
        BigDecimal attained = requireNonNull(numbers.attained());
        if (!way.leadsTowards(criterion.higherIsBetter())) {
            return year.againstGoal(criterion.higherIsBetter(), numbers, attained, way.to());
        }
        BigDecimal ratio = way.ratio(attained);
        return Judgement.of(
                bands.ofShare(ratio),
                reason,
                numbers.withRequired(way.required()).withRatio(ratio));
    }

    /** A total that starts anew each January and has a level to reach in the end: this year's share of the path. */
    private Judgement yearlyTotal(Dossier dossier, ReportingPeriod at, Numbers numbers, int deadline) {
        BigDecimal yearGoal = Path.of(dossier, start(dossier), deadline).valueAt(ReportingPeriod.quarter(at.year(), 4));
        if (yearGoal != null) {
            return year.ofTotal(dossier, at, numbers, requireNonNull(numbers.attained()), yearGoal);
        }
        Criterion.OfNumber criterion = (Criterion.OfNumber) dossier.rule().criterion();
        return criterion.isKeptBy(requireNonNull(numbers.attained()))
                ? Judgement.of(State.ON_TRACK, Reason.KEPT_SO_FAR, numbers)
                : noBaseline(requireNonNull(numbers.attained()));
    }

    private static Judgement noBaseline(BigDecimal counted) {
        return Judgement.of(State.NO_BASELINE, Reason.NO_BASELINE, Numbers.NONE.withCounted(counted));
    }
}
