package vn.chitieu.editing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.Predecessor;
import vn.chitieu.target.Baseline;
import vn.chitieu.target.BaselineWorking;

/**
 * Working a target's base out of the units that the commune was merged from.
 *
 * @param unit of the target's series
 * @param method null where there is nothing to work out: a grade, a state, parts of their own
 * @param now the base in force
 * @param worked null before it was worked out, and where something has to be mended first
 */
public record RebasePage(
        NamedCommune commune,
        String code,
        String name,
        String unit,
        BaselineWorking.@Nullable Method method,
        @Nullable String numerator,
        @Nullable String denominator,
        List<Predecessor> units,
        @Nullable Baseline now,
        @Nullable BaselineWorking worked) {

    public String address() {
        return "/communes/" + commune.code() + "/targets/" + code + "/baseline";
    }

    public boolean hasParts() {
        return units.stream().anyMatch(Predecessor::partly);
    }
}
