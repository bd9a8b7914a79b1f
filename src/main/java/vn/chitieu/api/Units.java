package vn.chitieu.api;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.Measure.YearChange;
import vn.chitieu.target.rule.SingleRule;

/**
 * What the numbers of a preview count.
 *
 * @param compared the figures' unit, which says how finely they are compared
 * @param series the same for the sentence; null where nobody named it
 * @param judged unit of what the criterion looks at; null where it has none
 */
record Units(
        String compared, @Nullable String series, @Nullable String judged) {

    /**
     * Words in the reader's language.
     *
     * @param growth percent a year
     * @param multiple times
     * @param state what a state without a name is called
     */
    record Names(String growth, String multiple, String state) {}

    private static final String PERCENT = "%";
    private static final String PLAIN_NUMBER = "1";
    private static final int LONGEST = 60;

    /** The unit as it was written; null where none was. */
    static @Nullable String read(@Nullable String written, Findings findings) {
        String unit = written == null ? "" : written.strip();
        if (unit.length() > LONGEST || unit.codePoints().anyMatch(Character::isISOControl)) {
            findings.add("rule.unit", "must be one line of at most " + LONGEST + " characters");
        }
        return unit.isEmpty() ? null : unit;
    }

    /** A share is a percentage whatever was written, since that is what becomes of a numerator and a denominator. */
    static Units of(SingleRule rule, @Nullable String unit, Collection<ReportedFigure> figures, Names names) {
        boolean shares = rule.measure() instanceof Measure.Coverage
                || figures.stream().anyMatch(figure -> figure.denominator() != null);
        String series = shares && (unit == null || !unit.startsWith(PERCENT)) ? PERCENT : unit;
        return new Units(series == null ? PLAIN_NUMBER : series, series, judged(rule.measure(), series, names));
    }

    private static @Nullable String judged(Measure measure, @Nullable String series, Names names) {
        return switch (measure) {
            case Measure.Level level -> series;
            case Measure.RunningCount count -> series;
            case Measure.Coverage coverage -> series;
            case Measure.AverageGrowth growth -> names.growth();
            case YearChange change -> change.size() == YearChange.Size.DIRECTION ? series : PERCENT;
            case Measure.BaseReduction cut -> PERCENT;
            case Measure.BaseIncrease increase -> PERCENT;
            case Measure.BaseMultiple multiple -> names.multiple();
            case Measure.PlanShare share -> PERCENT;
            case Measure.Graded graded -> null;
            case Measure.StateOf state -> null;
        };
    }
}
