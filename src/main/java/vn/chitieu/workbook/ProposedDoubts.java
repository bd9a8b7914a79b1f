package vn.chitieu.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.chitieu.crosscheck.CrossChecks;
import vn.chitieu.crosscheck.Violation;
import vn.chitieu.crosscheck.ViolationWords;
import vn.chitieu.entry.DoubtWords;
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

/** What there is to ask about a workbook's figures, as if all of them were saved; it keeps none of them out. */
@Component
@RequiredArgsConstructor
class ProposedDoubts {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private final CrossChecks checks;
    private final ViolationWords violationWords;
    private final DoubtWords doubtWords;

    /** The same rows with what there is to ask about each. */
    List<Preview.Row> beside(List<Preview.Row> rows, Round round, RoundCells.Loaded loaded) {
        Map<Long, RoundCell> bySeries = new HashMap<>();
        loaded.cells().forEach(cell -> bySeries.put(cell.series(), cell));
        Map<Long, FigureHistory> saved = new HashMap<>(loaded.reported());
        for (Preview.Row row : rows) {
            RoundCell cell = bySeries.get(row.series());
            if (cell != null) {
                saved.put(
                        row.series(),
                        with(
                                cell.cell().read(row.value()),
                                round.period(),
                                saved.getOrDefault(row.series(), FigureHistory.empty())));
            }
        }
        List<Violation> violations = checks.violated(round.place().commune(), round.period(), saved);
        return rows.stream()
                .map(row -> {
                    List<String> doubts = new ArrayList<>();
                    RoundCell cell = bySeries.get(row.series());
                    if (cell != null && row.note().isBlank()) {
                        about(cell, loaded.dossiers(), saved, round.period(), doubts);
                    }
                    violations.stream()
                            .filter(violation -> violation.check().takes(row.series()))
                            .map(violationWords::of)
                            .forEach(doubts::add);
                    return row.doubting(doubts);
                })
                .toList();
    }

    private void about(
            RoundCell cell,
            Map<Long, Dossier> dossiers,
            Map<Long, FigureHistory> saved,
            ReportingPeriod period,
            List<String> doubts) {
        SeriesKind kind = cell.cell().kind();
        if (kind == SeriesKind.GRADE || kind == SeriesKind.STATE) {
            return;
        }
        Dossier dossier = dossiers.get(cell.first().id());
        Plausibility.about(
                        saved.getOrDefault(cell.series(), FigureHistory.empty()),
                        period,
                        dossier == null ? null : dossier.accumulation(),
                        cell.cell().isWhole(cell.first().description().name()),
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
