package vn.chitieu.figurelink;

import vn.chitieu.entry.EntryCell;
import vn.chitieu.entry.RoundCells.RoundCell;
import vn.chitieu.entry.TypedCell;
import vn.chitieu.progress.FigureStatus;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.RoundStatus;

/** The cell that a link asks for. */
public record AskedCell(Round round, RoundCell cell) {

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
        FigureStatus status = cell.cell().status();
        return round.status() != RoundStatus.CLOSED && (status == null || status.isOpen());
    }

    /** Reads what was typed as the grid does. */
    public TypedCell.Reading read(String typed) {
        EntryCell entry = cell.cell();
        return TypedCell.read(typed, entry.kind(), entry.scale().size(), entry.unit());
    }
}
