package vn.chitieu.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.database.KeptReadings;
import vn.chitieu.entry.EntryCells.Grid;
import vn.chitieu.evaluation.TargetDossiers;
import vn.chitieu.judging.Dossier;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.FigureStatus;
import vn.chitieu.progress.Figures;
import vn.chitieu.progress.Round;
import vn.chitieu.target.JudgedTarget;
import vn.chitieu.target.JudgedTargets;
import vn.chitieu.target.TargetRow;
import vn.chitieu.target.TargetRows;
import vn.chitieu.web.NotFound;

/** The cells of a round, with the targets that read them and whether the period asks for them. */
@Service
@RequiredArgsConstructor
public class RoundCells {

    private final EntryCells cells;
    private final TargetRows targets;
    private final JudgedTargets judged;
    private final Figures figures;
    private final KeptReadings kept;

    private record ReadersOf(String commune, ReportingPeriod period) {}

    /** The targets of a commune that count in a period, and all as they are judged. */
    private record Readers(Map<Long, List<TargetRow>> bySeries, List<JudgedTarget> judged) {}

    /**
     * A cell of a round.
     *
     * @param targets that read its series, in the order of the documents; at least one
     * @param asked whether one of them asks for a figure in this period
     */
    public record RoundCell(EntryCell cell, List<TargetRow> targets, boolean asked) {

        public long series() {
            return cell.series();
        }

        /** The target that the series is shown under. */
        public TargetRow first() {
            return targets.getFirst();
        }

        public boolean isMissing() {
            return asked && !cell.isFilled();
        }

        public boolean stands(FigureStatus status) {
            return cell.status() == status;
        }
    }

    /**
     * What a page of a round is made from.
     *
     * @param dossiers by target
     * @param reported all figures of the commune, by series
     */
    public record Loaded(List<RoundCell> cells, Map<Long, Dossier> dossiers, Map<Long, FigureHistory> reported) {}

    /** @throws NotFound if the round has no such cell; one that is withheld has none */
    @Transactional(readOnly = true)
    public RoundCell get(Round round, long series) {
        return of(round).stream()
                .filter(it -> it.series() == series)
                .findFirst()
                .orElseThrow(() -> new NotFound("series " + series + " in " + round.period()));
    }

    /** The cells alone. */
    @Transactional(readOnly = true)
    public List<RoundCell> of(Round round) {
        return load(round, Map.of()).cells();
    }

    /** With what is reported in the round and the quarter before; the dossiers know nothing else. */
    @Transactional(readOnly = true)
    public Loaded loadLatest(Round round) {
        ReportingPeriod period = round.period();
        return load(round, figures.historiesAt(round.place().commune(), period, period.previousQuarter()));
    }

    @Transactional(readOnly = true)
    public Loaded load(Round round) {
        return load(round, figures.historiesOf(round.place().commune()));
    }

    /** The same, with the whole history of some series only; of the others with what they report in the round. */
    @Transactional(readOnly = true)
    public Loaded load(Round round, Set<Long> series) {
        return load(round, figures.historiesOf(round.place().commune(), series, round.period()));
    }

    private Loaded load(Round round, Map<Long, FigureHistory> reported) {
        ReportingPeriod period = round.period();
        Optional<Grid> grid = cells.find(round.place().commune(), period);
        Readers readers = grid.map(it -> readers(it, period)).orElse(new Readers(Map.of(), List.of()));
        Map<Long, Dossier> dossiers = TargetDossiers.of(readers.judged(), period, reported);
        List<RoundCell> loaded = new ArrayList<>();
        for (EntryCell cell : grid.map(Grid::cells).orElse(Map.of()).values()) {
            List<TargetRow> read = readers.bySeries().getOrDefault(cell.series(), List.of());
            if (!read.isEmpty()) {
                boolean asked = read.stream().anyMatch(target -> asks(dossiers.get(target.id()), period));
                loaded.add(new RoundCell(cell, read, asked));
            }
        }
        return new Loaded(loaded, dossiers, reported);
    }

    private Readers readers(Grid grid, ReportingPeriod period) {
        String commune = grid.round().place().commune();
        return grid.setUp().raised()
                ? readers(commune, period)
                : kept.of(new ReadersOf(commune, period), grid.setUp().number(), () -> readers(commune, period));
    }

    private Readers readers(String commune, ReportingPeriod period) {
        Map<Long, List<TargetRow>> bySeries = new HashMap<>();
        for (TargetRow target : targets.ofCommune(commune, period)) {
            if (target.series() != null) {
                bySeries.computeIfAbsent(target.series(), series -> new ArrayList<>())
                        .add(target);
            }
        }
        return new Readers(bySeries, judged.ofCommune(commune));
    }

    private static boolean asks(@Nullable Dossier dossier, ReportingPeriod period) {
        return dossier != null
                && period.year() > dossier.term().firstYear()
                && dossier.cadence().asks(period, dossier.rule().horizon());
    }
}
