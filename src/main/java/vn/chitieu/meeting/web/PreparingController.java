package vn.chitieu.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.meeting.Meeting;
import vn.chitieu.meeting.MeetingKeeping;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.KnownRounds;
import vn.chitieu.progress.Round;
import vn.chitieu.web.Conflict;
import vn.chitieu.web.Flash;
import vn.chitieu.web.Words;

/** Preparing a meeting: what is talked about, and in which order. */
@Controller
@RequiredArgsConstructor
class PreparingController {

    private static final String NEW = "/communes/{commune}/periods/{period}/meeting";
    private static final String AGENDA = MeetingAddress.ONE + "/agenda";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final ReadableMeetings meetings;
    private final MeetingKeeping keeping;
    private final KnownRounds rounds;
    private final AgendaChoices choices;
    private final Words words;
    private final Clock clock;

    @GetMapping(NEW)
    String fresh(
            @PathVariable String commune, @PathVariable String period, CurrentUser user, Model model, Locale locale) {
        NamedCommune named = meetings.toKeep(commune, user);
        Round round = rounds.get(commune, period);
        AgendaChoices.Offer offer = choices.of(commune, round.period(), locale);
        model.addAttribute(
                "form",
                PreparingForm.of(
                        words.message("meeting.title.default", words.period(round.period())),
                        DATE.format(LocalDate.now(clock)),
                        offer.proposed(),
                        0));
        return page(named, round.period(), null, offer, false, model);
    }

    @PostMapping(NEW)
    String prepare(
            @PathVariable String commune,
            @PathVariable String period,
            @ModelAttribute("form") PreparingForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = meetings.toKeep(commune, user);
        Round round = rounds.get(commune, period);
        AgendaChoices.Offer offer = choices.of(commune, round.period(), locale);
        Optional<Meeting.Plan> plan = form.read(offer.ids(), errors);
        if (plan.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(named, round.period(), null, offer, false, model);
        }
        long id = keeping.prepare(round, plan.get(), user);
        Flash.of("meeting.prepared").on(redirect);
        return "redirect:/communes/" + commune + "/meetings/" + id;
    }

    @GetMapping(AGENDA)
    String agenda(@PathVariable String commune, @PathVariable long id, CurrentUser user, Model model, Locale locale) {
        NamedCommune named = meetings.toKeep(commune, user);
        Meeting meeting = notEnded(named, id);
        model.addAttribute("form", formOf(meeting));
        return page(named, meeting.period(), id, choices.of(commune, meeting.period(), locale), false, model);
    }

    @PostMapping(AGENDA)
    String change(
            @PathVariable String commune,
            @PathVariable long id,
            @ModelAttribute("form") PreparingForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = meetings.toKeep(commune, user);
        Meeting meeting = notEnded(named, id);
        AgendaChoices.Offer offer = choices.of(commune, meeting.period(), locale);
        if (form.seen() != meeting.version()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("form", formOf(meeting));
            return page(named, meeting.period(), id, offer, true, model);
        }
        Optional<Meeting.Plan> plan = form.read(offer.ids(), errors);
        if (plan.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(named, meeting.period(), id, offer, false, model);
        }
        keeping.change(named.place(), id, form.seen(), plan.get(), user);
        Flash.of("meeting.changed").on(redirect);
        return "redirect:/communes/" + commune + "/meetings/" + id;
    }

    private Meeting notEnded(NamedCommune commune, long id) {
        Meeting meeting = meetings.meeting(commune, id);
        if (meeting.isEnded()) {
            throw new Conflict("meeting " + id + " has ended");
        }
        return meeting;
    }

    private static PreparingForm formOf(Meeting meeting) {
        return PreparingForm.of(
                meeting.title(),
                DATE.format(meeting.heldOn()),
                meeting.items().stream().map(it -> it.target()).toList(),
                meeting.version());
    }

    private static String page(
            NamedCommune commune,
            ReportingPeriod period,
            @Nullable Long meeting,
            AgendaChoices.Offer offer,
            boolean changed,
            Model model) {
        List<PreparingPage.Choice> all = offer.choices();
        model.addAttribute(
                "page",
                new PreparingPage(
                        commune,
                        period.toString(),
                        meeting,
                        all,
                        offer.proposed().size(),
                        changed));
        return "meeting/prepare";
    }
}
