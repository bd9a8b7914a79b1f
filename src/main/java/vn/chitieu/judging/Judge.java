package vn.chitieu.judging;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.Judgement.Flag;
import vn.chitieu.judging.Judgement.Numbers;
import vn.chitieu.measure.Percentage;
import vn.chitieu.period.PeriodType;
import vn.chitieu.period.ReportingPeriod;
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
     * The judgement at the end of a period; longer periods are judged as the quarter they end in.
     *
     * @param period any period of the dossier's term
     */
    public Judgement judge(Dossier dossier, ReportingPeriod period) {
        ReportingPeriod at = period.type() == PeriodType.MONTH
                ? period
                : ReportingPeriod.quarter(period.year(), period.quarterOfYear());
        return switch (dossier.rule().horizon()) {
            case Horizon.ByEndOf(int deadline) when at.year() > deadline -> afterDeadline(dossier, at, deadline);
            case Horizon.EveryYearAndTerm both
            when at.closesYear() && at.year() == dossier.term().lastYear() ->
                worse(judgeInTime(dossier, at), termTotal(dossier));
            case Horizon horizon -> judgeInTime(dossier, at);
        };
    }

    private Judgement judgeInTime(Dossier dossier, ReportingPeriod at) {
        SingleRule rule = dossier.rule();
        boolean dueInBaseYear = rule.horizon() instanceof Horizon.ByEndOf(int deadline)
                && deadline <= dossier.term().firstYear();
        if (at.year() <= dossier.term().firstYear() && !dueInBaseYear) {
            return Judgement.of(State.NOT_DUE, Reason.BASE_YEAR, Numbers.NONE.withYear(at.year()));
        }
        ReportedFigure figure = standing(dossier, at);
        if (figure != null && figure.isNotArisen()) {
            return Judgement.of(State.NOT_ARISEN, Reason.NOT_ARISEN);
        }
        if (rule.measure() instanceof Measure.PlanShare && !dossier.plans().containsKey(at.year())) {
            return Judgement.of(State.NO_PLAN, Reason.NO_PLAN, Numbers.NONE.withYear(at.year()));
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

    /** The period's own figure, or an earlier one that stays: a count or a state once reached stays reached. */
    private static @Nullable ReportedFigure standing(Dossier dossier, ReportingPeriod at) {
        ReportedFigure own = dossier.figures().yearAt(at, dossier.accumulation());
        if (own != null) {
            return own;
        }
        SingleRule rule = dossier.rule();
        return switch (rule.measure()) {
            case Measure.RunningCount count ->
                dossier.figures()
                        .lastUpTo(at, it -> ((Criterion.OfNumber) rule.criterion()).isKeptBy(it.number()))
                        .map(entry -> entry.getValue())
                        .orElse(null);
            case Measure.StateOf state
            when rule.criterion() instanceof Criterion.Reached ->
                dossier.figures()
                        .lastUpTo(at, StateJudge::isYes)
                        .filter(entry -> rule.horizon() instanceof Horizon.ByEndOf
                                || entry.getKey().year() == at.year())
                        .map(entry -> entry.getValue())
                        .orElse(null);
            case Measure measure -> null;
        };
    }

    private Judgement afterDeadline(Dossier dossier, ReportingPeriod at, int deadline) {
        ReportingPeriod due = ReportingPeriod.quarter(deadline, 4);
        Judgement verdict = judgeInTime(dossier, due);
        if (verdict.state() != State.MISSED && verdict.state() != State.NO_FIGURE) {
            return verdict;
        }
        return dossier.figures()
                .firstBetween(due, at, figure -> !figure.isNotArisen())
                .flatMap(first -> dossier.figures().firstBetween(due, at, figure -> keeps(dossier, figure)))
                .map(late -> Judgement.of(
                        State.MET_LATE,
                        Reason.REACHED_LATE,
                        Numbers.NONE
                                .withAttained(numbers.shown(dossier, late.getValue()))
                                .withYear(late.getKey().year())))
                .orElse(verdict);
    }

    private boolean keeps(Dossier dossier, ReportedFigure figure) {
        if (figure.isNotArisen()) {
            return false;
        }
        return switch (dossier.rule().criterion()) {
            case Criterion.Reached reached -> StateJudge.isYes(figure);
            case Criterion.Kept kept -> StateJudge.isYes(figure);
            case Criterion.GradeAtLeast grade -> false;
            case Criterion.OfNumber criterion -> {
                BigDecimal attained = numbers.attainedAgainstBase(dossier, figure);
                yield attained != null && criterion.isKeptBy(attained);
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
            ReportedFigure figure = dossier.figures().yearAt(ReportingPeriod.quarter(year, 4), dossier.accumulation());
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
        return switch (dossier.rule().horizon()) {
            case Horizon.ByEndOf(int deadline) -> dossier.cadence() == Cadence.EVENT ? deadline : at.year();
            case Horizon horizon -> at.year();
        };
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
        Flag[] flags = worst.flags().toArray(new Flag[0]);
        return Judgement.of(worst.state(), Reason.PARTS, Numbers.parts(reached, counting), flags);
    }
}
