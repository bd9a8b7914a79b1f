package vn.chitieu.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.evaluation.Evaluation;
import vn.chitieu.evaluation.Evaluations;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.TargetRow;
import vn.chitieu.target.TargetRows;

/** Reads how a commune's targets went from their stored evaluations. */
@Service
@RequiredArgsConstructor
public class Courses {

    private final CommuneOverviews overviews;
    private final TargetRows targets;
    private final Evaluations evaluations;

    /**
     * The course of a commune's targets.
     *
     * @param periods all that it has, earliest first; those before the first with anything to judge are left out
     * @param now the later of the two that are compared
     */
    @Transactional(readOnly = true)
    public Course of(
            String commune, List<ReportingPeriod> periods, ReportingPeriod before, ReportingPeriod now, Locale locale) {
        CommuneOverview later = overviews.of(commune, now, locale);
        Map<String, TargetLine> earlier = overviews.of(commune, before, locale).lines().stream()
                .collect(Collectors.toMap(TargetLine::code, Function.identity()));
        List<TargetLine> leading = later.leading();
        Map<ReportingPeriod, Map<Long, Evaluation>> judged = evaluations.at(commune, periods);
        Map<String, Long> ids = targets.ofCommune(commune, now).stream()
                .collect(Collectors.toMap(row -> row.description().code(), TargetRow::id));
        List<ReportingPeriod> shown = periods.stream()
                .dropWhile(period -> judged.getOrDefault(period, Map.of()).values().stream()
                        .allMatch(it -> it.judgement().state().isSilent()))
                .toList();
        return new Course(
                shown,
                later.lines().stream()
                        .map(line -> new Course.Row(
                                line.code(),
                                line.number(),
                                line.name(),
                                line.field(),
                                leading.contains(line),
                                shown.stream()
                                        .map(period -> cell(
                                                period, judged.getOrDefault(period, Map.of()), ids.get(line.code())))
                                        .toList()))
                        .toList(),
                later.lines().stream()
                        .map(line -> new Course.Change(earlier.get(line.code()), line, leading.contains(line)))
                        .filter(Course.Change::isOne)
                        .sorted(Comparator.comparing(Course.Change::way)
                                .thenComparing(change -> !change.leading())
                                .thenComparing(change -> change.now().state()))
                        .toList());
    }

    private static Course.Cell cell(ReportingPeriod period, Map<Long, Evaluation> judged, Long target) {
        Evaluation evaluation = judged.get(target);
        return new Course.Cell(
                period, evaluation == null ? null : evaluation.judgement().state());
    }
}
