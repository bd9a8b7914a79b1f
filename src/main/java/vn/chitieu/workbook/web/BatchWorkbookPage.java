package vn.chitieu.workbook.web;

import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.Province;
import vn.chitieu.workbook.BatchWorkbook;

/**
 * What was found in one workbook of a batch.
 *
 * @param commune null where it says none of the province
 * @param period in words; empty where it says none
 */
public record BatchWorkbookPage(
        Province province,
        long batch,
        BatchWorkbook workbook,
        @Nullable NamedCommune commune,
        String period) {

    public String address() {
        return "/provinces/" + province.code() + "/workbooks/" + batch;
    }

    /** Whether what the commune has not changed itself can be stored. */
    public boolean isKeepable() {
        return workbook.state().name().equals("CONFLICT")
                && workbook.found() != null
                && !workbook.found().changes().isEmpty();
    }
}
