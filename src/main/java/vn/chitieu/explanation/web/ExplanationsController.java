package vn.chitieu.explanation.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.explanation.Explanations;
import vn.chitieu.explanation.RequiredExplanation;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.Rounds;
import vn.chitieu.web.Words;

/** The list of all that has to be explained in a period. */
@Controller
@RequiredArgsConstructor
class ExplanationsController {

    private final ExplainedTargets targets;
    private final NamedCommunes names;
    private final Rounds rounds;
    private final Explanations explanations;
    private final Words words;

    @GetMapping("/communes/{commune}/periods/{period}/explanations")
    String list(
            @PathVariable String commune,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String unit,
            CurrentUser user,
            Model model) {
        NamedCommune named = targets.commune(commune, user);
        Round round = targets.round(named, period);
        List<RequiredExplanation> all = explanations.requiredIn(commune, round.period());
        Map<Long, String> units = new LinkedHashMap<>();
        all.stream()
                .flatMap(it -> it.leads().entrySet().stream())
                .sorted(Map.Entry.comparingByValue())
                .forEach(it -> units.put(it.getKey(), it.getValue()));
        Long chosen = unit != null && unit.matches("\\d{1,18}") ? Long.valueOf(unit) : null;
        List<RequiredExplanation> lines = all.stream()
                .filter(it -> chosen == null || it.leads().containsKey(chosen))
                .sorted(Comparator.comparing(RequiredExplanation::isWritten))
                .toList();
        model.addAttribute(
                "page",
                new ExplanationsPage(
                        words.message("explanation.list.title", words.period(round.period())),
                        names.asOf(named, round.period().lastDay()),
                        round,
                        rounds.ofCommune(commune).reversed().stream()
                                .map(it -> it.period().toString())
                                .toList(),
                        units,
                        chosen,
                        (int) lines.stream()
                                .filter(RequiredExplanation::isWritten)
                                .count(),
                        lines.size(),
                        lines,
                        targets.today()));
        return "explanation/list";
    }
}
