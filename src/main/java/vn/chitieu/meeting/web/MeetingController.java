package vn.chitieu.meeting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.meeting.Meeting;
import vn.chitieu.meeting.MeetingKeeping;
import vn.chitieu.meeting.MeetingLinks;
import vn.chitieu.meeting.MeetingScreens;
import vn.chitieu.web.Conflict;
import vn.chitieu.web.Flash;

/** One meeting, and the links to its screen. */
@Controller
@RequiredArgsConstructor
class MeetingController {

    private static final String LINKS = MeetingAddress.ONE + "/links";

    private final ReadableMeetings meetings;
    private final MeetingKeeping keeping;
    private final MeetingScreens screens;
    private final MeetingLinks links;
    private final Clock clock;

    @GetMapping(MeetingAddress.ONE)
    String show(@PathVariable String commune, @PathVariable long id, CurrentUser user, Model model) {
        NamedCommune named = meetings.commune(commune, user);
        return page(named, meetings.meeting(named, id), null, user, model);
    }

    /** The link is shown once, on the page that answers; nothing of it is kept but its hash. */
    @PostMapping(LINKS)
    String makeLink(
            @PathVariable String commune,
            @PathVariable long id,
            CurrentUser user,
            Model model,
            HttpServletRequest request) {
        NamedCommune named = meetings.toKeep(commune, user);
        Meeting meeting = meetings.meeting(named, id);
        String link = ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                + ScreenByLinkController.address(links.make(meeting, user).text());
        return page(named, meeting, link, user, model);
    }

    @PostMapping(LINKS + "/withdrawal")
    String withdrawLinks(
            @PathVariable String commune, @PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        NamedCommune named = meetings.toKeep(commune, user);
        Meeting meeting = meetings.meeting(named, id);
        if (links.openOf(meeting).isEmpty()) {
            throw new Conflict("no link to meeting " + id + " is open");
        }
        links.withdraw(meeting, user);
        Flash.of("meeting.link.withdrawn").on(redirect);
        return "redirect:" + MeetingAddress.of(meeting);
    }

    @PostMapping(MeetingAddress.ONE + "/reopening")
    String reopen(@PathVariable String commune, @PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        NamedCommune named = meetings.toKeep(commune, user);
        keeping.reopen(named.place(), id, user);
        Flash.of("meeting.reopened").on(redirect);
        return "redirect:" + MeetingAddress.of(meetings.meeting(named, id));
    }

    private String page(NamedCommune commune, Meeting meeting, @Nullable String link, CurrentUser user, Model model) {
        boolean keeps = MeetingKeeping.isKeptBy(commune.code(), user);
        model.addAttribute(
                "page",
                new MeetingPage(
                        commune,
                        meeting,
                        screens.items(meeting),
                        keeping.earlier(meeting),
                        keeping.conclusions(meeting),
                        keeps ? links.openOf(meeting) : List.of(),
                        link,
                        keeps,
                        LocalDate.now(clock)));
        return "meeting/meeting";
    }
}
