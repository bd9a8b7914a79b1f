package vn.chitieu.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.Place;

/**
 * A task as it stands, with the names that pages show.
 *
 * @param document title of the document that sets it; null where none does, or none that the reader may see
 * @param latest the report that holds; null while there is none
 */
public record StatedTask(
        long id,
        Place place,
        Task.Draft task,
        @Nullable String document,
        List<Member> leads,
        List<Member> supporters,
        List<Served> targets,
        @Nullable TaskReport latest,
        boolean removed,
        int version) {

    /** A unit with a share in it. */
    public record Member(long id, String name) {}

    /** A target that it serves. */
    public record Served(long id, String code, String name) {}

    public TaskState state() {
        return latest == null ? TaskState.NOT_STARTED : latest.content().state();
    }

    /** How much is done; null where nobody says. */
    public @Nullable BigDecimal percent() {
        return latest == null ? null : latest.content().percent();
    }

    /** Number of the latest report, 0 where there is none. */
    public int reports() {
        return latest == null ? 0 : latest.number();
    }

    public Urgency urgency(LocalDate today) {
        return Urgency.of(state(), task.six().dueOn(), today);
    }

    /** What is not clear about it yet. */
    public Set<Clarity> unclear() {
        return Clarity.missing(task);
    }

    /** Whether it was done on a later day than it was due. */
    public boolean isLate() {
        LocalDate dueOn = task.six().dueOn();
        return state() == TaskState.DONE
                && latest != null
                && dueOn != null
                && latest.content().standsOn().isAfter(dueOn);
    }

    /** Whether this person may say how far it is: the Party office, and who enters for a unit that leads it. */
    public boolean isReportedBy(CurrentUser user) {
        return !removed
                && (user.isPartyOfficeOf(place.commune())
                        || leads.stream().map(Member::id).anyMatch(user.unitsIn(place.commune())::contains));
    }
}
