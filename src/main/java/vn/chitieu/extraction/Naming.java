package vn.chitieu.extraction;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a target measures, in the document's words, without those that say when, how much and how eagerly. */
final class Naming {

    private static final Pattern OPENING =
            Lexicon.pattern("^(?:[\\s,:;.\\-()\"+•]|(?!xây dựng|thực hiện tốt|làm tốt)(?:{opening}|{every-year}|"
                    + "{year-ahead} ?20\\d\\d|{goal}|giai đoạn 20\\d\\d ?- ?20\\d\\d|trong nhiệm kỳ))+");
    private static final Pattern CLOSING = Lexicon.pattern(
            "(?:[\\s,:;(=≥≤<>]|{at-least}|{more-than}|{at-most}|{less-than}|{filler}|{about}|{every-year}|{year-ahead}"
                    + " ?20\\d\\d|phấn đấu|tăng|giảm|gấp|hằng|hàng|phát triển|trung bình|thu hút được|từ mức)+$");
    private static final Pattern STOP = Pattern.compile("[,;.:]|\\s\\(");
    private static final Pattern MEASURED = Lexicon.pattern("{measured}");
    private static final int SHORT = 25;
    private static final int LONGEST = 200;
    private static final Pattern WHOLE = Lexicon.pattern(
            "^(?:tỷ lệ|tỉ lệ|tổng|số|tốc độ|thu nhập|giá trị|mức|diện tích|sản lượng|thu|tỷ suất|tỷ trọng|cơ cấu)");

    private Naming() {}

    static String of(Mention mention) {
        if (mention.follows() != null) {
            return of(mention.follows());
        }
        String name = inner(mention.writtenLeft());
        NumberPhrase phrase = mention.phrase();
        if (!phrase.isPercent() && !phrase.isTimes() && counts(phrase)) {
            name = (name + " " + phrase.unit() + after(mention)).strip();
        } else if (name.length() < 3) {
            name = (phrase.isPercent() ? "tỷ lệ" : "") + after(mention);
        } else if (name.length() < SHORT && !WHOLE.matcher(Folding.fold(name)).find()) {
            name = leadIn(mention) + name;
        }
        return capital(name.strip());
    }

    /** The name of something that is said without a number. */
    static String of(String clause) {
        Matcher opening = OPENING.matcher(Folding.fold(clause));
        String name = opening.find() && opening.end() < clause.length() ? clause.substring(opening.end()) : clause;
        return capital(name.replaceAll("[\\s.;,:]+$", ""));
    }

    private static boolean counts(NumberPhrase phrase) {
        return phrase.unit() != null
                && !phrase.unit().contains("đồng")
                && !phrase.unit().contains("/")
                && !MEASURED.matcher(Folding.fold(phrase.unit())).matches();
    }

    private static String inner(String written) {
        String folded = Folding.fold(written);
        Matcher opening = OPENING.matcher(folded);
        int from = opening.find() ? opening.end() : 0;
        Matcher closing = CLOSING.matcher(folded);
        int to = closing.find() ? Math.max(closing.start(), from) : folded.length();
        return written.substring(from, to);
    }

    private static String after(Mention mention) {
        String right = mention.writtenRight();
        Matcher stop = STOP.matcher(right);
        return stop.find() ? right.substring(0, stop.start()) : right;
    }

    /** "tỷ lệ huy động học sinh trong độ tuổi:" before "nhà trẻ 25%, mẫu giáo 88%". */
    private static String leadIn(Mention mention) {
        String before = mention.sentence().text().substring(0, mention.from());
        int colon = before.indexOf(':');
        if (colon < 0) {
            return "";
        }
        String lead = inner(before.substring(0, colon));
        return lead.length() < 3 ? "" : lead + ": ";
    }

    private static String capital(String name) {
        int cut = name.length() > LONGEST ? Math.max(name.lastIndexOf(' ', LONGEST), LONGEST / 2) : name.length();
        String kept = cut < name.length() ? name.substring(0, cut) + "…" : name;
        return kept.isEmpty() ? kept : kept.substring(0, 1).toUpperCase(Locale.ROOT) + kept.substring(1);
    }
}
