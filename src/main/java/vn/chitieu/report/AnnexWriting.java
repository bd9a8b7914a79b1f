package vn.chitieu.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.dashboard.CommuneOverview;
import vn.chitieu.dashboard.TargetLine;
import vn.chitieu.evaluation.Evaluation;
import vn.chitieu.judging.Dossier;
import vn.chitieu.target.Field;
import vn.chitieu.target.TargetRow;

/** Puts the table "Biểu 01" together, by fields in the order of the documents. */
@Component
@RequiredArgsConstructor
class AnnexWriting {

    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    private final ReportWords words;

    Annex of(Material material, String title, String note) {
        List<Annex.Group> groups = new ArrayList<>();
        CommuneOverview overview = material.overview();
        add(groups, "", overview.leading(), true, material);
        add(groups, words.say("report.annex.followed") + ": ", overview.followed(), false, material);
        if (!overview.withheld().isEmpty()) {
            List<Annex.Row> rows = new ArrayList<>();
            for (CommuneOverview.Withheld line : overview.withheld()) {
                Map<ReportColumn, Value> cells = new EnumMap<>(ReportColumn.class);
                cells.put(ReportColumn.NUMBER, Value.words(String.valueOf(rows.size() + 1)));
                cells.put(ReportColumn.NAME, Value.words(line.name()));
                cells.put(ReportColumn.NOTE, Value.words(words.say("secrets.withheld")));
                rows.add(new Annex.Row(cells, false));
            }
            groups.add(new Annex.Group(roman(groups) + ". " + words.say("report.annex.withheld"), rows));
        }
        return new Annex(title, note, heads(material.source()), groups);
    }

    private void add(
            List<Annex.Group> groups, String head, List<TargetLine> lines, boolean counted, Material material) {
        Map<Field, List<TargetLine>> byField = new TreeMap<>(Comparator.naturalOrder());
        lines.forEach(line -> byField.computeIfAbsent(line.field(), field -> new ArrayList<>())
                .add(line));
        byField.forEach((field, targets) -> {
            List<Annex.Row> rows = new ArrayList<>();
            for (int at = 0; at < targets.size(); at++) {
                add(rows, String.valueOf(at + 1), targets.get(at), counted, material);
            }
            groups.add(new Annex.Group(roman(groups) + ". " + head + words.say("Field." + field), rows));
        });
    }

    private static String roman(List<Annex.Group> before) {
        int at = before.size();
        return at < ROMAN.size() ? ROMAN.get(at) : String.valueOf(at + 1);
    }

    private void add(List<Annex.Row> rows, String number, TargetLine line, boolean counted, Material material) {
        rows.add(row(number, line, counted, material));
        for (int at = 0; at < line.parts().size(); at++) {
            add(rows, number + "." + (at + 1), line.parts().get(at), false, material);
        }
    }

    private Annex.Row row(String number, TargetLine line, boolean counted, Material material) {
        Map<ReportColumn, Value> cells = new EnumMap<>(ReportColumn.class);
        cells.put(ReportColumn.NUMBER, Value.words(number));
        cells.put(ReportColumn.NAME, Value.words(line.name()));
        cells.put(ReportColumn.UNIT, Value.words(line.unit()));
        cells.put(ReportColumn.GOAL, Value.words(line.goal()));
        cells.put(ReportColumn.STATE, Value.words(words.say("state." + line.state())));
        ReportTargets.Belonging belonging = material.belonging(line.code());
        cells.put(ReportColumn.LEADS, Value.words(String.join(", ", belonging.leads())));
        cells.put(ReportColumn.ATTAINED, attained(line, material.evaluations().get(belonging.id())));
        TargetRow row = material.rows().get(line.code());
        Dossier dossier = material.dossiers().get(belonging.id());
        if (row != null && dossier != null) {
            cells.putAll(new FigureCells(dossier, material.source(), words)
                    .cells(material.evaluations().get(belonging.id())));
        }
        cells.put(ReportColumn.NOTE, Value.words(note(line, row, dossier, material)));
        return new Annex.Row(cells, counted);
    }

    /** As the commune's page writes it, and a number wherever that is all it says. */
    private static Value attained(TargetLine line, @Nullable Evaluation evaluation) {
        BigDecimal attained =
                evaluation == null ? null : evaluation.judgement().numbers().attained();
        if (attained == null) {
            return line.attained().equals("–") ? Value.NOTHING : Value.words(line.attained());
        }
        Value shown = Value.number(FigureCells.rounded(attained));
        return shown.text().equals(line.attained()) ? shown : Value.words(line.attained());
    }

    private String note(TargetLine line, @Nullable TargetRow row, @Nullable Dossier dossier, Material material) {
        List<String> notes = new ArrayList<>();
        String grade =
                row == null || row.series() == null ? null : material.grades().get(row.series());
        if (grade != null) {
            notes.add(words.say("FigureGrade." + grade));
        }
        if (dossier != null && !dossier.seriesUnit().symbol().equals(line.unit())) {
            notes.add(words.say("report.annex.series-unit", dossier.seriesUnit().symbol()));
        }
        if (dossier != null && FigureCells.isTotal(dossier)) {
            notes.add(words.say("report.annex.total"));
        }
        if (line.assessed() != null && line.assessed().latest() != null) {
            notes.add(words.say(
                    "report.annex.signed",
                    Phrases.lower(words.say(
                            "AssessmentWord." + line.assessed().latest().word()))));
        }
        return String.join("; ", notes);
    }

    private Map<ReportColumn, String> heads(ReportSource source) {
        Map<ReportColumn, String> heads = new LinkedHashMap<>();
        for (ReportColumn column : ReportColumn.values()) {
            heads.put(
                    column,
                    words.say(
                            "report.column." + column,
                            String.valueOf(source.figures().year()),
                            words.period(source.before()),
                            words.period(source.figures())));
        }
        return heads;
    }
}
