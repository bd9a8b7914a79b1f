package vn.chitieu.report;

import java.util.List;
import java.util.Map;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.dashboard.CommuneOverview;
import vn.chitieu.evaluation.Evaluation;
import vn.chitieu.explanation.Explanation;
import vn.chitieu.explanation.Inquiry;
import vn.chitieu.judging.Dossier;
import vn.chitieu.target.TargetRow;

/**
 * All that was read for one report, as the commune's page shows it.
 *
 * @param overview of the targets that the report is about
 * @param rows by code; and so are the belongings
 * @param dossiers by target; and so is what follows
 * @param grades of the figures, by series
 * @param demo whether a number in it is made up
 */
record Material(
        ReportForm form,
        NamedCommune commune,
        ReportSource source,
        List<ReportTargets.Document> documents,
        CommuneOverview overview,
        Map<String, TargetRow> rows,
        Map<String, ReportTargets.Belonging> belongings,
        Map<Long, Dossier> dossiers,
        Map<Long, Evaluation> evaluations,
        Map<Long, Explanation> explanations,
        Map<Long, Inquiry> inquiries,
        Map<Long, String> grades,
        boolean demo) {

    ReportTargets.Belonging belonging(String code) {
        ReportTargets.Belonging found = belongings.get(code);
        return found == null ? new ReportTargets.Belonging(0, 0, List.of(), false, false) : found;
    }

    /** Whether a target of an internal document is in it. */
    boolean isInternal() {
        return overview.lines().stream().anyMatch(line -> belonging(line.code()).internal());
    }
}
