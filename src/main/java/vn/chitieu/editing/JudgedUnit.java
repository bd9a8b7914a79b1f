package vn.chitieu.editing;

import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.target.rule.Measure;

/** The unit of what is judged, where nobody says otherwise. */
public final class JudgedUnit {

    private JudgedUnit() {}

    /** The unit of a measure of figures in a unit. */
    public static String of(Measure measure, UnitOfMeasure read) {
        return switch (measure) {
            case Measure.Level level -> read.symbol();
            case Measure.RunningCount count -> read.symbol();
            case Measure.Coverage coverage -> read.symbol();
            case Measure.AverageGrowth growth -> "%/năm";
            case Measure.YearChange change -> change.size() == Measure.YearChange.Size.DIRECTION ? read.symbol() : "%";
            case Measure.BaseReduction cut -> "%";
            case Measure.BaseIncrease increase -> "%";
            case Measure.BaseMultiple multiple -> "lần";
            case Measure.PlanShare share -> "% kế hoạch";
            case Measure.Graded graded -> "mức xếp loại";
            case Measure.StateOf state -> "đạt/chưa đạt";
        };
    }
}
