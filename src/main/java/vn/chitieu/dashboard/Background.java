package vn.chitieu.dashboard;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.evaluation.Evaluation;
import vn.chitieu.evaluation.JudgedInputs;
import vn.chitieu.judging.Dossier;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.RuleHistory;

/**
 * What a target's story is told from: what stands now, or what was known at the end of a day gone by.
 *
 * @param line as the commune's page shows it; null where the target does not count in the period, or its round was not
 *     there yet
 * @param dossier null for composites
 * @param judged its evaluations by period
 * @param inputs what the period's evaluation was made of; null for composites
 * @param reported its figures, earliest first; none where they are withheld
 */
record Background(
        @Nullable TargetLine line,
        @Nullable Dossier dossier,
        Map<ReportingPeriod, Evaluation> judged,
        @Nullable JudgedInputs inputs,
        List<TargetFigures.Row> reported,
        RuleHistory rules) {}
