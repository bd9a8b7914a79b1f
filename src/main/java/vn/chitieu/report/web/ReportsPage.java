package vn.chitieu.report.web;

import java.util.List;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.report.ReportForm;
import vn.chitieu.report.ReportSource;

/**
 * The reports of a commune.
 *
 * @param years latest first, those of several years before all
 * @param waiting whether there are some that this person does not read yet
 */
public record ReportsPage(
        NamedCommune commune, List<ReportForm> forms, List<Year> years, boolean waiting, boolean mayWrite) {

    /** Those that end in a year; the heading is empty for those of several years. */
    public record Year(String year, List<ReportSource> sources) {}
}
