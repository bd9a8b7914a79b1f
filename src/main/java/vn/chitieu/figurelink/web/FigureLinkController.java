package vn.chitieu.figurelink.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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
import vn.chitieu.account.TokenSecret;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.entry.RoundCells;
import vn.chitieu.figurelink.AskedCell;
import vn.chitieu.figurelink.AskingByLink;
import vn.chitieu.progress.KnownRounds;
import vn.chitieu.progress.Round;
import vn.chitieu.web.Conflict;
import vn.chitieu.web.Flash;
import vn.chitieu.web.FormFields;
import vn.chitieu.web.NotFound;

/** Asking for a figure by a link, taking the link back, and confirming what came; all of it the Party office's. */
@Controller
@RequiredArgsConstructor
class FigureLinkController {

    private static final String ROUND = "/communes/{commune}/periods/{period}";
    private static final String LINK = ROUND + "/series/{series}/link";
    private static final int LONGEST_RECIPIENT = 200;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_DAYS = 30;

    private final ReadableCommunes communes;
    private final KnownRounds rounds;
    private final RoundCells cells;
    private final AskingByLink asking;
    private final FigureLinkPages pages;
    private final Clock clock;

    /** What is typed to make a link. */
    record Wish(@Nullable String recipient, @Nullable String until) {}

    /** What is typed to decide. */
    record Word(@Nullable String reason) {}

    @GetMapping(ROUND + "/links")
    String list(@PathVariable String commune, @PathVariable String period, CurrentUser user, Model model) {
        NamedCommune named = office(commune, user);
        model.addAttribute("page", pages.list(named, rounds.get(commune, period)));
        return "figurelink/links";
    }

    @GetMapping(LINK)
    String show(
            @PathVariable String commune,
            @PathVariable String period,
            @PathVariable long series,
            CurrentUser user,
            Model model) {
        NamedCommune named = office(commune, user);
        AskedCell asked = asked(commune, period, series);
        model.addAttribute("wish", new Wish("", pages.suggestedEnd(asked.round())));
        model.addAttribute("word", new Word(""));
        return page(named, asked, null, model);
    }

    /** The link stands on the page that follows at once, and nowhere else: whoever reloads makes another. */
    @PostMapping(LINK)
    String ask(
            @PathVariable String commune,
            @PathVariable String period,
            @PathVariable long series,
            @ModelAttribute("wish") Wish wish,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        NamedCommune named = office(commune, user);
        AskedCell asked = asked(commune, period, series);
        if (!asked.takesFigures()) {
            throw new Conflict("series " + series + " of " + period + " takes no figure");
        }
        FormFields fields = new FormFields(errors);
        String recipient = fields.required("recipient", wish.recipient(), LONGEST_RECIPIENT);
        LocalDate until = fields.requiredDate("until", wish.until());
        LocalDate today = LocalDate.now(clock);
        if (until != null && (until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_DAYS)))) {
            fields.refuse("until", "figurelink.problem.until", String.valueOf(LONGEST_DAYS));
        }
        model.addAttribute("word", new Word(""));
        if (errors.hasErrors() || until == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(named, asked, null, model);
        }
        TokenSecret token = asking.ask(asked, recipient, until, user);
        return page(named, asked, new FigureLinkPage.Made(recipient, until, pages.addressOf(token)), model);
    }

    @PostMapping(LINK + "/withdrawal")
    String withdraw(
            @PathVariable String commune,
            @PathVariable String period,
            @PathVariable long series,
            CurrentUser user,
            RedirectAttributes redirect) {
        office(commune, user);
        AskedCell asked = asked(commune, period, series);
        asking.withdraw(asked, user);
        Flash.of("figurelink.flash.withdrawn").on(redirect);
        return "redirect:" + address(asked);
    }

    /** Confirms what came by a link, or refuses it with a reason. */
    @PostMapping(LINK + "/decision")
    String decide(
            @PathVariable String commune,
            @PathVariable String period,
            @PathVariable long series,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "0") long link,
            @RequestParam(defaultValue = "-1") int seen,
            @ModelAttribute("word") Word word,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = office(commune, user);
        AskedCell asked = asked(commune, period, series);
        FormFields fields = new FormFields(errors);
        switch (action) {
            case "confirm" ->
                asking.confirm(asked, link, seen, user)
                        .ifPresent(problem ->
                                errors.reject(problem.key(), problem.arguments().toArray(), problem.key()));
            case "refuse" -> {
                String reason = fields.required("reason", word.reason(), LONGEST_REASON);
                if (!errors.hasErrors()) {
                    asking.refuse(asked, link, reason, user);
                }
            }
            default -> throw new NotFound("action " + action);
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wish", new Wish("", pages.suggestedEnd(asked.round())));
            return page(named, asked, null, model);
        }
        Flash.of(action.equals("confirm") ? "figurelink.flash.confirmed" : "figurelink.flash.refused")
                .on(redirect);
        return "redirect:" + address(asked);
    }

    private String page(NamedCommune commune, AskedCell asked, FigureLinkPage.@Nullable Made made, Model model) {
        model.addAttribute("page", pages.page(commune, asked, made));
        return "figurelink/link";
    }

    private NamedCommune office(String commune, CurrentUser user) {
        NamedCommune named = communes.get(commune, user);
        if (!user.isPartyOfficeOf(commune)) {
            throw new AccessDeniedException(user.username() + " asks nobody for figures");
        }
        return named;
    }

    private AskedCell asked(String commune, String period, long series) {
        Round round = rounds.get(commune, period);
        return new AskedCell(round, cells.get(round, series));
    }

    private static String address(AskedCell asked) {
        Round round = asked.round();
        return "/communes/" + round.place().commune() + "/periods/" + round.period() + "/series/" + asked.series()
                + "/link";
    }
}
