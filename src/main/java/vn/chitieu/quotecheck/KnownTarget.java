package vn.chitieu.quotecheck;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the portal knows of a target, for comparing.
 *
 * @param series id of what it counts; null where that is not known
 * @param names its own, its series' and its common indicator's
 * @param derived whether what it asks for is worked out of figures: growth, a cut, a multiple
 */
public record KnownTarget(
        String code, String name, @Nullable Long series, List<String> names, boolean derived, List<KnownValue> values) {

    public KnownTarget {
        names = List.copyOf(names);
        values = List.copyOf(values);
    }
}
