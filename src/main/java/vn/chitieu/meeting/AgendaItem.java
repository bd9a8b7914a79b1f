package vn.chitieu.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.Place;
import vn.chitieu.judging.State;

/**
 * A target to be talked about.
 *
 * @param state as it was shown when the meeting ended, by its name; null before, and where it was not judged
 * @param sentence as it was shown when the meeting ended; null before
 * @param cause as it was explained then; null where nothing was
 */
@Embeddable
public record AgendaItem(
        Place place,
        @Column(name = "target_id") long target,
        @Nullable String state,
        @Nullable String sentence,
        @Nullable String cause,
        @Nullable String measures) {

    static AgendaItem of(Place place, long target) {
        return new AgendaItem(place, target, null, null, null, null);
    }

    /** Whether what was shown of it is kept. */
    boolean isKept() {
        return sentence != null;
    }

    @Nullable
    State shown() {
        return state == null ? null : State.valueOf(state);
    }
}
