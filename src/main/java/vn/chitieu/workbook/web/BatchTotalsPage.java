package vn.chitieu.workbook.web;

import java.util.List;
import vn.chitieu.commune.Province;
import vn.chitieu.workbook.Batch;
import vn.chitieu.workbook.BatchTotals;

/** What the communes of a batch have together. */
public record BatchTotalsPage(Province province, Batch batch, List<BatchTotals.Line> lines) {

    public String address() {
        return "/provinces/" + province.code() + "/workbooks/" + batch.id();
    }
}
