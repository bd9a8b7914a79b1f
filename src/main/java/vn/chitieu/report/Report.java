package vn.chitieu.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A report as it goes out: the same on the page and in every file.
 *
 * @param number empty while none is given
 * @param day it is dated with; null while none is given
 * @param year that the date line says where the day is open
 * @param subject below the word "báo cáo"
 * @param remark where the figures come from, below the opening
 * @param footer of every sheet: how far the figures are settled, with the hash that they can be checked by
 * @param internal whether it holds targets of internal documents
 */
public record Report(
        ReportHead head,
        ReportSource source,
        String number,
        @Nullable LocalDate day,
        int year,
        String type,
        String subject,
        String remark,
        List<Part> parts,
        String closing,
        Annex annex,
        String footer,
        boolean demo,
        boolean internal,
        Labels labels) {

    public Report {
        parts = List.copyOf(parts);
    }

    /**
     * Words of the layout itself.
     *
     * @param right the head on the right
     * @param motto below it; empty where there is none
     * @param empty said instead of a table without lines
     */
    public record Labels(String right, String motto, String recipients, String annex, String empty) {}

    /**
     * A section that has something to say.
     *
     * @param heading with its number; empty for the opening
     */
    public record Part(ReportSection section, String heading, List<String> paragraphs) {

        public Part {
            paragraphs = List.copyOf(paragraphs);
        }

        public List<Line> lines() {
            return paragraphs.stream()
                    .map(text -> new Line(text, isHeading(text)))
                    .toList();
        }
    }

    /** A paragraph, or a heading within a section. */
    public record Line(String text, boolean heading) {}

    /** The same with a number and a day. */
    Report dated(String withNumber, @Nullable LocalDate on) {
        return new Report(
                head,
                source,
                withNumber,
                on,
                year,
                type,
                subject,
                remark,
                parts,
                closing,
                annex,
                footer,
                demo,
                internal,
                labels);
    }

    public ReportForm form() {
        return head.form();
    }

    public String numbered() {
        return head.numbered(number);
    }

    /** The date line: days below ten and the first two months with their zero. */
    public String dated() {
        return head.place() + ", "
                + (day == null
                        ? "ngày \u2026 tháng \u2026 năm " + year
                        : "ngày %02d tháng %s năm %d"
                                .formatted(
                                        day.getDayOfMonth(),
                                        day.getMonthValue() < 3 ? "0" + day.getMonthValue() : day.getMonthValue(),
                                        day.getYear()));
    }

    /** Those who get it, with the marks between them. */
    public List<String> recipients() {
        List<String> all = head.recipients();
        return IntStream.range(0, all.size())
                .mapToObj(at -> "- " + all.get(at) + (at == all.size() - 1 ? "." : ";"))
                .toList();
    }

    /** Whether a paragraph is a heading within a section: it is numbered and does not end a sentence. */
    private static boolean isHeading(String paragraph) {
        return paragraph.matches("\\d{1,2}(\\.\\d{1,2})*\\. .{0,298}[^.;:,!?…]");
    }
}
