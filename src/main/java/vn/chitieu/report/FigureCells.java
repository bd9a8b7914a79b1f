package vn.chitieu.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.evaluation.Evaluation;
import vn.chitieu.judging.Dossier;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.judging.Roadmap;
import vn.chitieu.measure.Percentage;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Measure;

/**
 * The cells of one target's figures, in the unit they are reported in. A cell stays empty where there is nothing, or where
 * two numbers say nothing beside each other.
 */
final class FigureCells {

    private static final int DECIMALS = 2;

    private final Dossier dossier;
    private final ReportSource source;
    private final ReportWords words;

    FigureCells(Dossier dossier, ReportSource source, ReportWords words) {
        this.dossier = dossier;
        this.source = source;
        this.words = words;
    }

    Map<ReportColumn, Value> cells(@Nullable Evaluation evaluation) {
        Map<ReportColumn, Value> cells = new EnumMap<>(ReportColumn.class);
        Dossier.Baseline baseline = dossier.baseline();
        cells.put(ReportColumn.BASE, baseline == null ? Value.NOTHING : Value.number(rounded(baseline.value())));
        BigDecimal yearGoal = Roadmap.of(dossier).figureFor(source.figures().year());
        cells.put(
                ReportColumn.YEAR_GOAL,
                yearGoal == null || isWords() ? Value.NOTHING : Value.number(rounded(yearGoal)));
        cells.put(ReportColumn.PREVIOUS, figure(source.before()));
        cells.put(ReportColumn.FIGURE, figure(source.figures()));
        cells.put(ReportColumn.OF_PLAN, ofPlan(evaluation));
        cells.put(ReportColumn.OF_LAST_YEAR, ofLastYear());
        return cells;
    }

    /** Whether its figures are totals since January, so that a reader does not take one for a quarter's own. */
    static boolean isTotal(Dossier dossier) {
        return dossier.accumulation() == Accumulation.YEAR_TO_DATE;
    }

    private Value figure(ReportingPeriod period) {
        ReportedFigure figure = dossier.figures().at(period);
        if (figure == null) {
            return Value.NOTHING;
        }
        if (figure.isNotArisen()) {
            return Value.words("0/0");
        }
        return switch (dossier.rule().measure()) {
            case Measure.Graded graded ->
                Value.words(graded.scale().get(figure.number().intValue() - 1));
            case Measure.StateOf state ->
                Value.words(words.say(figure.number().signum() > 0 ? "entry.state.yes" : "entry.state.no"));
            case Measure other -> Value.number(figure.number());
        };
    }

    private boolean isWords() {
        return dossier.rule().measure() instanceof Measure.Graded
                || dossier.rule().measure() instanceof Measure.StateOf;
    }

    /** The year's total so far in percent of its plan; of what should stay small a percentage misleads. */
    private Value ofPlan(@Nullable Evaluation evaluation) {
        boolean rises =
                dossier.rule().criterion() instanceof Criterion.OfNumber criterion && criterion.higherIsBetter();
        ReportedFigure figure = dossier.figures().at(source.figures());
        BigDecimal plan = dossier.plans().get(source.figures().year());
        if (evaluation != null
                && rises
                && dossier.rule().measure() instanceof Measure.PlanShare
                && evaluation.judgement().numbers().counted() != null
                && evaluation.judgement().numbers().against() != null) {
            return share(
                    evaluation.judgement().numbers().counted(),
                    evaluation.judgement().numbers().against());
        }
        return rises && isTotal(dossier) && figure != null && !figure.isNotArisen() && plan != null
                ? share(figure.number(), plan)
                : Value.NOTHING;
    }

    private static Value share(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0
                ? Value.NOTHING
                : Value.percent(Percentage.ofShare(part, whole).value());
    }

    /** Percent of change; between percentages, points. */
    private Value ofLastYear() {
        ReportedFigure now = dossier.figures().at(source.figures());
        ReportedFigure then = dossier.figures().at(source.figures().sameLastYear());
        if (now == null || then == null || now.isNotArisen() || then.isNotArisen() || isWords()) {
            return Value.NOTHING;
        }
        BigDecimal change = now.number().subtract(then.number());
        if (dossier.seriesUnit().isPercentage()) {
            return Value.change(change, " điểm %");
        }
        return then.number().signum() <= 0
                ? Value.NOTHING
                : Value.change(Percentage.ofShare(change, then.number()).value(), "%");
    }

    static BigDecimal rounded(BigDecimal number) {
        return number.scale() > DECIMALS ? number.setScale(DECIMALS, RoundingMode.HALF_UP) : number;
    }
}
