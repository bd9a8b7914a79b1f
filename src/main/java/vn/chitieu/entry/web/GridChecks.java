package vn.chitieu.entry.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cross-checks of a grid: what its figures do not keep, and what a script needs to find that out while they are typed.
 *
 * @param rules of the checks that take one of the grid's series
 * @param known the stored numbers of all their series: {@code 17=1204 18=31.5}
 * @param found what is not kept, by series
 */
public record GridChecks(List<Rule> rules, String known, Map<Long, List<Found>> found) {

    /** What is not kept at a series; what matters most comes first. */
    public List<Found> at(long series) {
        return found.getOrDefault(series, List.of());
    }

    /**
     * A check as a script judges it.
     *
     * @param left ids of series, with spaces between them
     * @param words what is said where both sums are whole, with {@code {left}} and {@code {right}} for them
     * @param partly what is said where one of them is not, and too much already
     */
    public record Rule(
            String left,
            String comparison,
            String right,
            String weight,
            String words,
            String partly,
            @Nullable String instruction) {}

    /** What is said at a cell. */
    public record Found(
            String weight, String words, @Nullable String instruction) {}
}
