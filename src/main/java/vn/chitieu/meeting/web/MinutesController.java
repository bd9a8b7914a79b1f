package vn.chitieu.meeting.web;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.meeting.Meeting;
import vn.chitieu.meeting.Minutes;
import vn.chitieu.meeting.MinutesPaper;
import vn.chitieu.meeting.MinutesWriter;

/** The minutes of a meeting, to be read and printed. */
@Controller
@RequiredArgsConstructor
class MinutesController {

    private final ReadableMeetings meetings;
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Papers are Vietnamese whatever language the reader has chosen for the pages. */
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final MinutesWriter writer;
    private final MinutesPaper paper;

    @GetMapping(MeetingAddress.ONE + "/minutes")
    String show(@PathVariable String commune, @PathVariable long id, CurrentUser user, Model model, Locale locale) {
        NamedCommune named = meetings.commune(commune, user);
        Meeting meeting = meetings.meeting(named, id);
        model.addAttribute("page", new MinutesPage(named, MeetingAddress.of(meeting), writer.of(meeting, locale)));
        return "meeting/minutes";
    }

    @GetMapping(MeetingAddress.ONE + "/minutes.docx")
    ResponseEntity<byte[]> fetch(@PathVariable String commune, @PathVariable long id, CurrentUser user) {
        NamedCommune named = meetings.commune(commune, user);
        Meeting meeting = meetings.meeting(named, id);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("bien-ban-" + commune + "-" + meeting.heldOn() + ".docx")
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(DOCX))
                .body(paper.docx(named, writer.of(meeting, VIETNAMESE)));
    }

    /** @param address of the meeting */
    public record MinutesPage(NamedCommune commune, String address, Minutes minutes) {

        public List<Minutes.Item> items() {
            return minutes.items();
        }
    }
}
