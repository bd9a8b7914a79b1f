package vn.chitieu.workbook;

import org.jspecify.annotations.Nullable;
import vn.chitieu.progress.FigureGrade;

/**
 * What a line of a workbook would have a cell say.
 *
 * @param row of the sheet, from 0, for the addresses of what is wrong with it
 * @param value as the entry grid would have it typed
 * @param grade null where the line leaves it open
 * @param seen the version of the figure that the workbook was written from
 */
public record Proposal(int row, String value, @Nullable FigureGrade grade, String note, int seen) {

    /** Where a person finds the figure. */
    public String address() {
        return Layout.address(row, Column.FIGURE);
    }

    String noteAddress() {
        return Layout.address(row, Column.NOTE);
    }
}
