package vn.chitieu.entry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.entry.EntryCell;
import vn.chitieu.entry.GridSaving.Typed;
import vn.chitieu.entry.RoundCells;
import vn.chitieu.entry.TypedCell.Problem;
import vn.chitieu.entry.web.EntryPage.Group;
import vn.chitieu.entry.web.EntryPage.Row;
import vn.chitieu.evaluation.Evaluation;
import vn.chitieu.evaluation.Evaluations;
import vn.chitieu.explanation.EvidenceShelf;
import vn.chitieu.explanation.Explanations;
import vn.chitieu.explanation.RequiredExplanation;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.progress.FigureStatus;
import vn.chitieu.progress.KnownRounds;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.Rounds;
import vn.chitieu.target.Field;
import vn.chitieu.web.Words;

/** Puts the grid together from what is stored and, after a failed save, from what was typed. */
@Component
@RequiredArgsConstructor
class EntryPages {

    private final ReadableCommunes communes;
    private final KnownRounds known;
    private final NamedCommunes names;
    private final RoundCells cells;
    private final Evaluations evaluations;
    private final Rounds rounds;
    private final Explanations explanations;
    private final EvidenceShelf evidence;
    private final EntryRowWriter rows;
    private final GridCheckWriter checks;
    private final Words words;
    private final Clock clock;

    /** The page as somebody opens it. */
    @Transactional(readOnly = true)
    EntryPage page(String commune, String period, CurrentUser user, Locale locale) {
        return page(communes.get(commune, user), known.get(commune, period), user, Map.of(), Map.of(), locale);
    }

    /**
     * The page for one person.
     *
     * @param typed what was typed and could not be saved, with its problems, by series; empty on a fresh page
     */
    @Transactional(readOnly = true)
    EntryPage page(
            NamedCommune commune,
            Round round,
            CurrentUser user,
            Map<Long, Typed> typed,
            Map<Long, Problem> problems,
            Locale locale) {
        RoundCells.Loaded loaded = cells.load(round);
        Map<Long, Evaluation> judged = evaluations.at(commune.code(), round.period());
        Shown shown = shown(loaded, round, user);
        GridChecks crossed = crossed(shown, loaded, round);
        Map<Field, List<Row>> due = new EnumMap<>(Field.class);
        Map<Field, List<Row>> notDue = new EnumMap<>(Field.class);
        for (RoundCells.RoundCell each : shown.cells()) {
            Row row = row(each, loaded, judged, round, user, crossed, typed, problems, locale);
            (each.asked() || each.cell().isFilled() ? due : notDue)
                    .computeIfAbsent(each.first().description().field(), field -> new ArrayList<>())
                    .add(row);
        }
        return new EntryPage(
                words.message("entry.title", words.period(round.period())),
                names.asOf(commune, round.period().lastDay()),
                round,
                rounds.ofCommune(commune.code()).stream()
                        .map(Round::period)
                        .sorted(Comparator.reverseOrder())
                        .map(Object::toString)
                        .toList(),
                round.daysLeft(LocalDate.now(clock)),
                shown.done(),
                shown.total(),
                shown.mayEnter(),
                user.username(),
                Stream.of(due, notDue)
                        .flatMap(groups -> groups.values().stream())
                        .flatMap(List::stream)
                        .filter(row -> row.problem() != null)
                        .toList(),
                groups(due),
                groups(notDue),
                toExplain(commune.code(), round),
                evidence.countsIn(commune.code(), round.period()),
                crossed);
    }

    /**
     * The rows of some cells only, for who asks for a cell: no more is read than they show, but what is counted is counted
     * over all.
     *
     * @param typed what was typed into them, by series
     */
    @Transactional(readOnly = true)
    CellRows rows(Round round, CurrentUser user, Map<Long, Typed> typed, Map<Long, Problem> problems, Locale locale) {
        RoundCells.Loaded loaded = cells.load(round, typed.keySet());
        Shown shown = shown(loaded, round, user);
        GridChecks crossed = crossed(shown, loaded, round);
        List<RoundCells.RoundCell> wanted = shown.cells().stream()
                .filter(each -> typed.containsKey(each.series()))
                .toList();
        Map<Long, Evaluation> judged =
                evaluations.at(wanted.stream().map(each -> each.first().id()).toList(), round.period());
        String commune = round.place().commune();
        return new CellRows(
                round,
                shown.done(),
                shown.total(),
                shown.mayEnter(),
                wanted.stream()
                        .map(each -> row(each, loaded, judged, round, user, crossed, typed, problems, locale))
                        .toList(),
                toExplain(commune, round),
                evidence.countsIn(commune, round.period()),
                crossed);
    }

    /** What a person sees of a grid. */
    private record Shown(List<RoundCells.RoundCell> cells, int done, int total, boolean mayEnter) {}

    private static Shown shown(RoundCells.Loaded loaded, Round round, CurrentUser user) {
        List<RoundCells.RoundCell> shown = loaded.cells().stream()
                .filter(each ->
                        !user.mayEnterIn(round.place().commune()) || each.cell().isCellOf(user))
                .toList();
        List<EntryCell> asked = shown.stream()
                .filter(RoundCells.RoundCell::asked)
                .map(RoundCells.RoundCell::cell)
                .toList();
        return new Shown(
                shown,
                (int) asked.stream()
                        .filter(cell -> cell.isFilled() && cell.status() != FigureStatus.RETURNED)
                        .count(),
                asked.size(),
                shown.stream().anyMatch(each -> each.cell().isEditableBy(user, round)));
    }

    private GridChecks crossed(Shown shown, RoundCells.Loaded loaded, Round round) {
        return checks.write(
                round,
                shown.cells().stream().map(RoundCells.RoundCell::series).collect(Collectors.toSet()),
                loaded.reported());
    }

    private Row row(
            RoundCells.RoundCell each,
            RoundCells.Loaded loaded,
            Map<Long, Evaluation> judged,
            Round round,
            CurrentUser user,
            GridChecks crossed,
            Map<Long, Typed> typed,
            Map<Long, Problem> problems,
            Locale locale) {
        EntryCell cell = each.cell();
        return rows.write(new EntryRowWriter.Context(
                cell,
                each.targets(),
                loaded.dossiers(),
                loaded.reported().getOrDefault(cell.series(), FigureHistory.empty()),
                judged,
                round,
                cell.isEditableBy(user, round),
                !crossed.at(cell.series()).isEmpty(),
                typed.get(cell.series()),
                problems.get(cell.series()),
                locale));
    }

    /** By series; where several targets on one are behind, the first that is not explained yet. */
    private Map<Long, RequiredExplanation> toExplain(String commune, Round round) {
        Map<Long, RequiredExplanation> bySeries = new HashMap<>();
        for (RequiredExplanation it : explanations.requiredIn(commune, round.period())) {
            if (it.series() != null) {
                bySeries.merge(it.series(), it, (first, next) -> first.isWritten() ? next : first);
            }
        }
        return bySeries;
    }

    private static List<Group> groups(Map<Field, List<Row>> rows) {
        return rows.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }
}
