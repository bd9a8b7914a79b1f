package vn.chitieu.direction.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
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
import vn.chitieu.commune.Unit;
import vn.chitieu.commune.Units;
import vn.chitieu.direction.Directing;
import vn.chitieu.direction.Direction;
import vn.chitieu.direction.TypedDirection;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.KnownRounds;
import vn.chitieu.target.TargetRow;
import vn.chitieu.target.TargetRows;
import vn.chitieu.web.Flash;
import vn.chitieu.web.NotFound;
import vn.chitieu.web.VietnameseOrder;

/** Writing a conclusion down outside a meeting. */
@Controller
@RequiredArgsConstructor
class GivingController {

    private static final String NEW = "/communes/{commune}/periods/{period}/direction";

    private final ReadableCommunes communes;
    private final KnownRounds rounds;
    private final TargetRows targets;
    private final Units units;
    private final Directing directing;
    private final Clock clock;

    @GetMapping(NEW)
    String form(
            @PathVariable String commune,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String target,
            CurrentUser user,
            Model model) {
        NamedCommune named = commune(commune, user);
        ReportingPeriod known = rounds.get(commune, period).period();
        model.addAttribute("form", TypedDirection.proposing(null, known, LocalDate.now(clock)));
        return page(named, known, target, model);
    }

    @PostMapping(NEW)
    String give(
            @PathVariable String commune,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String target,
            @ModelAttribute("form") TypedDirection form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = commune(commune, user);
        ReportingPeriod known = rounds.get(commune, period).period();
        LocalDate today = LocalDate.now(clock);
        Optional<TypedDirection.Understood> typed = form.read(units.findByPlaceCommune(commune), today, errors);
        if (typed.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(named, known, target, model);
        }
        TypedDirection.Understood what = typed.get();
        Long about = target == null || target.isBlank()
                ? null
                : find(named, known, target).id();
        long id = directing.give(
                new Direction.Draft(
                        named.place(), about, known, what.text(), what.owner(), what.unit(), what.dueOn(), today),
                user);
        Flash.of("direction.saved").on(redirect);
        return "redirect:/communes/" + commune + "/directions/" + id;
    }

    private String page(NamedCommune commune, ReportingPeriod period, @Nullable String target, Model model) {
        model.addAttribute(
                "page",
                new GivingPage(
                        commune,
                        period.toString(),
                        target,
                        targets.ofCommune(commune.code(), period).stream()
                                .filter(it -> !it.withheld())
                                .map(it -> new GivingPage.Choice(
                                        it.description().code(),
                                        it.description().name()))
                                .toList(),
                        units.findByPlaceCommune(commune.code()).stream()
                                .filter(it -> !it.isRetired())
                                .map(Unit::name)
                                .sorted(VietnameseOrder.OF_NAMES)
                                .toList()));
        return "direction/form";
    }

    private TargetRow find(NamedCommune commune, ReportingPeriod period, String target) {
        return targets.ofCommune(commune.code(), period).stream()
                .filter(it -> it.description().code().equals(target) && !it.withheld())
                .findFirst()
                .orElseThrow(() -> new NotFound("target " + target + " of commune " + commune.code()));
    }

    private NamedCommune commune(String commune, CurrentUser user) {
        NamedCommune named = communes.get(commune, user);
        if (!Direction.mayGive(user, commune)) {
            throw new AccessDeniedException(user.username() + " directs nothing in " + commune);
        }
        return named;
    }
}
