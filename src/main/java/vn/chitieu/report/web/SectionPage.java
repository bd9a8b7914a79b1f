package vn.chitieu.report.web;

import java.util.List;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.report.EditedSection;
import vn.chitieu.report.SectionText;

/**
 * A section to edit.
 *
 * @param report address of the report
 * @param period in words
 * @param versions latest first
 * @param meanwhile whether somebody has saved while a form was filled in
 * @param overtaken whether the portal has come to write something else while a form was filled in
 */
public record SectionPage(
        NamedCommune commune,
        String report,
        String period,
        SectionText text,
        List<EditedSection> versions,
        boolean meanwhile,
        boolean overtaken) {

    public String address() {
        return report + "/sections/" + text.section().code();
    }
}
