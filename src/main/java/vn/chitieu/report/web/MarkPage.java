package vn.chitieu.report.web;

import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.report.ReportMark;

/**
 * Number, day and subject of a report.
 *
 * @param report address of the report
 * @param period in words
 * @param version of the latest
 * @param meanwhile what somebody has saved while a form was filled in; null where nobody has
 */
public record MarkPage(
        NamedCommune commune,
        String report,
        String period,
        int version,
        @Nullable ReportMark meanwhile) {}
