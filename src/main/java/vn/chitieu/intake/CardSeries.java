package vn.chitieu.intake;

import java.util.List;
import vn.chitieu.editing.TargetDraft;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Cadence;
import vn.chitieu.target.rule.Measure;

/** The figures that a card's target asks for. */
final class CardSeries {

    private CardSeries() {}

    /** A new series: what the measure leaves open, the card says. */
    static TargetDraft.Fresh of(CardFields fields, Measure measure, UnitOfMeasure unit) {
        return switch (measure) {
            case Measure.Graded graded ->
                fresh(fields, unit, SeriesKind.GRADE, graded.scale(), Cadence.YEAR, Accumulation.ANNUAL);
            case Measure.StateOf state ->
                fresh(fields, unit, SeriesKind.STATE, List.of(), Cadence.EVENT, Accumulation.EVENT);
            case Measure.RunningCount count ->
                fresh(fields, unit, SeriesKind.NUMBER, List.of(), Cadence.QUARTER, Accumulation.RUNNING_COUNT);
            default -> {
                Accumulation accumulation = accumulation(fields);
                Cadence cadence = accumulation == Accumulation.ANNUAL ? Cadence.YEAR : Cadence.QUARTER;
                yield fresh(fields, unit, SeriesKind.NUMBER, List.of(), cadence, accumulation);
            }
        };
    }

    private static Accumulation accumulation(CardFields fields) {
        return switch (fields.accumulation()) {
            case "YEAR_TO_DATE" -> Accumulation.YEAR_TO_DATE;
            case "ANNUAL" -> Accumulation.ANNUAL;
            default -> Accumulation.LATEST;
        };
    }

    private static TargetDraft.Fresh fresh(
            CardFields fields,
            UnitOfMeasure unit,
            SeriesKind kind,
            List<String> scale,
            Cadence cadence,
            Accumulation accumulation) {
        return new TargetDraft.Fresh(fields.name(), unit, kind, scale, cadence, accumulation, false, null);
    }
}
