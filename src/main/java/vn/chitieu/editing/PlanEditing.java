package vn.chitieu.editing;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditedFields;
import vn.chitieu.commune.Place;
import vn.chitieu.target.AssignedPlan;
import vn.chitieu.target.Target;
import vn.chitieu.target.Targets;
import vn.chitieu.target.TargetsChanged;

/** Hands plans down to many of a commune's targets at once. */
@Service
@RequiredArgsConstructor
public class PlanEditing {

    private final Targets targets;
    private final ApplicationEventPublisher events;
    private final EditingTrail trail;

    /**
     * Hands down plans to targets of one commune, each in the place of the one that it had for the year; judged again
     * together.
     *
     * @param plans by code of the target
     */
    @Transactional
    public void handDown(Place place, Map<String, AssignedPlan> plans) {
        plans.forEach((code, plan) -> {
            Target target = targets.findByCode(place.commune(), code).orElseThrow();
            AuditedFields before = trail.fieldsOf(target);
            target.handDown(plan.year(), plan.amount(), plan.giver(), plan.document());
            targets.save(target);
            trail.changed(target, Act.CHANGED, before, null);
        });
        targets.flush();
        events.publishEvent(new TargetsChanged(place, null));
    }
}
