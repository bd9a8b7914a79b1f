package vn.chitieu.entry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
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
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.progress.Extension;
import vn.chitieu.progress.Extensions;
import vn.chitieu.progress.KnownRounds;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.RoundNotOpen;
import vn.chitieu.web.Conflict;
import vn.chitieu.web.Flash;
import vn.chitieu.web.FormFields;
import vn.chitieu.web.NotFound;

/** More time for a round: asked for by the office, decided by the province. */
@Controller
@RequiredArgsConstructor
class ExtensionController {

    private static final String ADDRESS = "/communes/{commune}/periods/{period}/extension";
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_WAIT_DAYS = 90;

    private final ReadableCommunes communes;
    private final KnownRounds rounds;
    private final Extensions extensions;
    private final Clock clock;

    /** What is typed: a day where time is asked for, a reason always. */
    record Wish(@Nullable String until, @Nullable String reason) {}

    /** The form, with what was asked and decided before. */
    public record ExtensionPage(
            NamedCommune commune, Round round, List<Extension> all, boolean mayAsk, boolean mayDecide) {}

    @GetMapping(ADDRESS)
    String show(@PathVariable String commune, @PathVariable String period, CurrentUser user, Model model) {
        NamedCommune named = communes.get(commune, user);
        model.addAttribute("wish", new Wish("", ""));
        return page(named, rounds.get(commune, period), user, model);
    }

    @PostMapping(ADDRESS)
    String ask(
            @PathVariable String commune,
            @PathVariable String period,
            @ModelAttribute("wish") Wish wish,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.get(commune, user);
        if (!user.isPartyOfficeOf(commune)) {
            throw new AccessDeniedException(user.username() + " asks for no time");
        }
        Round round = rounds.get(commune, period);
        FormFields fields = new FormFields(errors);
        LocalDate until = fields.requiredDate("until", wish.until());
        String reason = fields.required("reason", wish.reason(), LONGEST_REASON);
        if (until != null && (!until.isAfter(round.dueOn()) || until.isBefore(LocalDate.now(clock)))) {
            fields.refuse("until", "extension.problem.not-later");
        } else if (until != null && until.isAfter(LocalDate.now(clock).plusDays(LONGEST_WAIT_DAYS))) {
            fields.refuse("until", "extension.problem.too-late", String.valueOf(LONGEST_WAIT_DAYS));
        }
        if (errors.hasErrors() || until == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(named, round, user, model);
        }
        try {
            if (!extensions.ask(round, until, reason, user)) {
                throw new Conflict("a request for more time waits already");
            }
        } catch (RoundNotOpen e) {
            throw new Conflict("round " + period + " needs no time", e);
        }
        Flash.of("extension.flash.asked").on(redirect);
        return "redirect:" + address(round);
    }

    @PostMapping(ADDRESS + "/decision")
    String decide(
            @PathVariable String commune,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String action,
            @ModelAttribute("wish") Wish wish,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.get(commune, user);
        if (!user.mayReviewProvince(named.provinceCode())) {
            throw new AccessDeniedException(user.username() + " grants no time");
        }
        Round round = rounds.get(commune, period);
        String reason = new FormFields(errors).required("reason", wish.reason(), LONGEST_REASON);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(named, round, user, model);
        }
        boolean granted = action.equals("grant");
        if (!granted && !action.equals("refuse")) {
            throw new NotFound("action " + action);
        }
        if (!extensions.decide(round, granted, reason, user)) {
            throw new Conflict("no request for more time waits");
        }
        Flash.of(granted ? "extension.flash.granted" : "extension.flash.refused")
                .on(redirect);
        return "redirect:" + address(round);
    }

    private String page(NamedCommune commune, Round round, CurrentUser user, Model model) {
        List<Extension> all = extensions.of(round);
        boolean pending = all.stream().anyMatch(Extension::isPending);
        model.addAttribute(
                "page",
                new ExtensionPage(
                        commune,
                        round,
                        all,
                        user.isPartyOfficeOf(commune.code()) && round.isOpen() && !pending,
                        user.mayReviewProvince(commune.provinceCode()) && pending));
        return "entry/extension";
    }

    private static String address(Round round) {
        return "/communes/" + round.place().commune() + "/periods/" + round.period() + "/extension";
    }
}
