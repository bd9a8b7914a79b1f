package vn.chitieu.workbook.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.RoundStatus;
import vn.chitieu.workbook.LoadedWorkbooks;
import vn.chitieu.workbook.Preview;

/**
 * Where a workbook is fetched and sent back.
 *
 * @param preview what a workbook that was sent would change
 * @param loaded workbooks that the province has stored for the commune
 * @param saved number of figures saved, where others were not; null before anything was
 */
public record WorkbookPage(
        String title,
        NamedCommune commune,
        Round round,
        List<LoadedWorkbooks.Loaded> loaded,
        @Nullable Preview preview,
        @Nullable Integer saved) {

    public boolean isClosed() {
        return round.status() == RoundStatus.CLOSED;
    }
}
