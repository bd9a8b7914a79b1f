package vn.chitieu.editing;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditedFields;
import vn.chitieu.target.Baseline;
import vn.chitieu.target.BaselineWorking;
import vn.chitieu.target.BaselineWorkings;
import vn.chitieu.target.Target;
import vn.chitieu.target.Targets;
import vn.chitieu.target.TargetsChanged;

/** Gives targets of merged communes the base that was worked out of their old units. */
@Service
@RequiredArgsConstructor
public class Rebasing {

    private final Targets targets;
    private final BaselineWorkings workings;
    private final ApplicationEventPublisher events;
    private final EditingTrail trail;
    private final Clock clock;

    /**
     * Has a target's way begin at a base that was worked out, and keeps the working.
     *
     * @param version of the target when its form was opened
     * @param year at whose end the base stood
     * @param source where the numbers of the parts come from
     */
    @Transactional
    public void rebase(Target opened, int version, int year, String source, BaselineWorking working, long by) {
        Target target = targets.findById(requireNonNull(opened.id())).orElseThrow();
        ChangedMeanwhile.refuse(target.description().code(), version, target.version());
        AuditedFields before = trail.fieldsOf(target);
        target.startFrom(new Baseline(year, working.result(), source, false));
        Target saved = targets.save(target);
        workings.add(target.place(), requireNonNull(saved.id()), year, working, by, clock.instant());
        targets.flush();
        events.publishEvent(new TargetsChanged(saved.place(), null));
        trail.changed(saved, Act.CHANGED, before, working.method().name());
    }
}
