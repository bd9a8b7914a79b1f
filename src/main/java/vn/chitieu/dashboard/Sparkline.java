package vn.chitieu.dashboard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a target has attained, period by period, as a line the size of a word. Each fills its own height: it shows which
 * way a target goes, never how two of them compare.
 *
 * @param lines SVG points; more than one where a period has no value, for the line does not run through what is missing
 * @param end where the latest value lies; null where there is nothing to draw
 */
public record Sparkline(List<String> lines, @Nullable Point end) {

    /** Of the picture, in its own units. */
    public static final int WIDTH = 72;

    public static final int HEIGHT = 24;

    private static final int MARGIN = 4;

    public static final Sparkline NONE = new Sparkline(List.of(), null);

    public record Point(BigDecimal x, BigDecimal y) {

        String text() {
            return x + "," + y;
        }
    }

    public Sparkline {
        lines = List.copyOf(lines);
    }

    /** @param values earliest first; null for a period without one. Fewer than two values draw nothing. */
    static Sparkline of(List<@Nullable BigDecimal> values) {
        List<BigDecimal> there = new ArrayList<>();
        for (BigDecimal value : values) {
            if (value != null) {
                there.add(value);
            }
        }
        if (there.size() < 2) {
            return NONE;
        }
        BigDecimal low = there.stream().reduce(BigDecimal::min).orElseThrow();
        BigDecimal high = there.stream().reduce(BigDecimal::max).orElseThrow();
        List<String> lines = new ArrayList<>();
        List<String> run = new ArrayList<>();
        Point end = null;
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = values.get(i);
            if (value == null) {
                close(run, lines);
                continue;
            }
            end = new Point(
                    share(BigDecimal.valueOf(i), BigDecimal.valueOf(values.size() - 1L), WIDTH), y(value, low, high));
            run.add(end.text());
        }
        close(run, lines);
        return new Sparkline(lines, end);
    }

    private static void close(List<String> run, List<String> lines) {
        if (run.size() > 1) {
            lines.add(String.join(" ", run));
        }
        run.clear();
    }

    private static BigDecimal y(BigDecimal value, BigDecimal low, BigDecimal high) {
        return low.compareTo(high) == 0
                ? BigDecimal.valueOf(HEIGHT / 2)
                : BigDecimal.valueOf(HEIGHT).subtract(share(value.subtract(low), high.subtract(low), HEIGHT));
    }

    /** So much of a whole, between the margins. */
    private static BigDecimal share(BigDecimal part, BigDecimal whole, int size) {
        return part.multiply(BigDecimal.valueOf(size - 2L * MARGIN))
                .divide(whole, MathContext.DECIMAL64)
                .add(BigDecimal.valueOf(MARGIN))
                .setScale(1, RoundingMode.HALF_UP);
    }
}
