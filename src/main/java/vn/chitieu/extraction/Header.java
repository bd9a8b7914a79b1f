package vn.chitieu.extraction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extraction.DocumentFacts.Fact;
import vn.chitieu.extraction.DocumentFacts.Kind;

/**
 * The first lines of a document, taken apart: two columns that came as one line, or as the cells of a table; without
 * what every document has.
 *
 * @param pieces in reading order
 * @param facts number, day and place
 * @param width of its lines, where they were broken by the page
 */
record Header(List<Piece> pieces, List<Fact> facts, int width) {

    /**
     * A piece of a line.
     *
     * @param blankBefore whether it was set off from the one before
     * @param rule a line drawn, not text
     */
    record Piece(String text, String folded, int line, boolean blankBefore, boolean rule) {}

    private static final int LINES = 45;
    /** More are no header. */
    private static final int PIECES = 300;

    /** Of a line, which may be a whole document. */
    private static final int LETTERS = 2_000;

    private static final Pattern COLUMNS = Pattern.compile("\\t|[ \\u00A0]{4,}|\\n");
    /** Space for a pen is no space between columns. */
    private static final Pattern LEFT_OPEN = Pattern.compile(
            "((?<!\\p{L})(?:[Ss][ốô] ?:?|[Nn]g[àa]y|th[áa]ng|n[ăa]m))[ \\u00A0.…_]{2,}(?=[-/\\d]|th[áa]ng|n[ăa]m)");

    private static final Pattern RULE = Pattern.compile("[-*_=.~+\\s]+");
    private static final Pattern MOTTO = Pattern.compile("đ[aả]ng c[oộ]ng s[aả]n vi[eệ]t nam"
            + "|c[oộ]ng h(?:òa|oa|oà) x[aã] h[oộ]i ch[uủ] ngh[iĩ]a vi[eệ]t nam"
            + "|đ[oộ]c l[aậ]p ?[-.–]? ?t[uự] do ?[-.–]? ?h[aạ]nh ph[uú]c");
    /** "Số: 07-CTr/ĐU", "Số:   -NQ/ĐU", "Số 12/2025/NQ-HĐND", with the letters that scanners take for digits. */
    private static final Pattern NUMBER = Pattern.compile("(?<=^|[ *])[Ss][ốôổóỐÔÓoO]\\s?[:.;]?\\s?"
            + "(?<number>(?<digits>[0-9OoIl]{1,4}(?: ?/ ?20\\d\\d)?|[ .…_]*)\\s?[-–/]\\s?"
            + "(?<sign>\\p{Lu}[\\p{L}]{0,5}(?:\\s?[-–/]\\s?\\p{Lu}[\\p{L}]{0,8}){0,3}))(?![\\p{L}\\d])");

    private static final String MONTH = "ng[aà]y\\s*(?<day>\\d{1,2}|[ .…_]*)\\s*"
            + "(?:th[aáả]ng\\s*(?<month>\\d{1,2}|[ .…_]*)\\s*n[aă]m\\s*(?<year>20\\d\\d)"
            + "|[/-]\\s*(?<month2>\\d{1,2})\\s*[/-]\\s*(?<year2>20\\d\\d))";
    private static final Pattern PLACE_AND_DAY = Pattern.compile(
            "(?<!\\p{L})(?<place>(?:(?:TP\\.?|TX\\.?|\\p{Lu}[\\p{Ll}'’.-]*)[ -]+){0,5}\\p{Lu}[\\p{Ll}'’-]+"
                    + "|(?:\\p{Lu}+ ){0,4}\\p{Lu}{2,})\\s*[,.]\\s*" + MONTH,
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DAY_ALONE = Pattern.compile("^[Nn]" + MONTH.substring(1) + "$");
    private static final Pattern PASSED = Pattern.compile("(?:này|được)[^.;]{0,40}thông qua[^.;]{0,60}?" + MONTH);

    static Header of(SourceText document) {
        List<Piece> pieces = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        int width = 0;
        boolean blank = false;
        boolean single = !Blocks.isDoubleSpaced(document);
        int seen = 0;
        for (SourceLine line : document.lines()) {
            if (line.text().isBlank()) {
                blank |= single;
                continue;
            }
            if (++seen > LINES) {
                break;
            }
            width = line.form() == SourceLine.Form.WRAPPED
                    ? Math.max(width, line.text().strip().length())
                    : width;
            for (String column : columns(line)) {
                if (pieces.size() >= PIECES) {
                    break;
                }
                take(Folding.tidy(column), line.number(), blank, pieces, facts);
                blank = line.form() == SourceLine.Form.PARAGRAPH;
            }
        }
        return new Header(List.copyOf(pieces), List.copyOf(facts), width);
    }

    private static List<String> columns(SourceLine line) {
        List<String> columns = new ArrayList<>();
        List<String> cells = line.form() == SourceLine.Form.ROW ? line.cells() : List.of(line.text());
        for (String cell : cells.subList(0, Math.min(cells.size(), PIECES))) {
            String start = cell.strip();
            String composed =
                    Normalizer.normalize(start.substring(0, Math.min(start.length(), LETTERS)), Normalizer.Form.NFC);
            columns.addAll(List.of(COLUMNS.split(LEFT_OPEN.matcher(composed).replaceAll("$1 "))));
        }
        return columns;
    }

    private static void take(String column, int line, boolean blank, List<Piece> pieces, List<Fact> facts) {
        if (column.isEmpty()) {
            return;
        }
        if (RULE.matcher(column).matches()) {
            pieces.add(new Piece(column, column, line, blank, true));
            return;
        }
        boolean begun = pieces.stream().anyMatch(it -> Title.opens(it) != null);
        StringBuilder rest = new StringBuilder(column);
        if (!begun || Title.TYPE_AND_NUMBER.matcher(Folding.fold(column)).find()) {
            cut(rest, NUMBER.matcher(column), it -> facts.add(number(it, line)), !has(facts, Kind.NUMBER));
        }
        cut(rest, placed(rest.toString()), it -> dated(it, line, facts), !has(facts, Kind.DATE));
        Matcher alone = DAY_ALONE.matcher(rest.toString().strip());
        if (!has(facts, Kind.DATE) && alone.matches()) {
            facts.add(day(alone, alone.group(), line));
            rest.setLength(0);
        }
        Matcher motto = MOTTO.matcher(Folding.fold(rest.toString()));
        while (motto.find()) {
            rest.replace(motto.start(), motto.end(), " ".repeat(motto.end() - motto.start()));
        }
        for (String text : rest.toString().split(" {3,}|\\*+")) {
            String tidy = Folding.tidy(text).replaceAll("^[-–—.,; ]+$", "");
            if (!tidy.isEmpty()) {
                pieces.add(new Piece(tidy, Folding.fold(tidy), line, blank, false));
            }
        }
    }

    /** Where and when, at the end of a piece; a sentence that names a day stands around it. */
    private static Matcher placed(String text) {
        Matcher matcher = PLACE_AND_DAY.matcher(text.stripTrailing());
        while (matcher.find()) {
            String before = text.substring(0, matcher.start()).strip();
            boolean end = text.substring(matcher.end()).isBlank();
            if (end && (before.isEmpty() || Capitals.isShouted(before) || before.endsWith("*"))) {
                return matcher.region(matcher.start(), text.stripTrailing().length());
            }
        }
        return matcher.reset("");
    }

    private static void cut(
            StringBuilder rest, Matcher matcher, java.util.function.Consumer<Matcher> taken, boolean wanted) {
        if (wanted && matcher.find()) {
            taken.accept(matcher);
            rest.replace(matcher.start(), matcher.end(), " ".repeat(Math.max(3, matcher.end() - matcher.start())));
        }
    }

    private static boolean has(List<Fact> facts, Kind kind) {
        return facts.stream().anyMatch(it -> it.kind() == kind);
    }

    private static Fact number(Matcher matcher, int line) {
        String digits = matcher.group("digits")
                .replaceAll("[Oo]", "0")
                .replaceAll("[Il]", "1")
                .replaceAll("[^\\d/]", "");
        String sign = matcher.group("sign").replaceAll("\\s", "").replace('–', '-');
        char between = matcher.group("number")
                .substring(matcher.group("digits").length())
                .strip()
                .charAt(0);
        return new Fact(
                Kind.NUMBER,
                digits + (between == '/' ? '/' : '-') + sign,
                matcher.group().strip(),
                line);
    }

    private static void dated(Matcher matcher, int line, List<Fact> facts) {
        facts.add(day(matcher, matcher.group().strip(), line));
        facts.add(new Fact(
                Kind.PLACE,
                Capitals.calm(matcher.group("place")),
                matcher.group().strip(),
                line));
    }

    private static Fact day(Matcher matcher, String words, int line) {
        boolean written = matcher.group("year") != null;
        String year = matcher.group(written ? "year" : "year2");
        String month = digits(matcher.group(written ? "month" : "month2"));
        String day = digits(matcher.group("day"));
        String value = month.isEmpty() ? year : day.isEmpty() ? month + "/" + year : day + "/" + month + "/" + year;
        return new Fact(Kind.DATE, value, words, line);
    }

    private static String digits(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\D", "").replaceAll("^(\\d)$", "0$1");
    }

    /** Looks at the last lines for a day that the first ones do not say. */
    void closing(SourceText document, List<Fact> found) {
        if (has(found, Kind.DATE)) {
            return;
        }
        List<SourceLine> lines = document.lines();
        for (SourceLine line : lines.subList(Math.max(0, lines.size() - LINES), lines.size())) {
            String text = Folding.tidy(line.text());
            Matcher placed = placed(text);
            Matcher passed = PASSED.matcher(Folding.fold(text));
            if (placed.find()) {
                dated(placed, line.number(), found);
                return;
            }
            if (passed.find()) {
                found.add(day(passed, text.substring(passed.start(), passed.end()), line.number()));
                return;
            }
        }
    }
}
