package vn.chitieu.entry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
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
import vn.chitieu.entry.RoundSubmission;
import vn.chitieu.entry.RoundSubmission.Obstacle;
import vn.chitieu.progress.FigureReview;
import vn.chitieu.progress.KnownRounds;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.RoundNotOpen;
import vn.chitieu.progress.RoundWork;
import vn.chitieu.web.Conflict;
import vn.chitieu.web.Flash;
import vn.chitieu.web.FormFields;
import vn.chitieu.web.NotFound;

/** A round as a whole: what is due, submitting, verifying, returning, closing. */
@Controller
@RequiredArgsConstructor
class RoundController {

    private static final String ADDRESS = "/communes/{commune}/periods/{period}/round";
    private static final int LONGEST_REASON = 500;

    private final ReadableCommunes communes;
    private final KnownRounds known;
    private final RoundPages pages;
    private final RoundSubmission submission;
    private final RoundWork work;
    private final FigureReview review;

    /** What was chosen of a list of cells, and what is to be done with them. */
    record Choice(@Nullable Set<Long> series, @Nullable String reason) {}

    @GetMapping("/communes/{commune}/due")
    String due(@PathVariable String commune, CurrentUser user) {
        communes.get(commune, user);
        return "redirect:" + address(known.due(commune));
    }

    @GetMapping(ADDRESS)
    String show(@PathVariable String commune, @PathVariable String period, CurrentUser user, Model model) {
        model.addAttribute("choice", new Choice(Set.of(), ""));
        model.addAttribute("page", pages.page(commune, period, user));
        return "entry/round";
    }

    /** Moves the round on, or back. */
    @PostMapping(ADDRESS)
    String move(
            @PathVariable String commune,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String action,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.get(commune, user);
        Round round = known.get(commune, period);
        switch (action) {
            case "submit-own" -> {
                expectEnters(commune, user);
                int submitted = unlessPast(round, () -> submission.submitOwn(round, user))
                        .size();
                Flash.of("round.flash.submitted-own", String.valueOf(submitted)).on(redirect);
            }
            case "submit" -> {
                List<Obstacle> obstacles = unlessPast(round, () -> submission.submit(round, user));
                if (!obstacles.isEmpty()) {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    model.addAttribute("choice", new Choice(Set.of(), ""));
                    model.addAttribute("page", pages.page(named, round, user));
                    model.addAttribute("refused", true);
                    return "entry/round";
                }
                Flash.of("round.flash.submitted").on(redirect);
            }
            case "withdraw" -> {
                unlessPast(round, () -> {
                    submission.withdraw(round, user);
                    return round;
                });
                Flash.of("round.flash.withdrawn").on(redirect);
            }
            case "close" -> {
                unlessPast(round, () -> {
                    work.close(round, user);
                    return round;
                });
                Flash.of("round.flash.closed").on(redirect);
            }
            default -> throw new NotFound("action " + action);
        }
        return "redirect:" + address(round);
    }

    /** Verifies the chosen figures or returns them. */
    @PostMapping(ADDRESS + "/figures")
    String decide(
            @PathVariable String commune,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String action,
            @ModelAttribute("choice") Choice choice,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.get(commune, user);
        Round round = known.get(commune, period);
        boolean returning = action.equals("return");
        if (!returning && !action.equals("verify")) {
            throw new NotFound("action " + action);
        }
        if (!user.mayVerifyIn(commune) && !(returning && user.mayReviewProvince(named.provinceCode()))) {
            throw new AccessDeniedException(user.username() + " decides on no figures in " + commune);
        }
        FormFields fields = new FormFields(errors);
        Set<Long> chosen = choice.series() == null ? Set.of() : choice.series();
        if (chosen.isEmpty()) {
            fields.refuse("series", "round.problem.nothing-chosen");
        }
        String reason = returning ? fields.required("reason", choice.reason(), LONGEST_REASON) : "";
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", pages.page(named, round, user));
            return "entry/round";
        }
        Set<Long> done = unlessPast(
                round,
                () -> returning ? review.sendBack(round, chosen, reason, user) : review.verify(round, chosen, user));
        String message = returning ? "round.flash.returned" : "round.flash.verified";
        Flash.of(message, String.valueOf(done.size()), String.valueOf(chosen.size() - done.size()))
                .on(redirect);
        return "redirect:" + address(round);
    }

    private static void expectEnters(String commune, CurrentUser user) {
        if (!user.mayEnterIn(commune)) {
            throw new AccessDeniedException(user.username() + " enters no figures in " + commune);
        }
    }

    /** What somebody else has moved on meanwhile is a conflict, and no fault. */
    private static <T> T unlessPast(Round round, Supplier<T> step) {
        try {
            return step.get();
        } catch (RoundNotOpen e) {
            throw new Conflict(
                    "round " + round.period() + " of " + round.place().commune() + " has moved on", e);
        }
    }

    private static String address(Round round) {
        return "/communes/" + round.place().commune() + "/periods/" + round.period() + "/round";
    }
}
