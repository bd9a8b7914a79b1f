package vn.chitieu.report;

import java.util.List;

/**
 * A paper in the form of Party documents that is no report on figures, such as the minutes of a meeting.
 *
 * @param numbered its number and symbol, as they stand on the left
 * @param dated place and day, as they stand on the right
 * @param signers who signs, side by side: the office, in capitals
 * @param footer of every sheet; empty where there is none
 */
public record PlainPaper(
        ReportHead head,
        String numbered,
        String dated,
        String type,
        String subject,
        List<Line> lines,
        List<String> signers,
        String footer) {

    public PlainPaper {
        lines = List.copyOf(lines);
        signers = List.copyOf(signers);
    }

    /** A paragraph, or the heading of those that follow. */
    public record Line(String text, boolean heading) {}
}
