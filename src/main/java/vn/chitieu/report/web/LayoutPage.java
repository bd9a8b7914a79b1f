package vn.chitieu.report.web;

import vn.chitieu.commune.NamedCommune;
import vn.chitieu.report.ReportForm;
import vn.chitieu.report.ReportHead;

/**
 * What stands around the text of a commune's reports.
 *
 * @param known the latest, or the portal's own
 * @param meanwhile whether somebody has saved while a form was filled in
 */
public record LayoutPage(NamedCommune commune, ReportHead known, boolean meanwhile) {

    public ReportForm form() {
        return known.form();
    }
}
