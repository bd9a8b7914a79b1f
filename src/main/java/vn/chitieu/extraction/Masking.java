package vn.chitieu.extraction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Covers the digits that are no amounts: dates, numbers of documents, years, levels, ages, lists' counts. What is left
 * may be a target's number. The covered text is as long as the text.
 */
final class Masking {

    private static final char COVER = '\u00A4';

    /** No amount has so many digits; nor shall a rule go through them again from each. */
    private static final Pattern ENDLESS = Pattern.compile("\\d{21,}+");

    /** In the text as written, where capitals tell a document's sign from a unit: "57-NQ/TW", "38/KH-UBND". */
    private static final List<Pattern> WRITTEN = List.of(
            Pattern.compile("\\d+\\s?[-–/]\\s?(?:\\d{4}\\s?[/-]\\s?)?\\p{Lu}[\\p{Lu}r]+(?:\\s?[-–/]\\s?\\p{L}+)*"),
            Pattern.compile("\\p{Lu}{2,}[.\\-]?\\d+\\p{Lu}?\\b"),
            Pattern.compile("(?<=\\p{Lu}\\.)\\d+"));

    private static final List<Pattern> FOLDED = List.of(
            // Dates and times.
            Lexicon.pattern("\\b\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{4}\\b"),
            Lexicon.pattern("\\bngày \\d{1,2}(?: ?[/.-] ?\\d{1,2}| tháng \\d{1,2})?(?: ?[/.-] ?\\d{4}| năm \\d{4})?"),
            Lexicon.pattern("\\b(?:sáng|chiều|tối|trưa|ngày)(?: nay)?,? \\(?\\d{1,2} ?[/.-] ?\\d{1,2}\\b"),
            Lexicon.pattern("\\b\\d{1,2} và \\d{1,2} ?[/-] ?\\d{1,2}\\b(?! ?(?:%|{money~}|{measured~}|{counted~}))"),
            Lexicon.pattern("\\b\\d{1,2}:\\d\\d(?::\\d\\d)?\\b"),
            Lexicon.pattern("\\btháng \\d{1,2}(?: ?[/.-] ?\\d{4})?"),
            Lexicon.pattern("\\b\\d{1,2}/(?:19|20)\\d\\d\\b"),
            Lexicon.pattern("\\b24 ?/ ?(?:24|7)\\b(?! {counted})"),
            Lexicon.pattern("lúa \\d vụ"),
            Lexicon.pattern("(?<!(?:tuổi thọ|sống khỏe)[^,;]{0,30})(?<![\\d.,])\\d+"
                    + " (?:năm|tháng|ngày|giờ|phút|quý|tuần|tuổi)\\b(?! ?/)"),
            Lexicon.pattern("\\d+ ?(?:-|đến|và) ?\\d+ tuổi"),
            Lexicon.pattern("\\btừ \\d+ (?:sao|tuổi)"),
            // Years.
            Lexicon.pattern("(?<![\\d.,])(?:19|20)\\d\\d ?- ?(?:19|20)\\d\\d(?!\\d)"),
            Lexicon.pattern("(?<=năm )(?:19|20)\\d\\d(?:(?: ?,| và| ?-) (?:19|20)\\d\\d)*"),
            Lexicon.pattern("(?<![\\d.,])(?:19|20)\\d\\d(?![\\d.,]?\\d)(?! ?(?:%|{money}|{measured}|{counted}))"),
            Lexicon.pattern("{named-by-number}[ .]*\\d+(?:[.,]\\d+)*(?! ?%|[.,]?\\d| ?(?:{money~}|{measured~})| ?-"
                    + " ?\\d+(?:[.,]\\d+)? ?(?:%|{money~}|{measured~}))"),
            Lexicon.pattern("\\b\\d+ {not-aimed}"),
            Lexicon.pattern("\\b\\d+ (?:và|-|,) \\d+ {not-aimed}"),
            // What an amount is counted by: "trên 1 ha", "/10.000 dân".
            Lexicon.pattern(
                    "(?:trên|/|bình quân|mỗi|một) ?(?:0?1|10+|1\\.000|10\\.000|100\\.000) ?(?=ha\\b|dân|người dân|hộ"
                            + " dân|km|m2|vạn|trẻ|ca đẻ|đơn vị|hecta|bé)"),
            Lexicon.pattern("(?:cả|đủ) \\d+ "),
            Lexicon.pattern("\\b0?1 (?=lần (?:duy nhất|dữ liệu))"),
            // Sayings.
            Lexicon.pattern("\"(?:(?!\\d ?(?:%|{money~}|{measured~}))[^\"]){0,120}\""),
            Lexicon.pattern("\\b\\d+[.,]0\\b(?= ?(?:\\)|$|,|\\.))(?<=công nghiệp \\d[.,]0)"),
            Lexicon.pattern("\\[[^\\]]{0,40}]"),
            Lexicon.pattern("\\b[45]g\\b"));

    /** What was, no aim: "(năm 2024: 54 triệu đồng)". */
    private static final List<Pattern> ASIDE = List.of(
            Lexicon.pattern(
                    "\\((?:[\\p{L}, ]{0,40})?(?:năm|cuối năm|đầu năm|hết năm) 20(?:1\\d|2[0-5])[^()]{0,120}\\)"),
            Lexicon.pattern("\\((?:hiện|tổng mức|kinh phí|diện tích|quy mô|tương đương|tương ứng|nghị quyết|nq|kế"
                    + " hoạch|kh|thực hiện|ước|cũ|tính đến)[^()]{0,120}\\)"),
            Lexicon.pattern("\\bso (?:với )?(?:năm|đầu năm|cuối năm) 20\\d\\d ?\\([^()]{0,80}\\)"));

    private Masking() {}

    /** The folded text, no-amounts covered, and what is said in brackets of the past. */
    static String cover(String text, String folded) {
        String covered = coverNames(text, folded);
        if (covered.indexOf('(') < 0) {
            return covered;
        }
        char[] aside = covered.toCharArray();
        for (Pattern pattern : ASIDE) {
            cover(pattern.matcher(new String(aside)), aside);
        }
        return new String(aside);
    }

    /** The folded text, no-amounts covered: what was reached once is an amount as well. */
    static String coverNames(String text, String folded) {
        if (folded.chars().noneMatch(Character::isDigit)) {
            return folded;
        }
        char[] covered = folded.toCharArray();
        cover(ENDLESS.matcher(folded), covered);
        String written = ENDLESS.matcher(text)
                .replaceAll(it -> String.valueOf(COVER).repeat(it.group().length()));
        WRITTEN.forEach(it -> cover(it.matcher(written), covered));
        for (Pattern pattern : FOLDED) {
            cover(pattern.matcher(new String(covered)), covered);
        }
        return new String(covered);
    }

    private static void cover(Matcher matcher, char[] covered) {
        while (matcher.find()) {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                covered[i] = Character.isDigit(covered[i]) ? COVER : covered[i];
            }
        }
    }
}
