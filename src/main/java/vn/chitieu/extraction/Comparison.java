package vn.chitieu.extraction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which side of its bound is the good one.
 *
 * @param sign as in the evaluation preview
 * @param words that say so; empty where none does and the usual reading was taken
 */
record Comparison(String sign, String words) {

    private static final List<Rule> BEFORE = List.of(
            rule("<=", "{at-most}"), rule(">=", "{at-least}"), rule("<", "{less-than}"), rule(">", "{more-than}"));
    private static final Pattern SYMBOL = Lexicon.pattern("(?<sign>≥|>=|=>|≤|<=|=<|>|<) *$");
    private static final Pattern UPWARDS = Lexicon.pattern("{upwards}");
    private static final Pattern DOWNWARDS = Lexicon.pattern("{downwards}");
    /** "… được đánh giá hoàn thành tốt nhiệm vụ trở lên": upwards from a grade, not from the number. */
    private static final Pattern FROM_GRADE =
            Lexicon.pattern("(?:nhiệm vụ|khá|tốt|mức \\p{L}+|sao|trung bình) trở lên");

    private static final Pattern LOWER = Lexicon.pattern("{lower-is-better}");
    private static final Pattern DOWN_TO = Lexicon.pattern("{decrease-to} *(?:khoảng |mức )?$");
    private static final Pattern CUT = Lexicon.pattern("{decrease}");

    private record Rule(String sign, Pattern pattern) {}

    private static Rule rule(String sign, String list) {
        return new Rule(sign, Lexicon.pattern("(?<words>" + list + ")(?: *{filler})* *$"));
    }

    static Comparison of(Mention mention) {
        String left = mention.left();
        NumberPhrase phrase = mention.phrase();
        Matcher symbol = SYMBOL.matcher(left);
        if (symbol.find()) {
            return new Comparison(plain(symbol.group("sign")), symbol.group("sign"));
        }
        if (phrase.isRange()) {
            return new Comparison("within", mention.sentence().text().substring(phrase.start(), phrase.end()));
        }
        Comparison before = before(left);
        if (before != null && !before.sign().equals(">=")) {
            return before;
        }
        String right = FROM_GRADE.matcher(mention.right()).replaceAll(" ");
        Matcher upwards = UPWARDS.matcher(right);
        if (upwards.find()) {
            return new Comparison(">=", upwards.group());
        }
        Matcher downwards = DOWNWARDS.matcher(right);
        if (downwards.find()) {
            return new Comparison("<=", downwards.group());
        }
        return before == null ? usual(left, phrase) : before;
    }

    private static @Nullable Comparison before(String left) {
        for (Rule rule : BEFORE) {
            Matcher matcher = rule.pattern().matcher(left);
            if (matcher.find()) {
                return new Comparison(rule.sign(), matcher.group("words"));
            }
        }
        return null;
    }

    /** A bare figure: at least that much, or at most, where less is better. */
    private static Comparison usual(String left, NumberPhrase phrase) {
        boolean downTo = DOWN_TO.matcher(left).find();
        boolean lower = LOWER.matcher(left).find() && !phrase.isTimes();
        return new Comparison(downTo || lower && !CUT.matcher(left).find() ? "<=" : ">=", "");
    }

    private static String plain(String symbol) {
        return switch (symbol) {
            case "≥", "=>" -> ">=";
            case "≤", "=<" -> "<=";
            default -> symbol;
        };
    }
}
