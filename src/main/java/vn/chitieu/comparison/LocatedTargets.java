package vn.chitieu.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.evaluation.Evaluation;
import vn.chitieu.evaluation.Evaluations;
import vn.chitieu.evaluation.ExplanationWriter;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.TargetRow;
import vn.chitieu.target.TargetRows;

/** The targets of a scope's communes on common indicators, in five statements whatever their number. */
@Component
@RequiredArgsConstructor
class LocatedTargets {

    private final NamedCommunes communes;
    private final TargetRows targets;
    private final Evaluations evaluations;
    private final ExplanationWriter explanations;

    /**
     * By the names of communes, then in the order of their documents.
     *
     * @param indicators null for all there are
     */
    List<LocatedTarget> on(@Nullable Collection<String> indicators, Scope scope, ReportingPeriod period) {
        List<TargetRow> all = targets.onIndicators(indicators, scope.province(), period);
        Map<Long, Evaluation> judged =
                evaluations.at(all.stream().map(TargetRow::id).toList(), period);
        Map<String, List<TargetRow>> byCommune = all.stream()
                .collect(Collectors.groupingBy(target -> target.place().commune()));
        List<LocatedTarget> located = new ArrayList<>();
        for (NamedCommune commune : communes.all(byCommune.keySet())) {
            for (TargetRow target : byCommune.getOrDefault(commune.code(), List.of())) {
                located.add(new LocatedTarget(commune, target, judged.get(target.id())));
            }
        }
        return located;
    }

    /** What explains the state; empty where nothing was judged. */
    String sentence(LocatedTarget located, Locale locale) {
        TargetRow target = located.target();
        Evaluation evaluation = located.evaluation();
        return evaluation == null
                ? ""
                : explanations.sentence(
                        evaluation.judgement(),
                        new ExplanationWriter.Subject(
                                target.rule(), target.description().unit(), target.seriesUnit(), null),
                        locale);
    }
}
