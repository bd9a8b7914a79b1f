package vn.chitieu.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a report is registered by.
 *
 * @param number digits, without its symbol; empty while it has none
 * @param day it is dated with
 * @param subject below the word "báo cáo"; empty for the portal's own
 * @param version counts up with every change, 0 before the first
 */
public record ReportMark(String number, @Nullable LocalDate day, String subject, int version) {

    static final ReportMark NONE = new ReportMark("", null, "", 0);
}
