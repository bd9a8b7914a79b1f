package vn.chitieu.extraction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is compared with the bound.
 *
 * @param measure as in the evaluation preview
 * @param words that say so; empty where none does
 */
record Gauge(String measure, String words) {

    private static final Pattern GROWTH = Lexicon.pattern("(?<words>{growth})");
    private static final Pattern RISE = Lexicon.pattern("(?<words>tăng)(?! cường| thêm {counted}| số)");
    private static final Pattern CUT = Lexicon.pattern("(?<words>{decrease})(?! nghèo bền vững| nghèo đa chiều)");
    private static final Pattern DOWN_TO = Lexicon.pattern("(?:còn|xuống|dưới|không quá)[^,;]{0,30}$");
    private static final Pattern BASE = Lexicon.pattern("(?<words>{against-base})");
    private static final Pattern LAST_YEAR = Lexicon.pattern("(?<words>{against-last-year})");
    private static final Pattern YEARLY = Lexicon.pattern("(?<words>{every-year})");
    private static final Pattern PLAN = Lexicon.pattern("(?<words>{plan})");
    private static final Pattern NEW = Lexicon.pattern("(?<words>{new-items})");
    private static final Pattern COVERED = Lexicon.pattern("(?<words>trong nhiệm kỳ|cả nhiệm kỳ|tất cả)");
    private static final Pattern DONE_TO = Lexicon.pattern("(?:được|có)");

    /** @param leadIns folded, nearest first: a part of a growth target grows as well */
    static Gauge of(Mention mention, List<String> leadIns) {
        NumberPhrase phrase = mention.phrase();
        String around = mention.left() + " | " + mention.right();
        if (phrase.isTimes()) {
            return new Gauge("multiple-of-baseline", "lần");
        }
        if (phrase.isPercent()) {
            return ofPercent(mention, around, leadIns);
        }
        Matcher added = NEW.matcher(mention.left());
        boolean counted = added.find() && !YEARLY.matcher(around).find() && !isAmount(phrase);
        return counted ? new Gauge("count-in-term", added.group("words")) : new Gauge("value", "");
    }

    private static boolean isAmount(NumberPhrase phrase) {
        return phrase.unit() == null
                || phrase.unit().contains("đồng")
                || phrase.unit().contains("/");
    }

    private static Gauge ofPercent(Mention mention, String around, List<String> leadIns) {
        String left = mention.left();
        Matcher cut = CUT.matcher(left);
        if (cut.find() && !DOWN_TO.matcher(left).find()) {
            boolean yearly = YEARLY.matcher(around).find()
                    || LAST_YEAR.matcher(around).find()
                    || left.contains("bình quân")
                    || perYear(mention);
            return new Gauge(yearly ? "year-on-year" : "reduction-from-baseline", cut.group("words"));
        }
        Matcher growth = GROWTH.matcher(left);
        if (growth.find()) {
            return new Gauge("average-annual-growth", growth.group("words"));
        }
        Matcher rise = RISE.matcher(left);
        if (rise.find() && left.substring(rise.end()).length() < 30) {
            return rising(around, rise.group("words"), leadIns);
        }
        Matcher plan = PLAN.matcher(around);
        if (plan.find()) {
            return new Gauge("share-of-plan", plan.group("words"));
        }
        Matcher covered = COVERED.matcher(around);
        return covered.find() && DONE_TO.matcher(mention.right()).find()
                ? new Gauge("coverage", covered.group("words"))
                : new Gauge("value", "");
    }

    private static Gauge rising(String around, String words, List<String> leadIns) {
        if (LAST_YEAR.matcher(around).find()) {
            return new Gauge("year-on-year", words);
        }
        if (BASE.matcher(around).find()) {
            return new Gauge("increase-from-baseline", words);
        }
        boolean grows = leadIns.stream().anyMatch(it -> GROWTH.matcher(it).find());
        return new Gauge(!grows && YEARLY.matcher(around).find() ? "year-on-year" : "average-annual-growth", words);
    }

    private static boolean perYear(Mention mention) {
        NumberPhrase phrase = mention.phrase();
        return mention.sentence()
                .folded()
                .substring(phrase.start(), phrase.end())
                .matches(".*/ ?(?:1 )?năm");
    }
}
