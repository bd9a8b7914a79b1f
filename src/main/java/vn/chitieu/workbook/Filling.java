package vn.chitieu.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.entry.GridSaving;
import vn.chitieu.entry.GridSaving.Typed;
import vn.chitieu.entry.RoundCells;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.progress.Figures;
import vn.chitieu.progress.Round;

/** Filling a round from a workbook: first looked at, then saved by the same way as the grid. */
@Service
@RequiredArgsConstructor
public class Filling {

    private final RoundCells cells;
    private final FormLines lines;
    private final Figures figures;
    private final LineReading reading;
    private final GridSaving saving;
    private final ProposedDoubts doubts;

    /**
     * How it went.
     *
     * @param left what could not be saved, to look at again
     */
    public record Outcome(Round round, int saved, Preview left) {}

    /**
     * What a workbook would change.
     *
     * @param proposals by the keys of their series
     * @param mistakes that were found in the sheet itself
     */
    @Transactional(readOnly = true)
    public Preview preview(Round round, CurrentUser user, Map<String, Proposal> proposals, List<Mistake> mistakes) {
        Map<String, FormLine> own = new HashMap<>();
        RoundCells.Loaded loaded = cells.load(round);
        lines.of(loaded, round, user).forEach(line -> own.put(line.key(), line));
        Map<Long, Figures.Entered> then = figures.entered(round.period(), outdated(proposals, own));
        List<Preview.Row> rows = new ArrayList<>();
        List<Mistake> wrong = new ArrayList<>(mistakes);
        int unchanged = 0;
        for (Map.Entry<String, Proposal> each : proposals.entrySet()) {
            FormLine line = own.get(each.getKey());
            Proposal proposal = each.getValue();
            if (line == null) {
                wrong.add(Mistake.at(Layout.address(proposal.row(), Column.CODE), "unknown", each.getKey()));
                continue;
            }
            switch (reading.read(
                    new LineReading.Line(line.cell(), line.name(), line.editable()),
                    proposal,
                    then.get(line.series()))) {
                case LineReading.Same same -> unchanged++;
                case LineReading.Wrong(Mistake mistake) -> wrong.add(mistake);
                case LineReading.Different(Preview.Row row) -> rows.add(row);
            }
        }
        wrong.sort(Comparator.comparingInt(Mistake::row));
        return new Preview(rows.isEmpty() ? rows : doubts.beside(rows, round, loaded), unchanged, wrong);
    }

    /**
     * Saves what was taken of a preview, in one transaction, and in the statements of a grid where nothing is left.
     *
     * @param taken by series; what they replace is what the preview showed
     * @throws vn.chitieu.web.NotFound if the commune has no such round
     * @throws vn.chitieu.progress.RoundNotOpen if it is closed
     * @throws org.springframework.security.access.AccessDeniedException if one is not this person's to fill
     */
    @Transactional
    public Outcome apply(String commune, String period, CurrentUser user, Map<Long, Proposal> taken) {
        Map<Long, Typed> typed = new LinkedHashMap<>();
        taken.forEach((series, proposal) -> typed.put(
                series,
                new Typed(
                        proposal.value(),
                        Objects.requireNonNullElse(proposal.grade(), FigureGrade.ESTIMATED),
                        proposal.note(),
                        proposal.seen())));
        GridSaving.Outcome outcome = saving.save(commune, period, typed, user);
        Round round = outcome.round();
        if (outcome.problems().isEmpty()) {
            return new Outcome(round, outcome.saved(), Preview.NOTHING);
        }
        Map<String, Proposal> left = new LinkedHashMap<>();
        cells.of(round).stream()
                .filter(cell -> outcome.problems().containsKey(cell.series()))
                .forEach(cell -> left.put(cell.cell().key(), Objects.requireNonNull(taken.get(cell.series()))));
        return new Outcome(round, outcome.saved(), preview(round, user, left, List.of()));
    }

    private static Map<Long, Integer> outdated(Map<String, Proposal> proposals, Map<String, FormLine> own) {
        Map<Long, Integer> outdated = new HashMap<>();
        proposals.forEach((key, proposal) -> {
            FormLine line = own.get(key);
            if (line != null && line.cell().version() != proposal.seen()) {
                outdated.put(line.series(), proposal.seen());
            }
        });
        return outdated;
    }
}
