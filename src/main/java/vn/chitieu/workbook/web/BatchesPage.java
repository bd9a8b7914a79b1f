package vn.chitieu.workbook.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.Province;
import vn.chitieu.workbook.Batch;
import vn.chitieu.workbook.BatchFiles;
import vn.chitieu.workbook.Mistake;

/**
 * Where workbooks are handed in together.
 *
 * @param batches the latest first
 * @param refused why nothing of what was sent is taken; null where nothing was sent
 */
public record BatchesPage(
        Province province, List<Batch> batches, @Nullable Mistake refused) {

    public String address() {
        return "/provinces/" + province.code() + "/workbooks";
    }

    public int mostFiles() {
        return BatchFiles.MOST_FILES;
    }

    public int mostMegabytes() {
        return BatchFiles.MOST_MEGABYTES;
    }
}
