package vn.chitieu.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.evaluation.Evaluation;
import vn.chitieu.evaluation.Evaluations;
import vn.chitieu.evaluation.ExplanationWriter;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.Description;
import vn.chitieu.target.TargetRow;
import vn.chitieu.target.TargetRows;

/** Reads a commune's evaluations for programs. */
@Service
@RequiredArgsConstructor
public class StoredEvaluations {

    private final TargetRows targets;
    private final Evaluations evaluations;
    private final ExplanationWriter explanations;

    /** Those of a period, composites and their parts alike, in the order of the commune's documents. */
    @Transactional(readOnly = true)
    public List<StoredEvaluation> at(String commune, ReportingPeriod period, Locale locale) {
        List<TargetRow> inOrder = targets.ofCommune(commune, period);
        Map<Long, TargetRow> rows = inOrder.stream().collect(Collectors.toMap(TargetRow::id, Function.identity()));
        Map<Long, Evaluation> stored = evaluations.at(commune, period);
        List<StoredEvaluation> answers = new ArrayList<>();
        for (TargetRow row : inOrder) {
            Evaluation evaluation = stored.get(row.id());
            if (evaluation != null) {
                answers.add(answer(row, evaluation, rows, locale));
            }
        }
        return answers;
    }

    private StoredEvaluation answer(TargetRow row, Evaluation evaluation, Map<Long, TargetRow> rows, Locale locale) {
        Description parent = describedBy(row.parent(), rows);
        Description weakest = describedBy(evaluation.weakest(), rows);
        String explanation = explanations.sentence(
                evaluation.judgement(),
                new ExplanationWriter.Subject(
                        row.rule(),
                        row.description().unit(),
                        row.seriesUnit(),
                        weakest == null ? null : weakest.name()),
                locale);
        return new StoredEvaluation(
                row.description().code(),
                row.description().name(),
                parent == null ? null : parent.code(),
                evaluation.period().toString(),
                EvaluationAnswer.of(
                        evaluation.judgement(),
                        row.rule(),
                        weakest == null ? null : weakest.code(),
                        evaluation.bands(),
                        explanation));
    }

    private static @Nullable Description describedBy(@Nullable Long target, Map<Long, TargetRow> rows) {
        TargetRow row = target == null ? null : rows.get(target);
        return row == null ? null : row.description();
    }
}
