package vn.chitieu.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.crosscheck.CrossChecks;
import vn.chitieu.entry.EntryCell;
import vn.chitieu.entry.EntryCells;
import vn.chitieu.entry.EntryCells.Grid;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.Figures;
import vn.chitieu.progress.Round;

/** Reads workbooks of a province's communes and holds each against what its commune has; nothing is stored. */
@Service
@RequiredArgsConstructor
class BatchReading {

    private final Batches batches;
    private final TemplateReader reader;
    private final NamedCommunes names;
    private final EntryCells cells;
    private final Figures figures;
    private final BatchGround ground;
    private final LineReading lines;
    private final ProposedDoubts doubts;
    private final CrossChecks checks;

    /** A workbook whose round takes figures. */
    private record Taken(int number, TemplateReader.Stamped stamped, Round round, Map<Long, EntryCell> cells) {

        String commune() {
            return round.place().commune();
        }
    }

    /** @param numbers of the files, which have to be at hand still */
    @Transactional(readOnly = true)
    public List<Batches.Read> read(String province, long batch, List<Integer> numbers) {
        Set<String> communes = new LinkedHashSet<>();
        names.inProvince(province).forEach(commune -> communes.add(commune.code()));
        List<Batches.Read> read = new ArrayList<>();
        List<Taken> taken = new ArrayList<>();
        for (Batches.Waiting file : batches.files(province, batch, numbers)) {
            TemplateReader.Stamped stamped = reader.read(file.content());
            TemplateReader.Stamp stamp = stamped.stamp();
            if (stamp == null) {
                read.add(new Batches.Read(
                        file.number(),
                        null,
                        null,
                        new Found(0, 0, List.of(), stamped.filled().mistakes())));
                continue;
            }
            ReportingPeriod period = communes.contains(stamp.commune()) ? period(stamp.period()) : null;
            boolean known = period != null;
            Grid grid =
                    period == null ? null : cells.find(stamp.commune(), period).orElse(null);
            Mistake refusal = known ? refusal(grid) : Mistake.ofFile("notInProvince");
            if (grid == null || refusal != null) {
                read.add(new Batches.Read(
                        file.number(),
                        known ? stamp.commune() : null,
                        known ? stamp.period() : null,
                        Found.wrong(refusal == null ? Mistake.ofFile("noRound") : refusal)));
            } else {
                taken.add(new Taken(file.number(), stamped, grid.round(), grid.cells()));
            }
        }
        BatchGround.Ground all = ground.of(taken.stream().map(Taken::commune).toList());
        taken.forEach(each -> read.add(new Batches.Read(
                each.number(), each.commune(), each.round().period().toString(), found(each, all))));
        return read;
    }

    /** A commune answers for what it submitted: whoever changes it then is the commune. */
    private static @Nullable Mistake refusal(@Nullable Grid grid) {
        if (grid == null) {
            return Mistake.ofFile("noRound");
        }
        return switch (grid.round().status()) {
            case OPEN -> null;
            case SUBMITTED, VERIFIED -> Mistake.ofFile("submitted");
            case CLOSED -> Mistake.ofFile("closed");
        };
    }

    private Found found(Taken taken, BatchGround.Ground all) {
        Map<String, EntryCell> byKey = new HashMap<>();
        taken.cells().values().forEach(cell -> byKey.put(cell.key(), cell));
        Map<String, Proposal> proposals = taken.stamped().filled().proposals();
        List<Mistake> wrong = new ArrayList<>(taken.stamped().filled().mistakes());
        Map<Long, Figures.Entered> then = then(taken.round().period(), proposals, byKey);
        List<Preview.Row> rows = new ArrayList<>();
        int unchanged = 0;
        for (Map.Entry<String, Proposal> each : proposals.entrySet()) {
            Proposal proposal = each.getValue();
            EntryCell cell = byKey.get(each.getKey());
            if (cell == null) {
                wrong.add(Mistake.at(Layout.address(proposal.row(), Column.CODE), "unknown", each.getKey()));
                continue;
            }
            BatchGround.Named named = all.names().get(cell.series());
            LineReading.Line line =
                    new LineReading.Line(cell, named == null ? cell.key() : named.name(), cell.isOpenIn(taken.round()));
            switch (lines.read(line, proposal, then.get(cell.series()))) {
                case LineReading.Same same -> unchanged++;
                case LineReading.Wrong(Mistake mistake) -> wrong.add(mistake);
                case LineReading.Different(Preview.Row row) -> rows.add(kept(row));
            }
        }
        wrong.sort(Comparator.comparingInt(Mistake::row));
        int filled = (int) proposals.values().stream()
                .filter(proposal -> !proposal.value().isBlank())
                .count();
        return new Found(filled, unchanged, rows.isEmpty() ? rows : doubted(rows, taken, all), wrong);
    }

    /** An emptied cell says nothing here, also where the commune has changed the figure since. */
    private static Preview.Row kept(Preview.Row row) {
        return row.kind() == Preview.Kind.CONFLICT && row.value().isEmpty() ? row.of(Preview.Kind.CLEARING) : row;
    }

    private List<Preview.Row> doubted(List<Preview.Row> rows, Taken taken, BatchGround.Ground all) {
        Map<Long, ProposedDoubts.Doubted> doubted = new HashMap<>();
        taken.cells().forEach((series, cell) -> {
            BatchGround.Named named = all.names().get(series);
            if (named != null) {
                doubted.put(series, new ProposedDoubts.Doubted(cell, named.name(), named.accumulation()));
            }
        });
        ReportingPeriod period = taken.round().period();
        Map<Long, FigureHistory> own = new HashMap<>(all.figures());
        own.keySet().retainAll(taken.cells().keySet());
        return doubts.beside(
                rows,
                period,
                doubted,
                own,
                saved -> all.checked().contains(taken.commune())
                        ? checks.violated(taken.commune(), period, saved)
                        : List.of());
    }

    /** What the workbooks' lines were written from, where somebody has changed it since. */
    private Map<Long, Figures.Entered> then(
            ReportingPeriod period, Map<String, Proposal> proposals, Map<String, EntryCell> byKey) {
        Map<Long, Integer> outdated = new HashMap<>();
        proposals.forEach((key, proposal) -> {
            EntryCell cell = byKey.get(key);
            if (cell != null && cell.version() != proposal.seen()) {
                outdated.put(cell.series(), proposal.seen());
            }
        });
        return outdated.isEmpty() ? Map.of() : figures.entered(period, outdated);
    }

    private static @Nullable ReportingPeriod period(String code) {
        try {
            return ReportingPeriod.parse(code);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
