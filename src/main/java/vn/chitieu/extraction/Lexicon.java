package vn.chitieu.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that rules are made of, from {@code extraction/lexicon.txt}: lists of phrases by name. A pattern names a
 * list in braces, {@code {at-least}}, and means any of its phrases, as whole words; with {@code {measured~}} they may
 * follow a digit at once.
 */
final class Lexicon {

    private static final Pattern NAMED = Pattern.compile("\\{([a-z]+(?:-[a-z]+)*)(~?)}");
    private static final WordLists LISTS =
            WordLists.read("/extraction/lexicon.txt", it -> Folding.fold(Folding.tidy(it)));

    private Lexicon() {}

    /** A pattern for folded text, in which spaces stand alone. */
    static Pattern pattern(String expression) {
        Matcher named = NAMED.matcher(expression);
        StringBuilder whole = new StringBuilder();
        while (named.find()) {
            named.appendReplacement(
                    whole,
                    Matcher.quoteReplacement(
                            any(named.group(1), named.group(2).isEmpty() ? "[\\p{L}\\p{N}]" : "\\p{L}")));
        }
        named.appendTail(whole);
        return Pattern.compile(whole.toString(), Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** The phrases of a list, longest first, folded. */
    static List<String> phrases(String list) {
        return LISTS.list(list).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static String any(String list, String notAfter) {
        return "(?:(?<!" + notAfter + ")(?:" + String.join("|", phrases(list)) + ")(?![\\p{L}]))";
    }
}
