package vn.chitieu.entry;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.measure.VietnameseNumber;
import vn.chitieu.measure.VietnameseNumber.NotANumber;
import vn.chitieu.measure.VietnameseNumber.PointForComma;
import vn.chitieu.measure.VietnameseNumber.Understood;
import vn.chitieu.target.SeriesKind;

/**
 * Reads what was typed into a cell: a number, for ratios also a fraction ({@code 9/11}), a grade's position or yes and
 * no. What is doubtful is asked back, never guessed.
 */
public final class TypedCell {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private TypedCell() {}

    /** What a cell says. */
    public sealed interface Reading {}

    /** Nothing typed: no figure, which is not zero. */
    public record Empty() implements Reading {}

    /** A figure. */
    public record Figure(ReportedFigure figure) implements Reading {}

    /**
     * Something to be mended.
     *
     * @param key of the message that says what to do
     * @param arguments of that message
     */
    public record Problem(String key, List<String> arguments) implements Reading {

        /** Whether it is that somebody else was quicker; then the second argument is what they typed. */
        public boolean isConflict() {
            return key.equals("entry.problem.changedMeanwhile");
        }

        static Problem of(String key, String... arguments) {
            return new Problem("entry.problem." + key, List.of(arguments));
        }
    }

    /**
     * Reads a cell of a series.
     *
     * @param grades number of grades in the series' scale; not looked at for other kinds
     */
    public static Reading read(String typed, SeriesKind kind, int grades, UnitOfMeasure unit) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new Empty();
        }
        return switch (kind) {
            case NUMBER -> number(text, unit);
            case RATIO -> text.contains("/") ? fraction(text) : ratio(text, unit);
            case GRADE -> choice(text, 1, grades);
            case STATE -> choice(text, 0, 1);
        };
    }

    private static Reading ratio(String text, UnitOfMeasure unit) {
        Reading reading = number(text, unit);
        boolean beyondWhole = reading instanceof Figure(ReportedFigure figure)
                && figure.number().compareTo(HUNDRED) > 0;
        return beyondWhole ? Problem.of("beyondWhole", text) : reading;
    }

    /** Both numbers as they are; above the whole is possible (people insured elsewhere) and then visible. */
    private static Reading fraction(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2) {
            return Problem.of("fraction");
        }
        BigDecimal numerator = plainNumber(parts[0]);
        BigDecimal denominator = plainNumber(parts[1]);
        if (numerator == null || denominator == null || numerator.signum() < 0 || denominator.signum() < 0) {
            return Problem.of("fraction");
        }
        if (denominator.signum() == 0 && numerator.signum() != 0) {
            return Problem.of("nothingToDivideBy");
        }
        return new Figure(ReportedFigure.ofShare(numerator, denominator));
    }

    private static @Nullable BigDecimal plainNumber(String text) {
        return VietnameseNumber.read(text) instanceof Understood(BigDecimal value, boolean thousands) ? value : null;
    }

    private static Reading number(String text, UnitOfMeasure unit) {
        return switch (VietnameseNumber.read(text)) {
            case Understood(BigDecimal value, boolean thousands) when value.signum() < 0 -> Problem.of("negative");
            case Understood(BigDecimal value, boolean thousands)
            when thousands && unit.isPercentage() ->
                Problem.of("thousands", VietnameseNumber.format(value), text.replace('.', ','), value.toPlainString());
            case Understood(BigDecimal value, boolean thousands) -> new Figure(ReportedFigure.of(value));
            case PointForComma(String suggestion) -> Problem.of("pointForComma", suggestion);
            case NotANumber nothing -> Problem.of("notANumber");
        };
    }

    private static Reading choice(String text, int first, int last) {
        for (int value = first; value <= last; value++) {
            if (text.equals(String.valueOf(value))) {
                return new Figure(ReportedFigure.of(BigDecimal.valueOf(value)));
            }
        }
        return Problem.of("choice");
    }
}
