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
 * @param parts all of them in their order, also those that are left out
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

    private static final int LONG_DATE = 13 + ", ngày 25 tháng 12 năm 2026".length();

    public Report {
        parts = List.copyOf(parts);
    }

    /**
     * Words of the layout itself.
     *
     * @param right the head on the right
     * @param motto below it; empty where there is none
     * @param empty said instead of a table without lines
     * @param group head of a column of groups, and source of one that says how far figures are settled
     */
    public record Labels(
            String right, String motto, String recipients, String annex, String empty, String group, String source) {}

    /**
     * A section.
     *
     * @param heading with its number; empty for the opening, and where the section says nothing and is left out
     */
    public record Part(SectionText text, String heading) {

        public ReportSection section() {
            return text.section();
        }

        public boolean isLeftOut() {
            return lines().isEmpty();
        }

        public List<Line> lines() {
            return text.paragraphs().stream()
                    .map(paragraph -> new Line(paragraph, isHeading(paragraph)))
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

    public SectionText section(ReportSection section) {
        return parts.get(section.ordinal()).text();
    }

    public ReportForm form() {
        return head.form();
    }

    public String numbered() {
        return head.numbered(number);
    }

    public boolean isLongDated() {
        return isLongDate(dated());
    }

    /** Whether place and date are longer than the head that they stand below: with a name of 13 letters or more. */
    static boolean isLongDate(String dated) {
        return dated.length() >= LONG_DATE;
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
