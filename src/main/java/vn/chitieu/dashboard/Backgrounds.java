package vn.chitieu.dashboard;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.evaluation.Evaluation;
import vn.chitieu.evaluation.Evaluations;
import vn.chitieu.evaluation.PastDay;
import vn.chitieu.evaluation.PastJudging;
import vn.chitieu.evaluation.PastKnowledge;
import vn.chitieu.evaluation.TargetDossiers;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.Target;

/** Reads what a target's story is told from. */
@Component
@RequiredArgsConstructor
class Backgrounds {

    private final CommuneOverviews overviews;
    private final TargetDossiers dossiers;
    private final Evaluations evaluations;
    private final TargetFigures figures;
    private final PastJudging past;

    /** What stands now. */
    Background now(Target target, ReportingPeriod period, Locale locale) {
        String commune = target.place().commune();
        long id = requireNonNull(target.id());
        Map<ReportingPeriod, Evaluation> judged = new HashMap<>();
        evaluations.ofTarget(id).forEach(it -> judged.put(it.period(), it));
        return new Background(
                line(overviews.of(commune, period, locale), target),
                dossiers.ofCommune(commune, period).get(id),
                judged,
                evaluations.inputsOf(id, period).orElse(null),
                target.series() == null || target.isWithheld() ? List.of() : figures.of(target.series()),
                target.rules());
    }

    /** What was known at the end of a day. */
    Background then(Target target, ReportingPeriod period, PastDay day, Locale locale) {
        long id = requireNonNull(target.id());
        PastKnowledge known = past.of(target.place(), day);
        return new Background(
                known.rounds().contains(period)
                        ? line(overviews.of(target.place().commune(), period, known, day.before(), locale), target)
                        : null,
                known.dossiers(period).get(id),
                known.ofTarget(id),
                known.inputsOf(id, period).orElse(null),
                target.series() == null || target.isWithheld() ? List.of() : figures.of(target.series(), day.before()),
                target.rules().asKnown(day.before()));
    }

    private static @Nullable TargetLine line(CommuneOverview overview, Target target) {
        String code = target.description().code();
        return overview.lines().stream()
                .flatMap(line -> Stream.concat(Stream.of(line), line.parts().stream()))
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
