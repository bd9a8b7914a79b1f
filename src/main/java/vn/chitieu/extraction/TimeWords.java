package vn.chitieu.extraction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a target is due, by its words.
 *
 * @param horizon as in the evaluation preview; null where nothing says it
 * @param year that the text names; null for none
 * @param words that say so
 */
record TimeWords(@Nullable String horizon, @Nullable Integer year, String words) {

    private static final TimeWords SILENT = new TimeWords(null, null, "");

    private static final Pattern YEAR =
            Lexicon.pattern("(?<!so với |so |từ |trước đó |giữa |của )(?<words>(?:{year-ahead}|{year-ahead-bare} ?)"
                    + " ?(?<year>20(?:2[5-9]|[3-9]\\d)))(?!\\d)(?! ?- ?20)");
    private static final Pattern YEAR_AFTER =
            Lexicon.pattern("(?<words>(?:^ ?\\| ?|vào|đến|tới|trong|trước|hết|cuối)(?: hết| cuối)* ?(?:năm"
                    + " )?(?<year>20(?:2[5-9]|[3-9]\\d)))(?!\\d)");
    private static final Pattern FOLLOWED_BY_YEAR = Lexicon.pattern("^[^,;]*, ?(?:vào|đến|trong|trước) ");
    private static final Pattern FIGURE = Pattern.compile("\\d ?(?:%|\\p{L})");
    private static final Pattern KEPT = Lexicon.pattern("(?<words>{kept})");
    private static final Pattern EVERY_YEAR = Lexicon.pattern("(?<words>{every-year})");
    private static final Pattern OVER_TERM = Lexicon.pattern("(?<words>{over-term})");
    /** A sentence's opening speaks for all of it. */
    private static final Pattern OPENING =
            Lexicon.pattern("^(?:[\\s,:]|{opening}|{goal})*(?:{year-ahead} ?20\\d\\d|{every-year}|giai đoạn 20\\d\\d ?-"
                    + " ?20\\d\\d|trong nhiệm kỳ)");

    /** What is said beside the number, else at the beginning of the sentence, else by what leads in. */
    static TimeWords of(Mention mention, List<String> leadIns) {
        String left = mention.left();
        String right = mention.right();
        int comma = right.indexOf(',');
        String near = comma < 0 || FOLLOWED_BY_YEAR.matcher(right).find() ? right : right.substring(0, comma);
        TimeWords own = within(left + " | " + near, left.length());
        TimeWords said = own.horizon != null ? own : before(mention);
        return said.horizon == null ? led(leadIns) : said.orBy(led(leadIns).year);
    }

    /** What a sentence without a number says. */
    static TimeWords of(String folded, List<String> leadIns) {
        TimeWords own = within(folded, folded.length());
        return own.horizon != null ? own.orBy(led(leadIns).year) : led(leadIns);
    }

    /** With the year that a heading gives to all below it. */
    private TimeWords orBy(@Nullable Integer headed) {
        return year != null ? this : new TimeWords(horizon, headed, words);
    }

    private static TimeWords led(List<String> leadIns) {
        for (String leadIn : leadIns) {
            // "Các chỉ tiêu của năm 2026" names the year by which they are due, as a title does; a figure's "của năm"
            // does not
            TimeWords led = within(leadIn.replace("của năm", "vào năm"), leadIn.length());
            if (led.year != null || "every-year".equals(led.horizon)) {
                return led;
            }
        }
        return SILENT;
    }

    private static TimeWords before(Mention mention) {
        String before = mention.before();
        int semicolon = before.lastIndexOf(';');
        String near = before.substring(semicolon + 1);
        TimeWords nearest = within(near, near.length());
        if (nearest.horizon != null && !"every-period".equals(nearest.horizon)) {
            return nearest;
        }
        TimeWords leading = leading(mention);
        if (leading.year != null) {
            return leading;
        }
        Matcher opening = OPENING.matcher(before);
        return opening.find() ? within(opening.group(), opening.end()) : SILENT;
    }

    /** "Cơ cấu kinh tế đến năm 2030: …; …": what leads to a sentence's items gives its year to each. */
    private static TimeWords leading(Mention mention) {
        String whole = mention.sentence().folded();
        int colon = whole.indexOf(": ");
        boolean leads = colon > 0
                && colon < mention.phrase().start()
                && !Character.isDigit(whole.charAt(colon + 2))
                && !FIGURE.matcher(mention.sentence().covered().substring(0, colon))
                        .find();
        return leads ? within(whole.substring(0, colon), colon) : SILENT;
    }

    /** @param number where the number stands; years before it count by the last one, after it by the first */
    private static TimeWords within(String folded, int number) {
        Matcher after = YEAR_AFTER.matcher(folded);
        if (number < folded.length() && after.find(number)) {
            return dated(after);
        }
        Matcher year = YEAR.matcher(folded);
        TimeWords last = null;
        while (year.find() && (last == null || year.start() < number)) {
            last = dated(year);
        }
        if (last != null) {
            return last;
        }
        TimeWords term = said(folded, OVER_TERM, "over-term", SILENT);
        return said(folded, KEPT, "every-period", said(folded, EVERY_YEAR, "every-year", term));
    }

    private static TimeWords dated(Matcher matcher) {
        return new TimeWords("by-year", Integer.valueOf(matcher.group("year")), matcher.group("words"));
    }

    private static TimeWords said(String text, Pattern pattern, String horizon, TimeWords otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? new TimeWords(horizon, null, matcher.group("words")) : otherwise;
    }
}
