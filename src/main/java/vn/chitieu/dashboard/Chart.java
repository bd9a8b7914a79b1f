package vn.chitieu.dashboard;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line chart of one series over its term, ready to be written as SVG: horizontal positions in percent of the width,
 * vertical ones in pixels from the top.
 *
 * @param ticks lines of the vertical scale, with their labels
 * @param years where each year ends
 * @param lines the figures, as SVG points; more than one where a total starts anew each year
 * @param path the way needed, as SVG points; empty where there is none
 * @param ahead where the figures lead; null where nothing is foretold
 * @param goal where the threshold lies
 * @param last the latest figure, with its label
 */
public record Chart(
        List<Tick> ticks,
        List<Year> years,
        List<Dot> dots,
        List<String> lines,
        String path,
        @Nullable Ahead ahead,
        @Nullable Goal goal,
        @Nullable Label last) {

    /** Height of the picture in pixels. */
    public static final int HEIGHT = 360;

    public record Tick(BigDecimal y, String label) {}

    public record Year(BigDecimal x, int year) {}

    /**
     * A figure.
     *
     * @param grade name of its {@code FigureGrade}: the grade is the dot's shape
     */
    public record Dot(BigDecimal x, BigDecimal y, String grade, String period, String value) {}

    public record Goal(BigDecimal y, String label) {}

    /**
     * A forecast.
     *
     * @param line from the last figure that it knew, as SVG points
     * @param span between its low and its high end, as SVG points
     */
    public record Ahead(String line, String span) {}

    public record Label(BigDecimal x, BigDecimal y, String text) {}

    public boolean isEmpty() {
        return dots.isEmpty();
    }
}
