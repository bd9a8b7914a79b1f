package vn.chitieu.meeting;

import java.time.Instant;
import vn.chitieu.commune.Place;

/**
 * A link to the screen in the meeting room.
 *
 * @param expiresAt from then on it opens nothing
 */
public record MeetingLink(
        long id, Place place, long meeting, String madeBy, Instant madeAt, Instant expiresAt, boolean withdrawn) {

    public boolean isOpenAt(Instant now) {
        return !withdrawn && now.isBefore(expiresAt);
    }
}
