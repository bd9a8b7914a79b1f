package vn.chitieu.direction.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.direction.Directing;
import vn.chitieu.direction.Direction;
import vn.chitieu.direction.DirectionStep;
import vn.chitieu.direction.Directions;
import vn.chitieu.web.Flash;
import vn.chitieu.web.NotFound;

/** One conclusion: what became of it, and the next step. */
@Controller
@RequiredArgsConstructor
class DirectionController {

    private static final String ONE = DirectionsController.ALL + "/{id}";

    private final ReadableCommunes communes;
    private final Directions directions;
    private final Directing directing;
    private final Clock clock;

    @GetMapping(ONE)
    String show(@PathVariable String commune, @PathVariable long id, CurrentUser user, Model model) {
        NamedCommune named = communes.get(commune, user);
        Direction direction = find(named, id, user);
        model.addAttribute("form", StepForm.on(direction));
        return page(named, direction, false, user, model);
    }

    @PostMapping(ONE)
    String say(
            @PathVariable String commune,
            @PathVariable long id,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.get(commune, user);
        Direction seen = find(named, id, user);
        if (!user.mayEnterIn(commune) && !Direction.mayGive(user, commune)) {
            throw new AccessDeniedException(user.username() + " says nothing about direction " + id);
        }
        if (!form.isAbout(seen)) {
            return changed(named, seen, form, user, model, response);
        }
        Optional<DirectionStep.Draft> step = form.read(seen, seen.openTo(user), errors);
        if (step.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(named, seen, false, user, model);
        }
        if (!directing.say(seen, step.get(), user)) {
            return changed(named, find(named, id, user), form, user, model, response);
        }
        Flash.of("direction.said." + step.get().kind()).on(redirect);
        return "redirect:/communes/" + commune + "/directions/" + id;
    }

    private String changed(
            NamedCommune commune,
            Direction now,
            StepForm form,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("form", form.about(now));
        return page(commune, now, true, user, model);
    }

    private String page(NamedCommune commune, Direction direction, boolean changed, CurrentUser user, Model model) {
        model.addAttribute(
                "page",
                new DirectionPage(
                        commune, direction, List.copyOf(direction.openTo(user)), changed, LocalDate.now(clock)));
        return "direction/direction";
    }

    private Direction find(NamedCommune commune, long id, CurrentUser user) {
        if (!Direction.mayRead(user, commune.place())) {
            throw new AccessDeniedException(user.username() + " does not read what was concluded in " + commune.code());
        }
        return directions
                .find(commune.code(), id)
                .orElseThrow(() -> new NotFound("direction " + id + " of commune " + commune.code()));
    }
}
