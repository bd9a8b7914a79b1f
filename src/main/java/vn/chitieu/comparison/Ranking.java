package vn.chitieu.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.measure.Spread;

/**
 * Places by value, where a gap that tells nothing makes no place: one smaller than a unit of the coarser figure's last
 * digit, or than half of the typical distance in the group.
 *
 * <p>Who is that close to the first of a place shares it; the next place begins with whoever is not. So no chain of small
 * gaps joins two that lie far apart.
 */
final class Ranking {

    private Ranking() {}

    /**
     * A value to be placed.
     *
     * @param decimals as many as the figure was reported with
     */
    record Entry<T>(T of, BigDecimal value, int decimals) {}

    /**
     * Where a value stands.
     *
     * @param place counted from 1; those that share one leave out as many after it
     * @param sharing how many have the same place, this one among them
     * @param first whether it is the best of them
     */
    record Placed<T>(T of, int place, int sharing, boolean first) {}

    /** The best first; of one place the better value first. */
    static <T> List<Placed<T>> of(List<Entry<T>> entries, boolean higherIsBetter) {
        Comparator<Entry<T>> worse = Comparator.comparing(Entry::value);
        List<Entry<T>> sorted = entries.stream()
                .sorted(higherIsBetter ? worse.reversed() : worse)
                .toList();
        Optional<Spread> spread = Spread.of(entries.stream().map(Entry::value).toList());
        List<Placed<T>> placed = new ArrayList<>();
        List<Entry<T>> together = new ArrayList<>();
        for (Entry<T> entry : sorted) {
            if (!together.isEmpty() && !isSmall(together.getFirst(), entry, spread)) {
                place(together, placed);
            }
            together.add(entry);
        }
        place(together, placed);
        return placed;
    }

    private static <T> void place(List<Entry<T>> together, List<Placed<T>> placed) {
        int place = placed.size() + 1;
        together.forEach(it -> placed.add(new Placed<>(it.of(), place, together.size(), placed.size() + 1 == place)));
        together.clear();
    }

    private static boolean isSmall(Entry<?> one, Entry<?> other, Optional<Spread> spread) {
        BigDecimal gap = one.value().subtract(other.value()).abs();
        BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.min(one.decimals(), other.decimals()));
        return gap.compareTo(unit) < 0 || spread.map(it -> it.isSmall(gap)).orElse(false);
    }

    /** As many decimals as a figure was reported with; none where there is no figure. */
    static int decimals(@Nullable BigDecimal figure) {
        return figure == null ? 0 : Math.max(0, figure.scale());
    }
}
