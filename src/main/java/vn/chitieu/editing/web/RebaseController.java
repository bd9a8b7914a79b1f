package vn.chitieu.editing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
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
import vn.chitieu.commune.Predecessor;
import vn.chitieu.commune.Predecessors;
import vn.chitieu.editing.Rebasing;
import vn.chitieu.measure.Averages;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.period.Term;
import vn.chitieu.target.Baseline;
import vn.chitieu.target.BaselineWorking;
import vn.chitieu.target.Reading;
import vn.chitieu.target.Series;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.Target;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.web.Flash;

/** Works a target's base out of the units that its commune was merged from; shown first, then kept with its working. */
@Controller
@RequiredArgsConstructor
class RebaseController {

    private static final String ADDRESS = "/communes/{commune}/targets/{target}/baseline";
    private static final String RATE = "/";
    private static final Pattern OF_A_TIME =
            Pattern.compile("\\s*/\\s*(?:năm|quý|tháng)\\s*$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int YEARS_BEFORE = 6;

    private final ReadableCommunes communes;
    private final EditedThings things;
    private final Rebasing rebasing;
    private final Predecessors predecessors;

    @GetMapping(ADDRESS)
    String show(@PathVariable String commune, @PathVariable String target, CurrentUser user, Model model) {
        NamedCommune named = communes.getToEdit(commune, user);
        Target stored = things.target(named, target);
        Baseline now = stored.baseline();
        List<Predecessor> units = predecessors.of(commune);
        model.addAttribute(
                "form",
                new RebaseForm(
                                String.valueOf(stored.version()),
                                now == null
                                        ? String.valueOf(
                                                things.documentOf(stored).firstYear())
                                        : String.valueOf(now.year()),
                                "",
                                "",
                                List.of())
                        .forUnits(units.size()));
        return page(named, stored, units, null, model);
    }

    @PostMapping(ADDRESS)
    String work(
            @PathVariable String commune,
            @PathVariable String target,
            @RequestParam(defaultValue = "preview") String step,
            @ModelAttribute("form") RebaseForm sent,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.getToEdit(commune, user);
        Target stored = things.target(named, target);
        List<Predecessor> units = predecessors.of(commune);
        RebaseForm form = sent.forUnits(units.size());
        BindingResult errors = new BeanPropertyBindingResult(form, "form");
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        Series series = series(named, stored);
        BaselineWorking.Method method = method(stored, series);
        Term term = things.documentOf(stored).term();
        Optional<RebaseForm.Understood> understood = series == null || method == null || units.isEmpty()
                ? Optional.empty()
                : form.read(
                        units,
                        method,
                        isPercentage(stored, series),
                        term.firstYear() - YEARS_BEFORE,
                        term.lastYear() - 1,
                        errors);
        if (understood.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(named, stored, units, null, model);
        }
        RebaseForm.Understood read = understood.get();
        if (step.equals("save")) {
            rebasing.rebase(
                    stored, TypedFields.version(form.version()), read.year(), read.source(), read.working(), user.id());
            Flash.of("editing.rebase.saved").on(redirect);
            return "redirect:/communes/" + commune + "/targets/" + target;
        }
        return page(named, stored, units, read.working(), model);
    }

    private String page(
            NamedCommune commune,
            Target target,
            List<Predecessor> units,
            @Nullable BaselineWorking worked,
            Model model) {
        Series series = series(commune, target);
        model.addAttribute(
                "page",
                new RebasePage(
                        commune,
                        target.description().code(),
                        target.description().name(),
                        series == null ? "" : series.units().of(target.reading()),
                        method(target, series),
                        series == null ? null : series.numeratorName(),
                        series == null ? null : series.denominatorName(),
                        units,
                        target.baseline(),
                        worked));
        return "editing/rebase";
    }

    private @Nullable Series series(NamedCommune commune, Target target) {
        return target.series() == null ? null : things.series(commune, String.valueOf(target.series()));
    }

    /** What may be done with the numbers of the parts, by what is measured; null where nothing can be. */
    private static BaselineWorking.@Nullable Method method(Target target, @Nullable Series series) {
        if (series == null || target.isWithheld()) {
            return null;
        }
        return switch (series.kind()) {
            case GRADE, STATE -> null;
            case RATIO ->
                target.reading() == Reading.AS_REPORTED ? BaselineWorking.Method.SHARE : BaselineWorking.Method.SUM;
            case NUMBER -> isRate(target, series) ? BaselineWorking.Method.MEAN : BaselineWorking.Method.SUM;
        };
    }

    /** Percentages, averages and amounts per something do not add up; amounts of a year do. */
    private static boolean isRate(Target target, Series series) {
        return new UnitOfMeasure(series.unit()).isPercentage()
                || OF_A_TIME.matcher(series.unit()).replaceFirst("").contains(RATE)
                || Averages.isNamedIn(series.name())
                || Averages.isNamedIn(target.description().name())
                || series.accumulation() == Accumulation.RATE;
    }

    private static boolean isPercentage(Target target, Series series) {
        return series.kind() != SeriesKind.RATIO && new UnitOfMeasure(series.unit()).isPercentage()
                || series.kind() == SeriesKind.RATIO && target.reading() == Reading.AS_REPORTED;
    }
}
