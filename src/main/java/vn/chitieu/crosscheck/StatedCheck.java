package vn.chitieu.crosscheck;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.measure.UnitOfMeasure;

/**
 * A cross-check as it is stored, with the names of its series.
 *
 * @param instruction what a clerk should do where it does not hold
 * @param removed whether figures are held against it no more
 */
public record StatedCheck(
        long id,
        List<Part> left,
        Comparison comparison,
        List<Part> right,
        Weight weight,
        @Nullable String instruction,
        boolean removed,
        int version) {

    /** A series in one of the sums. */
    public record Part(long series, String name, UnitOfMeasure unit) {}

    /** All series of both sums. */
    public List<Part> parts() {
        return Stream.concat(left.stream(), right.stream()).toList();
    }

    public boolean takes(long series) {
        return parts().stream().anyMatch(part -> part.series() == series);
    }

    /** What both sums count. */
    public UnitOfMeasure unit() {
        return left.getFirst().unit();
    }

    /** Whether both sums still count the same: a series may have got another unit since. */
    public boolean isComparable() {
        return parts().stream().map(Part::unit).distinct().count() == 1;
    }

    /** Whether figures are held against it. */
    public boolean isJudged() {
        return !removed && isComparable();
    }
}
