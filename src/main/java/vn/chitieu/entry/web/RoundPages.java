package vn.chitieu.entry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.commune.Unit;
import vn.chitieu.commune.Units;
import vn.chitieu.crosscheck.CrossChecks;
import vn.chitieu.crosscheck.Violation;
import vn.chitieu.crosscheck.ViolationWords;
import vn.chitieu.entry.EntryCell;
import vn.chitieu.entry.FigureWords;
import vn.chitieu.entry.RoundCells;
import vn.chitieu.entry.RoundCells.RoundCell;
import vn.chitieu.entry.RoundSubmission;
import vn.chitieu.entry.web.RoundPage.Item;
import vn.chitieu.evaluation.Evaluation;
import vn.chitieu.evaluation.Evaluations;
import vn.chitieu.evaluation.Snapshots;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.progress.Extensions;
import vn.chitieu.progress.FigureStatus;
import vn.chitieu.progress.KnownRounds;
import vn.chitieu.progress.Revisions;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.RoundStatus;
import vn.chitieu.progress.Rounds;
import vn.chitieu.progress.WaitingDecisions;
import vn.chitieu.web.Words;

/** Puts the page of a round together for one person. */
@Component
@RequiredArgsConstructor
class RoundPages {

    private final ReadableCommunes communes;
    private final KnownRounds known;
    private final NamedCommunes names;
    private final RoundCells cells;
    private final RoundSubmission submission;
    private final Evaluations evaluations;
    private final Snapshots snapshots;
    private final Rounds rounds;
    private final Extensions extensions;
    private final Revisions revisions;
    private final WaitingDecisions decisions;
    private final Units units;
    private final FigureWords figureWords;
    private final CrossChecks checks;
    private final ViolationWords violationWords;
    private final Words words;
    private final Clock clock;

    /** The page as somebody opens it. */
    @Transactional(readOnly = true)
    RoundPage page(String commune, String period, CurrentUser user) {
        return page(communes.get(commune, user), known.get(commune, period), user);
    }

    @Transactional(readOnly = true)
    RoundPage page(NamedCommune commune, Round round, CurrentUser user) {
        String code = commune.code();
        RoundPage.Rights rights = new RoundPage.Rights(
                user.mayEnterIn(code),
                user.isPartyOfficeOf(code),
                user.mayVerifyIn(code),
                user.isStandingCommitteeOf(code),
                user.mayReviewProvince(round.place().province()));
        RoundCells.Loaded read = cells.loadLatest(round);
        List<RoundCell> loaded = read.cells();
        List<RoundCell> own =
                loaded.stream().filter(cell -> cell.cell().isCellOf(user)).toList();
        // Whoever enters nothing looks at the round as a whole
        List<RoundCell> concerned = rights.enters() ? own : loaded;
        Writer writer = new Writer(round, user, read.reported());
        List<RoundPage.Crossed> crossed = writer.crossed(concerned);
        List<RoundCell> missing =
                concerned.stream().filter(RoundCell::isMissing).toList();
        return new RoundPage(
                words.message("round.title", words.period(round.period())),
                names.asOf(commune, round.period().lastDay()),
                round,
                round.daysLeft(LocalDate.now(clock)),
                others(round),
                (int) concerned.stream()
                        .filter(cell -> cell.asked() && cell.cell().isFilled() && !cell.stands(FigureStatus.RETURNED))
                        .count(),
                (int) concerned.stream().filter(RoundCell::asked).count(),
                writer.items(concerned, FigureStatus.RETURNED),
                missing.stream().map(writer::item).toList(),
                writer.items(concerned, FigureStatus.DRAFT),
                writer.items(rights.verifies() || rights.reviews() ? loaded : concerned, FigureStatus.SUBMITTED),
                writer.items(rights.verifies() || rights.reviews() ? loaded : concerned, FigureStatus.VERIFIED),
                rights.office() && round.isOpen() ? submission.obstaclesOf(round, loaded) : List.of(),
                crossed,
                extensions.of(round),
                revisions.of(round),
                loaded.stream()
                        .collect(Collectors.toMap(
                                RoundCell::series,
                                cell -> cell.first().description().name())),
                snapshots.of(code, round.period()),
                decisions.ofOffice(code, user),
                rights,
                missing.isEmpty() ? null : String.valueOf(missing.getFirst().series()));
    }

    private List<RoundPage.Other> others(Round shown) {
        LocalDate today = LocalDate.now(clock);
        return rounds.ofCommune(shown.place().commune()).stream()
                .filter(round ->
                        round.status() != RoundStatus.CLOSED || round.period().equals(shown.period()))
                .sorted(Comparator.comparing(Round::period))
                .map(round -> new RoundPage.Other(
                        round.period().toString(),
                        round.isOpen() ? Math.max(0, -round.daysLeft(today)) : 0,
                        round.period().equals(shown.period())))
                .toList();
    }

    /** Writes cells as lines, from what is read once for all of them. */
    private final class Writer {

        private final Round round;
        private final CurrentUser user;
        private final Map<Long, FigureHistory> reported;
        private final Map<Long, Evaluation> judged;
        private final Map<Long, String> unitNames;
        private final List<Violation> violations;

        Writer(Round round, CurrentUser user, Map<Long, FigureHistory> reported) {
            this.round = round;
            this.user = user;
            String commune = round.place().commune();
            this.reported = reported;
            this.violations = checks.violated(commune, round.period(), reported);
            this.judged = evaluations.at(commune, round.period());
            this.unitNames = units.findByPlaceCommune(commune).stream()
                    .collect(Collectors.toMap(unit -> Objects.requireNonNull(unit.id()), Unit::name));
        }

        List<Item> items(List<RoundCell> of, FigureStatus status) {
            return of.stream()
                    .filter(cell -> cell.stands(status))
                    .map(this::item)
                    .toList();
        }

        Item item(RoundCell cell) {
            EntryCell entered = cell.cell();
            FigureHistory history = reported.getOrDefault(cell.series(), FigureHistory.empty());
            Evaluation evaluation = judged.get(cell.first().id());
            return new Item(
                    cell.series(),
                    cell.first().description().number(),
                    cell.first().description().name(),
                    figureWords.of(entered, history.at(round.period())),
                    figureWords.of(entered, history.at(round.period().previousQuarter())),
                    entered.isFilled() ? entered.enteredBy() : leads(entered),
                    entered.isFilled() ? entered.enteredAt() : null,
                    entered.reason(),
                    entered.enteredById() == user.id(),
                    evaluation == null ? null : evaluation.judgement().state().name(),
                    doubtsAbout(cell.series()));
        }

        /** What does not fit of these cells; each leads to one of them that takes part, if possible an open one. */
        List<RoundPage.Crossed> crossed(List<RoundCell> of) {
            List<Long> own = of.stream()
                    .sorted((one, other) -> Boolean.compare(isOpen(other), isOpen(one)))
                    .map(RoundCell::series)
                    .toList();
            return violations.stream()
                    .flatMap(violation -> own.stream()
                            .filter(violation.check()::takes)
                            .findFirst()
                            .map(series -> new RoundPage.Crossed(
                                    series,
                                    violationWords.of(violation),
                                    violation.check().instruction(),
                                    violation.check().weight().name()))
                            .stream())
                    .toList();
        }

        private boolean isOpen(RoundCell cell) {
            return cell.cell().isEditableBy(user, round);
        }

        private List<String> doubtsAbout(long series) {
            return violations.stream()
                    .filter(violation -> violation.check().takes(series))
                    .map(violationWords::of)
                    .toList();
        }

        private String leads(EntryCell cell) {
            List<String> led = new ArrayList<>();
            cell.leads().forEach(unit -> led.add(unitNames.getOrDefault(unit, "")));
            return String.join(", ", led);
        }
    }
}
