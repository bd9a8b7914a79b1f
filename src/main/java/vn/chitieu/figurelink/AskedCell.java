package vn.chitieu.figurelink;

import vn.chitieu.entry.EntryCell;
import vn.chitieu.entry.RoundCells.RoundCell;
import vn.chitieu.progress.FigureStatus;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.RoundStatus;

/** The cell that a link asks for. */
public record AskedCell(Round round, RoundCell cell) {

    /** The cell as it is stored. */
    public EntryCell stored() {
        return cell.cell();
    }

    public long series() {
        return cell.series();
    }

    /** The code of the target that the cell is shown under. */
    public String target() {
        return cell.first().description().code();
    }

    public String name() {
        return cell.first().description().name();
    }

    /** Whether the round still takes a figure here: it was neither submitted nor verified. */
    public boolean takesFigures() {
        FigureStatus status = stored().status();
        return round.status() != RoundStatus.CLOSED && (status == null || status.isOpen());
    }
}
