package vn.chitieu.planning.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.Province;
import vn.chitieu.planning.Column;
import vn.chitieu.planning.PlanEffect;
import vn.chitieu.planning.PlannedTarget;
import vn.chitieu.planning.PlannedTargets;

/**
 * Plans of one year for the communes of a province.
 *
 * @param targets of the indicators that are chosen
 * @param problems by field
 * @param column what of a column could not be put beside a target
 * @param preview null before it was asked for, and where something has to be mended first
 */
public record PlansPage(
        Province province,
        int year,
        List<Integer> years,
        List<PlannedTargets.Choice> choices,
        PlansForm form,
        List<PlannedTarget> targets,
        Map<String, PlansForm.Problem> problems,
        List<Column.Problem> column,
        @Nullable Preview preview) {

    /**
     * What saving would do.
     *
     * @param retyped whether something was typed, or somebody else saved, since the last preview
     */
    public record Preview(String token, List<PlanEffect> effects, boolean retyped) {

        public long moved() {
            return effects.stream().filter(PlanEffect::moves).count();
        }

        public long communes() {
            return effects.stream()
                    .map(it -> it.handed().target().place())
                    .distinct()
                    .count();
        }
    }

    public PlansForm.@Nullable Problem problem(String field) {
        return problems.get(field);
    }

    public Collection<PlansForm.Problem> mend() {
        return problems.values();
    }

    public String address() {
        return "/provinces/" + province.code() + "/plans";
    }

    /** Whether names of targets are needed to tell the rows apart. */
    public boolean isOfSeveral() {
        return targets.stream().map(PlannedTarget::place).distinct().count() < targets.size();
    }
}
