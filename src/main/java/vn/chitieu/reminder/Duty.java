package vn.chitieu.reminder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.entry.RoundCells.RoundCell;
import vn.chitieu.progress.FigureStatus;
import vn.chitieu.progress.Round;

/**
 * What waits for one person in one round that was not submitted.
 *
 * @param office whether the round itself is theirs to submit
 * @param missing cells of theirs that the period asks for and nobody filled
 * @param returned cells of theirs that were sent back
 * @param drafts cells of theirs that are filled and not submitted
 */
public record Duty(NamedCommune commune, Round round, boolean office, int missing, int returned, int drafts) {

    /** Empty for a unit that has sent all of its figures, and for whoever enters none. */
    static Optional<Duty> of(NamedCommune commune, Round round, Collection<RoundCell> cells, CurrentUser person) {
        List<RoundCell> own =
                cells.stream().filter(cell -> cell.cell().isCellOf(person)).toList();
        Duty duty = new Duty(
                commune,
                round,
                person.isPartyOfficeOf(commune.code()),
                (int) own.stream().filter(RoundCell::isMissing).count(),
                count(own, FigureStatus.RETURNED),
                count(own, FigureStatus.DRAFT));
        return duty.office || duty.missing + duty.returned + duty.drafts > 0 ? Optional.of(duty) : Optional.empty();
    }

    private static int count(List<RoundCell> cells, FigureStatus status) {
        return (int) cells.stream().filter(cell -> cell.stands(status)).count();
    }

    public LocalDate dueOn() {
        return round.dueOn();
    }

    /** The round, for whoever is told of it. */
    public DueRound due() {
        return new DueRound(commune.code(), commune.kind(), commune.name(), round.period(), round.dueOn());
    }
}
