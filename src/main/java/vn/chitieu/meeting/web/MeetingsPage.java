package vn.chitieu.meeting.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.direction.Direction;

/**
 * The meetings of a commune.
 *
 * @param period that a new meeting would be about; null while the commune has no round
 * @param open what was concluded and is not done
 */
public record MeetingsPage(
        NamedCommune commune,
        @Nullable String period,
        List<Line> meetings,
        List<Direction> open,
        boolean mayKeep,
        LocalDate today) {

    public record Line(long id, String title, String period, LocalDate heldOn, int targets, boolean ended) {}
}
