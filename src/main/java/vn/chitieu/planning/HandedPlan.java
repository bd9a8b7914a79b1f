package vn.chitieu.planning;

/** A plan for a target, in the place of the one that it has. */
public record HandedPlan(PlannedTarget target, PlannedTarget.Plan plan) {

    /** Whether it says anything else than what the target has. */
    public boolean isNew() {
        return target.now() == null || !target.now().isSameAs(plan);
    }
}
