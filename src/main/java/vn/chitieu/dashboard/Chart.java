package vn.chitieu.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
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
 * @param mark the period that a page is about; null where it is about all
 * @param flags what was concluded about it, earliest first
 */
public record Chart(
        Size size,
        List<Tick> ticks,
        List<Year> years,
        List<Dot> dots,
        List<String> lines,
        String path,
        @Nullable Ahead ahead,
        @Nullable Goal goal,
        @Nullable Label last,
        @Nullable Mark mark,
        List<Flag> flags) {

    /** How high the picture is and where in it lies what is drawn, in pixels. */
    public enum Size {
        WHOLE(360, 24, 326, 5),
        /** Beside the history of one figure. */
        SMALL(160, 32, 126, 2);

        private final int height;
        private final int top;
        private final int bottom;
        private final int ticks;

        Size(int height, int top, int bottom, int ticks) {
            this.height = height;
            this.top = top;
            this.bottom = bottom;
            this.ticks = ticks;
        }

        public int height() {
            return height;
        }

        /** Where the years are written. */
        public int years() {
            return height - 8;
        }

        int top() {
            return top;
        }

        int bottom() {
            return bottom;
        }

        int ticks() {
            return ticks;
        }
    }

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

    /**
     * A period with its figure.
     *
     * @param y null where it has none
     */
    public record Mark(BigDecimal x, @Nullable BigDecimal y, String period, String value) {

        private static final BigDecimal MIDDLE = new BigDecimal(50);

        /** Its words run towards the middle, so that they stay in the picture. */
        public String anchor() {
            return x.compareTo(MIDDLE) < 0 ? "start" : "end";
        }
    }

    /**
     * A conclusion of the standing committee, on the day that it was given.
     *
     * @param number as the list beside the chart counts them, from 1
     * @param step how many flags stand right before it: it stands so much lower, so that their numbers stay apart
     */
    public record Flag(BigDecimal x, int number, int step, LocalDate on, String text) {

        private static final int TOP = 12;
        private static final int APART = 18;

        /** Where its number stands, in pixels from the top. */
        public int y() {
            return TOP + step * APART;
        }
    }

    public record Label(BigDecimal x, BigDecimal y, String text) {}

    public boolean isEmpty() {
        return dots.isEmpty();
    }
}
