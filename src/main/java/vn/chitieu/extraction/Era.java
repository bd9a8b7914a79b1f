package vn.chitieu.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The term that a document is about. Rules tell what was from what shall be by the years of the present term; a document
 * of an earlier one is read as if it were of this, with its years moved, and answered with the years that it prints.
 *
 * @param earlier by how many years its term, or the year of its plan, is before the present one
 */
record Era(int earlier) {

    private static final int LENGTH = 5;
    private static final int LAST_YEAR = 2030;
    /** Of the present term: figures of the year before it are results. */
    private static final int FIRST_YEAR = 2026;

    private static final int CENTURY = 2000;
    private static final int TITLES = 40;
    private static final Pattern PLAN =
            Pattern.compile("(?iu)^[^\\t]{0,120}(?:kế hoạch|nhiệm vụ|chỉ tiêu|phương hướng|mục tiêu)[^\\t]{0,120}\\bnăm"
                    + " (?<year>20\\d\\d)(?!\\d)");

    private static final Pattern SPAN =
            Pattern.compile("(?<![\\d.,])20(\\d\\d)\\s?[-‐‑‒–—−]\\s?20(\\d\\d)(?![\\d.,]*\\d)");

    /** A year, by what stands around it: an amount of the same digits is none. */
    private static final Pattern YEAR = Pattern.compile(
            "(?iu)(?:(?<=\\b(?:năm|đến|tới|vào|trước|sau|hết|cuối|đầu|từ|tiêu|hiện|hoạch|ước|kỳ|đoạn|khóa|khoá|tháng"
                    + " \\d{1,2}|quý [ivx]{1,3}) )|(?<=\\d[-/])|(?<=20\\d\\d\\s?[-‐‑‒–—−]\\s?)|(?<=^|\\t|^năm"
                    + " )(?=20\\d\\d\\s*(?:$|\\t|:))"
                    + "|(?=20\\d\\d\\s?[-‐‑‒–—−]\\s?20\\d\\d))(?<![\\d.,])20(?<year>[0-4]\\d)(?![\\d.,]*\\d)");

    static Era of(SourceText document) {
        int term = lastYearOfTerm(document);
        if (term >= LAST_YEAR) {
            return new Era(0);
        }
        Map<Integer, Integer> named = years(document);
        int latest = named.keySet().stream().reduce(0, Math::max);
        int plan = planned(document);
        if (plan > 0 && plan == latest && plan < FIRST_YEAR) {
            return new Era(FIRST_YEAR - plan);
        }
        if (term > 0) {
            int beyond = named.entrySet().stream()
                    .filter(it -> it.getKey() > term)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            return new Era(beyond > named.getOrDefault(term, 0) ? 0 : LAST_YEAR - term);
        }
        boolean earlier = latest > 0 && latest < FIRST_YEAR - 1;
        return new Era(earlier ? (latest % LENGTH == 0 ? LAST_YEAR : FIRST_YEAR) - latest : 0);
    }

    private static int lastYearOfTerm(SourceText document) {
        int latest = 0;
        for (SourceLine line : document.lines()) {
            Matcher span = SPAN.matcher(line.text());
            while (span.find()) {
                int first = Integer.parseInt(span.group(1));
                int last = Integer.parseInt(span.group(2));
                boolean term = last % LENGTH == 0 && (last - first == LENGTH || last - first == LENGTH - 1);
                latest = term ? Math.max(latest, CENTURY + last) : latest;
            }
        }
        return latest;
    }

    /** How often each year is named, but for those of spans. */
    private static Map<Integer, Integer> years(SourceText document) {
        Map<Integer, Integer> named = new HashMap<>();
        for (SourceLine line : document.lines()) {
            Matcher year = YEAR.matcher(SPAN.matcher(line.text()).replaceAll(""));
            while (year.find()) {
                named.merge(CENTURY + Integer.parseInt(year.group("year")), 1, Integer::sum);
            }
        }
        return named;
    }

    /** The one year that a plan's title names; 0 for a document of another kind. */
    private static int planned(SourceText document) {
        return document.lines().stream()
                .limit(TITLES)
                .map(it -> PLAN.matcher(it.text()))
                .filter(Matcher::find)
                .mapToInt(it -> Integer.parseInt(it.group("year")))
                .findFirst()
                .orElse(0);
    }

    /** The document with its years moved to the present term. */
    SourceText present(SourceText document) {
        return earlier == 0
                ? document
                : new SourceText(
                        document.lines().stream().map(it -> moved(it, earlier)).toList());
    }

    /** A target of the moved document, as the document itself words it. */
    ExtractedTarget asPrinted(ExtractedTarget found) {
        if (earlier == 0) {
            return found;
        }
        return new ExtractedTarget(
                moved(found.name(), -earlier),
                found.measure(),
                found.comparator(),
                found.low(),
                found.high(),
                found.unit(),
                found.horizon(),
                found.deadline() == null ? null : found.deadline() - earlier,
                found.lead(),
                found.supporting(),
                moved(found.quote(), -earlier),
                found.line(),
                found.confidence(),
                found.because().stream()
                        .map(it -> new ExtractedTarget.Because(it.field(), moved(it.words(), -earlier)))
                        .toList(),
                new Printed(
                        found.printed().number(),
                        found.printed().headings().stream()
                                .map(it -> moved(it, -earlier))
                                .toList()));
    }

    private static SourceLine moved(SourceLine line, int by) {
        List<String> cells = new ArrayList<>();
        line.cells().forEach(it -> cells.add(moved(it, by)));
        return new SourceLine(line.number(), line.form(), moved(line.text(), by), cells);
    }

    private static String moved(String text, int by) {
        return YEAR.matcher(text).replaceAll(found -> year(found, by));
    }

    private static String year(MatchResult found, int by) {
        return String.valueOf(Integer.parseInt(found.group()) + by);
    }
}
