package vn.chitieu.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.SetUpNumber;
import vn.chitieu.entry.EntryCells.Grid;
import vn.chitieu.progress.FigureEntry;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.progress.FigureRecording;
import vn.chitieu.progress.Figures;
import vn.chitieu.progress.KnownRounds;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.RoundNotOpen;

/** Saving what was typed into a grid: every good cell, whatever the others say. */
@Service
@RequiredArgsConstructor
public class GridSaving {

    /** The page says the same to the browser. */
    private static final int LONGEST_NOTE = 500;

    private final EntryCells cells;
    private final KnownRounds rounds;
    private final Figures figures;
    private final FigureRecording recording;

    /**
     * What was typed into one cell.
     *
     * @param seen the version of the figure that the person saw; null where the form does not say
     */
    public record Typed(
            String value,
            FigureGrade grade,
            String note,
            @Nullable Integer seen) {}

    /**
     * How it went.
     *
     * @param saved number of cells saved
     * @param problems what has to be mended, by series
     */
    public record Outcome(Round round, int saved, Map<Long, TypedCell.Problem> problems) {}

    /**
     * Saves the cells that changed and can be read, in one transaction of four statements whatever their number.
     *
     * @param period as it stands in addresses
     * @throws vn.chitieu.web.NotFound if the commune has no such round
     * @throws AccessDeniedException if a changed cell is not this person's to fill; nothing is saved then
     * @throws RoundNotOpen if the round is closed
     */
    @Transactional
    public Outcome save(String commune, String period, Map<Long, Typed> typed, CurrentUser user) {
        return save(grid(commune, period), typed, Filler.of(user), recording::record);
    }

    /** The same for a round that was read before. */
    @Transactional
    public Outcome save(Round round, Map<Long, Typed> typed, CurrentUser user) {
        return save(new Grid(round, cells.of(round), SetUpNumber.UNKNOWN), typed, Filler.of(user), recording::record);
    }

    /** Does the same for a look at what would come of it: the transaction is bound to be rolled back. */
    @Transactional
    public Outcome rehearse(String commune, String period, Map<Long, Typed> typed, CurrentUser user) {
        return save(grid(commune, period), typed, Filler.of(user), recording::rehearse);
    }

    /**
     * Saves for a commune what it wrote and sent in: all of it, or nothing where a cell has a problem. Whether this person
     * may do so, and in which rounds, is asked by the caller.
     *
     * @param reason how it came, for the trail
     * @throws vn.chitieu.web.NotFound if the commune has no such round
     * @throws AccessDeniedException if a series is none of the commune's any more; nothing is saved then
     * @throws RoundNotOpen if the round is closed, or was submitted; where that happens meanwhile, each cell has a problem
     */
    @Transactional
    public Outcome saveFor(String commune, String period, Map<Long, Typed> typed, CurrentUser by, String reason) {
        Grid grid = grid(commune, period);
        if (!grid.round().isOpen()) {
            throw new RoundNotOpen(grid.round());
        }
        Outcome outcome = save(
                grid,
                typed,
                new Filler(by, cell -> true, true),
                (round, entries, id) -> recording.recordFor(round, entries, id, reason));
        if (!outcome.problems().isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }

    /**
     * Who fills cells.
     *
     * @param fills which are theirs to fill
     * @param whole whether nothing is saved where one of them has a problem
     */
    private record Filler(CurrentUser user, Predicate<EntryCell> fills, boolean whole) {

        static Filler of(CurrentUser user) {
            return new Filler(user, cell -> cell.isCellOf(user), false);
        }
    }

    private Grid grid(String commune, String period) {
        return cells.find(commune, KnownRounds.period(period))
                .orElseGet(() -> new Grid(rounds.get(commune, period), Map.of(), SetUpNumber.UNKNOWN));
    }

    /** How figures of a round are kept, by whom; it gives back those that cannot be. */
    private interface Keeping {
        Set<Long> keep(Round round, List<FigureEntry> entries, long by);
    }

    private Outcome save(Grid grid, Map<Long, Typed> typed, Filler filler, Keeping keeping) {
        Round round = grid.round();
        Map<Long, EntryCell> stored = grid.cells();
        if (round.isClosed()) {
            throw new RoundNotOpen(round);
        }
        Map<Long, TypedCell.Problem> problems = new LinkedHashMap<>();
        List<FigureEntry> entries = new ArrayList<>();
        Map<Long, Typed> untouched = untouched(round, typed, stored);
        typed.forEach((series, what) -> {
            EntryCell cell = stored.get(series);
            if (cell == null) {
                throw new AccessDeniedException("No series " + series + " in this commune");
            }
            if (isUnchanged(cell, what) || untouched.containsKey(series)) {
                return;
            }
            if (!filler.fills().test(cell)) {
                throw new AccessDeniedException(
                        "Series " + series + " is not " + filler.user().username() + "'s");
            }
            if (what.seen() != null && what.seen() != cell.version()) {
                problems.put(series, TypedCell.Problem.of("changedMeanwhile", cell.enteredBy(), shown(cell)));
            } else if (!cell.isOpenIn(round)) {
                problems.put(series, TypedCell.Problem.of("locked"));
            } else {
                read(cell, what, entries, problems);
            }
        });
        if (filler.whole() && !problems.isEmpty()) {
            return new Outcome(round, 0, problems);
        }
        Set<Long> locked = keeping.keep(round, entries, filler.user().id());
        locked.forEach(series -> problems.put(series, TypedCell.Problem.of("locked")));
        return new Outcome(round, entries.size() - locked.size(), problems);
    }

    private static void read(
            EntryCell cell, Typed typed, List<FigureEntry> entries, Map<Long, TypedCell.Problem> problems) {
        String note = typed.note().isBlank() ? null : typed.note().strip();
        if (note != null && note.length() > LONGEST_NOTE) {
            problems.put(cell.series(), TypedCell.Problem.of("noteTooLong", String.valueOf(LONGEST_NOTE)));
            return;
        }
        switch (cell.read(typed.value())) {
            case TypedCell.Empty empty -> {
                if (cell.isFilled()) {
                    entries.add(cell.entry(null, typed.grade(), note, ""));
                } else if (note != null) {
                    problems.put(cell.series(), TypedCell.Problem.of("noteAlone"));
                }
            }
            case TypedCell.Figure(var figure) ->
                entries.add(
                        cell.entry(figure, typed.grade(), note, typed.value().strip()));
            case TypedCell.Problem problem -> problems.put(cell.series(), problem);
        }
    }

    /** Cells that somebody else has changed since and this person has not: what was sent is what was seen. */
    private Map<Long, Typed> untouched(Round round, Map<Long, Typed> typed, Map<Long, EntryCell> stored) {
        Map<Long, Integer> seen = new HashMap<>();
        typed.forEach((series, what) -> {
            EntryCell cell = stored.get(series);
            Integer version = what.seen();
            if (cell != null && version != null && version != cell.version()) {
                seen.put(series, version);
            }
        });
        if (seen.isEmpty()) {
            return Map.of();
        }
        Map<Long, Figures.Entered> then = figures.entered(round.period(), seen);
        Map<Long, Typed> untouched = new HashMap<>();
        typed.forEach((series, now) -> {
            Figures.Entered before = then.get(series);
            boolean same = before == null
                    ? now.value().isBlank() && now.note().isBlank()
                    : now.value().strip().equals(before.typed())
                            && now.note().strip().equals(before.note())
                            && now.grade() == before.grade();
            if (same && seen.containsKey(series)) {
                untouched.put(series, now);
            }
        });
        return untouched;
    }

    private static String shown(EntryCell cell) {
        return cell.isFilled() ? cell.typed() : "–";
    }

    private static boolean isUnchanged(EntryCell cell, Typed typed) {
        boolean sameValue = typed.value().strip().equals(cell.typed());
        boolean sameNote = typed.note().strip().equals(cell.note());
        boolean sameGrade = cell.grade() == null || cell.grade() == typed.grade();
        boolean untouched =
                !cell.isFilled() && typed.value().isBlank() && typed.note().isBlank();
        return untouched || sameValue && sameNote && sameGrade;
    }
}
