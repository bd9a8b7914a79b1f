package vn.chitieu.extraction;

import java.util.List;
import java.util.regex.Pattern;
import vn.chitieu.extraction.Quantities.Hedge;

/** How exactly a number is meant, by the words before it. */
final class Hedges {

    private record Rule(Hedge hedge, Pattern pattern) {}

    private static final String BETWEEN = "(?: (?:là|đạt|mức|được|con số))* *$";

    private static final List<Rule> RULES = List.of(
            new Rule(Hedge.NEARLY, Lexicon.pattern("\\b(?:gần|suýt soát)" + BETWEEN)),
            new Rule(Hedge.ABOUT, Lexicon.pattern("\\b(?:khoảng|xấp xỉ|cỡ|chừng)" + BETWEEN)),
            new Rule(Hedge.ABOVE, Lexicon.pattern("(?:(?<!cao |thấp )\\b(?:trên|hơn)|>)" + BETWEEN)),
            new Rule(Hedge.BELOW, Lexicon.pattern("(?:\\b(?:dưới|chưa đến|chưa tới)|<)" + BETWEEN)));
    private static final Pattern POINTS = Lexicon.pattern("\\bđiểm (?:%|phần trăm)");

    private Hedges() {}

    static Hedge before(String left) {
        return RULES.stream()
                .filter(it -> it.pattern().matcher(left).find())
                .map(Rule::hedge)
                .findFirst()
                .orElse(Hedge.NONE);
    }

    static boolean inPoints(String phrase) {
        return POINTS.matcher(phrase).find();
    }
}
