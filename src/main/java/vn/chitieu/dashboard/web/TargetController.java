package vn.chitieu.dashboard.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import vn.chitieu.assessment.AssessedTarget;
import vn.chitieu.assessment.Assessments;
import vn.chitieu.assessment.Signing;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.dashboard.Chart;
import vn.chitieu.dashboard.TargetStories;
import vn.chitieu.dashboard.TargetStory;
import vn.chitieu.direction.Direction;
import vn.chitieu.evaluation.PastDay;
import vn.chitieu.explanation.Explanations;
import vn.chitieu.pastterm.PastResults;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.Rounds;
import vn.chitieu.target.BaselineWorkings;
import vn.chitieu.task.TaskLine;
import vn.chitieu.task.Tasks;
import vn.chitieu.web.Flash;
import vn.chitieu.web.NotFound;
import vn.chitieu.web.Words;

/** The page of a target, on which the standing committee also signs what it concludes. */
@Controller
@RequiredArgsConstructor
class TargetController {

    private static final String ADDRESS = "/communes/{commune}/targets/{target}";

    private final ReadableCommunes communes;
    private final NamedCommunes names;
    private final Rounds rounds;
    private final TargetStories stories;
    private final Assessments assessments;
    private final Signing signing;
    private final Explanations explanations;
    private final Tasks tasks;
    private final BaselineWorkings workings;
    private final PastResults past;
    private final Words words;
    private final Clock clock;

    @GetMapping(ADDRESS)
    String show(
            @PathVariable String commune,
            @PathVariable String target,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String asOf,
            CurrentUser user,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        NamedCommune named = communes.get(commune, user);
        Round round = ChosenRound.of(rounds.ofCommune(commune), period, LocalDate.now(clock));
        LookingBack back = LookingBack.read(asOf, clock);
        if (back.isRefused()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        back.putInto(model);
        model.addAttribute("form", SigningForm.EMPTY);
        model.addAttribute(
                "page",
                back.day() == null
                        ? now(named, round, target, user, model, locale)
                        : then(named, round, target, back, locale));
        return "dashboard/target";
    }

    private TargetPage now(
            NamedCommune named, Round round, String target, CurrentUser user, Model model, Locale locale) {
        AssessedTarget assessed =
                assessments.find(named.place(), target, round.period()).orElse(null);
        return new TargetPage(
                names.asOf(named, round.period().lastDay()),
                round.period().toString(),
                null,
                "",
                story(round, target, null, locale),
                user.mayEditTargetsIn(named.provinceCode(), named.code()),
                assessed == null ? null : AssessmentPart.of(assessed, user),
                explanation(round, target, user, model),
                Direction.mayGive(user, named.code()),
                LocalDate.now(clock),
                serving(named, target),
                workings.inForce(named.code(), target).orElse(null),
                past.before(named.code(), target));
    }

    /** What was known at the end of a day; nothing is signed, asked or edited there. */
    private TargetPage then(NamedCommune named, Round round, String target, LookingBack back, Locale locale) {
        PastDay day = Objects.requireNonNull(back.day());
        return new TargetPage(
                names.asOf(named, round.period().lastDay()),
                round.period().toString(),
                back.address(),
                words.date(day.day()),
                story(round, target, day, locale),
                false,
                null,
                null,
                false,
                day.day(),
                null,
                null,
                List.of());
    }

    @PostMapping(ADDRESS)
    String sign(
            @PathVariable String commune,
            @PathVariable String target,
            @RequestParam String period,
            @ModelAttribute("form") SigningForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.get(commune, user);
        if (!user.isStandingCommitteeOf(commune)) {
            throw new AccessDeniedException(user.username() + " signs nothing in " + commune);
        }
        Round round = ChosenRound.of(rounds.ofCommune(commune), period, LocalDate.now(clock));
        AssessedTarget seen = find(named, target, round);
        Optional<SigningForm.Understood> signed = form.read(errors, seen.now().state());
        boolean current = form.isAbout(seen);
        if (current && signed.isPresent()) {
            current = signing.sign(seen, signed.get().word(), signed.get().reason(), user);
            if (current) {
                Flash.of("assessment.signed").on(redirect);
                return "redirect:/communes/" + commune + "/targets/" + target + "?period=" + period;
            }
        }
        LookingBack.read(null, clock).putInto(model);
        response.setStatus(current ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.CONFLICT.value());
        AssessedTarget known = find(named, target, round);
        model.addAttribute(
                "page",
                new TargetPage(
                        names.asOf(named, round.period().lastDay()),
                        period,
                        null,
                        "",
                        story(round, target, null, locale),
                        user.mayEditTargetsIn(named.provinceCode(), commune),
                        AssessmentPart.sentBack(known, form.changes(known), user),
                        explanation(round, target, user, model),
                        Direction.mayGive(user, commune),
                        LocalDate.now(clock),
                        serving(named, target),
                        workings.inForce(commune, target).orElse(null),
                        past.before(commune, target)));
        return "dashboard/target";
    }

    private @Nullable ExplanationPart explanation(Round round, String target, CurrentUser user, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("question", BlankQuestion.on(today));
        return explanations
                .find(round, target)
                .map(explained -> ExplanationPart.of(explained, user, today))
                .orElse(null);
    }

    private List<TaskLine> serving(NamedCommune commune, String target) {
        LocalDate today = LocalDate.now(clock);
        return tasks.serving(commune.code(), target).stream()
                .map(it -> TaskLine.of(it, today))
                .toList();
    }

    private AssessedTarget find(NamedCommune commune, String target, Round round) {
        return assessments
                .find(commune.place(), target, round.period())
                .orElseThrow(() -> new NotFound("target " + target + " of commune " + commune.code()));
    }

    private TargetStory story(Round round, String target, @Nullable PastDay past, Locale locale) {
        String commune = round.place().commune();
        return stories.find(new TargetStories.Question(commune, target, round.period(), past, Chart.Size.WHOLE), locale)
                .orElseThrow(() -> new NotFound("target " + target + " of commune " + commune));
    }
}
