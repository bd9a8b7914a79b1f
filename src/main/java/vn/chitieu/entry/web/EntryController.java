package vn.chitieu.entry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.entry.GridSaving;
import vn.chitieu.progress.KnownRounds;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.RoundNotOpen;
import vn.chitieu.web.Conflict;
import vn.chitieu.web.Flash;

@Controller
@RequiredArgsConstructor
class EntryController {

    private final ReadableCommunes communes;
    private final KnownRounds known;
    private final EntryPages pages;
    private final GridSaving saving;
    private final CellSaving cells;

    /** The grid a clerk works on now. */
    @GetMapping("/communes/{commune}/entry")
    String current(@PathVariable String commune, CurrentUser user) {
        communes.get(commune, user);
        return "redirect:" + address(known.due(commune));
    }

    @GetMapping("/communes/{commune}/periods/{period}/entry")
    String grid(
            @PathVariable String commune, @PathVariable String period, CurrentUser user, Model model, Locale locale) {
        model.addAttribute("page", pages.page(commune, period, user, locale));
        return "entry/grid";
    }

    @PostMapping("/communes/{commune}/periods/{period}/entry")
    String save(
            @PathVariable String commune,
            @PathVariable String period,
            @RequestParam MultiValueMap<String, String> fields,
            CurrentUser user,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        expectEnters(commune, user);
        EntryForm form = EntryForm.of(fields);
        GridSaving.Outcome outcome = unlessClosed(() -> saving.save(commune, period, form.cells(), user));
        Round round = outcome.round();
        if (outcome.problems().isEmpty()) {
            Flash.of("entry.saved", String.valueOf(outcome.saved())).on(redirect);
            return "redirect:" + address(round);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute(
                "page", pages.page(communes.get(commune, user), round, user, form.cells(), outcome.problems(), locale));
        model.addAttribute("saved", outcome.saved());
        return "entry/grid";
    }

    /**
     * Saves single cells as they are left, and answers with their rows, each of which says how it went; a preview shows
     * what saving would do and keeps nothing.
     */
    @PostMapping("/communes/{commune}/periods/{period}/cells")
    String cells(
            @PathVariable String commune,
            @PathVariable String period,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestParam MultiValueMap<String, String> fields,
            CurrentUser user,
            Model model,
            Locale locale) {
        expectEnters(commune, user);
        EntryForm form = EntryForm.of(fields);
        CellRows page = unlessClosed(() -> cells.save(commune, period, form, user, locale, preview));
        model.addAttribute("page", page);
        model.addAttribute("rows", page.rows());
        return "entry/answer";
    }

    /** Whoever enters figures in a commune also sees it; the others are told whether there is one. */
    private void expectEnters(String commune, CurrentUser user) {
        if (!user.mayEnterIn(commune)) {
            communes.get(commune, user);
            throw new AccessDeniedException(user.username() + " enters no figures in " + commune);
        }
    }

    private static <T> T unlessClosed(Supplier<T> saving) {
        try {
            return saving.get();
        } catch (RoundNotOpen e) {
            throw new Conflict("the round is closed", e);
        }
    }

    private static String address(Round round) {
        return "/communes/" + round.place().commune() + "/periods/" + round.period() + "/entry";
    }
}
