package vn.chitieu.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.crosscheck.CrossChecks;
import vn.chitieu.crosscheck.Violation;
import vn.chitieu.crosscheck.ViolationWords;
import vn.chitieu.entry.DoubtWords;
import vn.chitieu.entry.EntryCell;
import vn.chitieu.entry.Plausibility;
import vn.chitieu.entry.RoundCells;
import vn.chitieu.entry.RoundCells.RoundCell;
import vn.chitieu.entry.TypedCell;
import vn.chitieu.judging.Dossier;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.Round;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.rule.Accumulation;

/** What there is to ask about a workbook's figures, as if all of them were saved; it keeps none of them out. */
@Component
@RequiredArgsConstructor
class ProposedDoubts {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private final CrossChecks checks;
    private final ViolationWords violationWords;
    private final DoubtWords doubtWords;

    /**
     * A cell with what its figures are held against.
     *
     * @param name of the target
     * @param accumulation null where nobody knows
     */
    record Doubted(EntryCell cell, String name, @Nullable Accumulation accumulation) {}

    /** The same rows with what there is to ask about each. */
    List<Preview.Row> beside(List<Preview.Row> rows, Round round, RoundCells.Loaded loaded) {
        Map<Long, Doubted> cells = new HashMap<>();
        for (RoundCell cell : loaded.cells()) {
            Dossier dossier = loaded.dossiers().get(cell.first().id());
            cells.put(
                    cell.series(),
                    new Doubted(
                            cell.cell(),
                            cell.first().description().name(),
                            dossier == null ? null : dossier.accumulation()));
        }
        return beside(
                rows,
                round.period(),
                cells,
                loaded.reported(),
                saved -> checks.violated(round.place().commune(), round.period(), saved));
    }

    /**
     * The same where a commune's cells and figures are at hand.
     *
     * @param violated which cross-checks figures do not keep, by series
     */
    List<Preview.Row> beside(
            List<Preview.Row> rows,
            ReportingPeriod period,
            Map<Long, Doubted> cells,
            Map<Long, FigureHistory> reported,
            Function<Map<Long, FigureHistory>, List<Violation>> violated) {
        Map<Long, FigureHistory> saved = new HashMap<>(reported);
        for (Preview.Row row : rows) {
            Doubted cell = cells.get(row.series());
            if (cell != null) {
                saved.put(
                        row.series(),
                        with(
                                cell.cell().read(row.value()),
                                period,
                                saved.getOrDefault(row.series(), FigureHistory.empty())));
            }
        }
        List<Violation> violations = violated.apply(saved);
        return rows.stream()
                .map(row -> {
                    List<String> doubts = new ArrayList<>();
                    Doubted cell = cells.get(row.series());
                    if (cell != null && row.note().isBlank()) {
                        about(cell, saved.getOrDefault(cell.cell().series(), FigureHistory.empty()), period, doubts);
                    }
                    violations.stream()
                            .filter(violation -> violation.check().takes(row.series()))
                            .map(violationWords::of)
                            .forEach(doubts::add);
                    return row.doubting(doubts);
                })
                .toList();
    }

    private void about(Doubted cell, FigureHistory figures, ReportingPeriod period, List<String> doubts) {
        SeriesKind kind = cell.cell().kind();
        if (kind == SeriesKind.GRADE || kind == SeriesKind.STATE) {
            return;
        }
        Plausibility.about(
                        figures,
                        period,
                        cell.accumulation(),
                        cell.cell().isWhole(cell.name()),
                        kind == SeriesKind.RATIO ? WHOLE : null)
                .map(doubt -> doubtWords.of(doubt, cell.cell().unit()))
                .ifPresent(doubts::add);
    }

    private static FigureHistory with(TypedCell.Reading reading, ReportingPeriod period, FigureHistory history) {
        Map<ReportingPeriod, ReportedFigure> figures = new HashMap<>(history.figures());
        figures.remove(period);
        if (reading instanceof TypedCell.Figure(ReportedFigure figure)) {
            figures.put(period, figure);
        }
        return FigureHistory.of(figures);
    }
}
