package vn.chitieu.target;

import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.Place;
import vn.chitieu.target.rule.TargetRule;

/**
 * A target as lists show it.
 *
 * @param series what it measures; absent for composites
 * @param seriesUnit unit of the figures, which may differ from the judged value's
 */
public record TargetRow(
        long id,
        Place place,
        @Nullable Long parent,
        Description description,
        TargetRule rule,
        @Nullable Long series,
        @Nullable String seriesUnit,
        @Nullable Baseline baseline) {

    public boolean isTopLevel() {
        return parent == null;
    }
}
