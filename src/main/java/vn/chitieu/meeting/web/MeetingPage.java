package vn.chitieu.meeting.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.direction.Direction;
import vn.chitieu.meeting.Earlier;
import vn.chitieu.meeting.Meeting;
import vn.chitieu.meeting.MeetingLink;
import vn.chitieu.meeting.MeetingScreens;

/**
 * One meeting: what is talked about, what was concluded, its links and its minutes.
 *
 * @param links those that open the screen now
 * @param link one that was just made, whole; it is shown this once
 */
public record MeetingPage(
        NamedCommune commune,
        Meeting meeting,
        List<MeetingScreens.Item> items,
        Earlier earlier,
        List<Direction> conclusions,
        List<MeetingLink> links,
        @Nullable String link,
        boolean mayKeep,
        LocalDate today) {

    public String address() {
        return MeetingAddress.of(meeting);
    }
}
