package vn.chitieu.meeting.web;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.meeting.Meeting;
import vn.chitieu.meeting.Minutes;
import vn.chitieu.meeting.MinutesWriter;

/** The minutes of a meeting, to be read and printed. */
@Controller
@RequiredArgsConstructor
class MinutesController {

    private final ReadableMeetings meetings;
    private final MinutesWriter writer;

    @GetMapping(MeetingAddress.ONE + "/minutes")
    String show(@PathVariable String commune, @PathVariable long id, CurrentUser user, Model model, Locale locale) {
        NamedCommune named = meetings.commune(commune, user);
        Meeting meeting = meetings.meeting(named, id);
        model.addAttribute("page", new MinutesPage(named, MeetingAddress.of(meeting), writer.of(meeting, locale)));
        return "meeting/minutes";
    }

    /** @param address of the meeting */
    record MinutesPage(NamedCommune commune, String address, Minutes minutes) {

        public List<Minutes.Item> items() {
            return minutes.items();
        }
    }
}
