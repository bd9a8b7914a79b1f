package vn.chitieu.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.Units;
import vn.chitieu.direction.Direction;
import vn.chitieu.direction.TypedDirection;
import vn.chitieu.meeting.Ending;
import vn.chitieu.meeting.Meeting;
import vn.chitieu.meeting.MeetingKeeping;
import vn.chitieu.meeting.MeetingScreen;
import vn.chitieu.meeting.MeetingScreens;
import vn.chitieu.web.Conflict;
import vn.chitieu.web.Flash;

/** The screen in the meeting room, for who is signed in: one target a page, and what is concluded about it. */
@Controller
@RequiredArgsConstructor
class ScreenController {

    private static final String SCREEN = MeetingAddress.ONE + "/screen";
    private static final String VIEW = "meeting/screen";

    private final ReadableMeetings meetings;
    private final MeetingKeeping keeping;
    private final Ending ending;
    private final Screens screens;
    private final Units units;
    private final Clock clock;

    @GetMapping(SCREEN)
    String show(
            @PathVariable String commune,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String at,
            CurrentUser user,
            Model model,
            Locale locale) {
        NamedCommune named = meetings.commune(commune, user);
        Meeting meeting = meetings.meeting(named, id);
        ScreenPage page = page(named, meeting, at, user, locale);
        model.addAttribute(
                "form", TypedDirection.proposing(leadOf(page.screen()), meeting.period(), LocalDate.now(clock)));
        model.addAttribute("ending", EndingForm.of(meeting));
        model.addAttribute("page", page);
        return VIEW;
    }

    @PostMapping(SCREEN)
    String conclude(
            @PathVariable String commune,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String about,
            @ModelAttribute("form") TypedDirection form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = meetings.toKeep(commune, user);
        Meeting meeting = meetings.meeting(named, id);
        if (meeting.isEnded()) {
            throw new Conflict("meeting " + id + " has ended");
        }
        ScreenPage page = page(named, meeting, at, user, locale);
        if (!page.isAbout(about)) {
            // The agenda was changed since this page was shown: nothing is written about another target
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("ending", EndingForm.of(meeting));
            model.addAttribute("page", page.moved());
            return VIEW;
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate on = meeting.heldOn().isAfter(today) ? today : meeting.heldOn();
        Optional<TypedDirection.Understood> typed = form.read(units.findByPlaceCommune(commune), on, errors);
        if (typed.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("ending", EndingForm.of(meeting));
            model.addAttribute("page", page);
            return VIEW;
        }
        TypedDirection.Understood what = typed.get();
        MeetingScreens.Item item = page.item();
        keeping.conclude(
                meeting,
                new Direction.Draft(
                        named.place(),
                        item == null ? null : item.id(),
                        meeting.period(),
                        what.text(),
                        what.owner(),
                        what.unit(),
                        what.dueOn(),
                        on),
                user);
        return "redirect:" + MeetingAddress.of(meeting) + "/screen?at=" + page.at();
    }

    @PostMapping(MeetingAddress.ONE + "/end")
    String end(
            @PathVariable String commune,
            @PathVariable long id,
            @ModelAttribute("ending") EndingForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = meetings.toKeep(commune, user);
        Meeting meeting = meetings.meeting(named, id);
        Optional<EndingForm.Understood> typed = form.read(errors);
        if (typed.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            int last = page(named, meeting, null, user, locale).last();
            model.addAttribute("form", TypedDirection.proposing(null, meeting.period(), LocalDate.now(clock)));
            model.addAttribute("page", page(named, meeting, String.valueOf(last), user, locale));
            return VIEW;
        }
        ending.end(named.place(), id, typed.get().attendance(), typed.get().closing(), user);
        Flash.of("meeting.ended").on(redirect);
        return "redirect:" + MeetingAddress.of(meeting);
    }

    /** Who leads the target on the screen. */
    private static @Nullable String leadOf(@Nullable MeetingScreen screen) {
        return screen == null || screen.story().leads().isEmpty()
                ? null
                : screen.story().leads().getFirst();
    }

    private ScreenPage page(
            NamedCommune commune, Meeting meeting, @Nullable String at, CurrentUser user, Locale locale) {
        return screens.page(
                commune,
                meeting,
                MeetingAddress.of(meeting) + "/screen",
                at,
                MeetingKeeping.isKeptBy(commune.code(), user),
                false,
                locale);
    }
}
