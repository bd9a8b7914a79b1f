package vn.chitieu.crosscheck;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedFields;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.commune.Place;

/** Adding, changing and removing the cross-checks of a commune. */
@Service
@RequiredArgsConstructor
public class CrossCheckKeeping {

    private final AllCrossChecks stored;
    private final CrossChecks checks;
    private final AuditTrail trail;
    private final Clock clock;

    /** Somebody else has saved the check since its form was opened. */
    public static class ChangedMeanwhile extends RuntimeException {

        ChangedMeanwhile(long check) {
            super("Cross-check " + check + " was changed meanwhile");
        }
    }

    @Transactional
    public void add(Place place, CrossCheck.Draft draft) {
        CrossCheck added = stored.saveAndFlush(new CrossCheck(place, draft));
        record(place, requireNonNull(added.id()), Act.CREATED, null);
    }

    /**
     * States a check anew.
     *
     * @param opened the version of the check when its form was opened
     * @throws ChangedMeanwhile if that is not the stored one
     */
    @Transactional
    public void change(Place place, long id, int opened, CrossCheck.Draft draft) {
        StatedCheck before = checks.find(place.commune(), id).orElseThrow();
        CrossCheck check = find(place, id);
        if (!Objects.equals(check.version(), opened)) {
            throw new ChangedMeanwhile(id);
        }
        check.restate(draft);
        stored.saveAndFlush(check);
        record(place, id, Act.CHANGED, before);
    }

    /** Holds figures against a check no more; it can be taken up again. */
    @Transactional
    public void remove(Place place, long id) {
        CrossCheck check = find(place, id);
        check.remove(LocalDate.now(clock));
        stored.saveAndFlush(check);
        record(place, id, Act.REMOVED, null);
    }

    @Transactional
    public void takeUp(Place place, long id) {
        CrossCheck check = find(place, id);
        check.takeUp();
        stored.saveAndFlush(check);
        record(place, id, Act.RESTORED, null);
    }

    private CrossCheck find(Place place, long id) {
        return stored.findByIdAndPlaceCommune(id, place.commune()).orElseThrow();
    }

    private void record(Place place, long id, Act act, @Nullable StatedCheck before) {
        StatedCheck after = checks.find(place.commune(), id).orElseThrow();
        trail.record(AuditEntry.of(place.chain(), act, AuditedKind.CROSS_CHECK, String.valueOf(id))
                .from(before == null ? null : fields(before))
                .to(fields(after)));
    }

    private static String fields(StatedCheck check) {
        return new AuditedFields()
                .with("left", names(check.left()))
                .with("comparison", check.comparison())
                .with("right", names(check.right()))
                .with("weight", check.weight())
                .with("instruction", check.instruction())
                .text();
    }

    private static String names(List<StatedCheck.Part> parts) {
        return parts.stream().map(StatedCheck.Part::name).collect(Collectors.joining(" + "));
    }
}
