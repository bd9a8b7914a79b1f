package vn.chitieu.report.web;

import java.util.List;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.report.Report;
import vn.chitieu.report.ReportForm;

/**
 * A report to read, to edit and to fetch.
 *
 * @param address of the page
 * @param forms that this report could take
 */
public record ReportPage(
        String title, NamedCommune commune, String address, List<ReportForm> forms, Report report, boolean mayWrite) {

    public List<Report.Part> leftOut() {
        return report.parts().stream().filter(Report.Part::isLeftOut).toList();
    }

    public String period() {
        return report.source().period().toString();
    }
}
