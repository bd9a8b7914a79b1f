package vn.chitieu.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that rules are made of, from {@code extraction/lexicon.txt}: lists of phrases by name. A pattern names a
 * list in braces, {@code {at-least}}, and means any of its phrases, as whole words; with {@code {measured~}} they may
 * follow a digit at once.
 */
final class Lexicon {

    private static final Pattern NAMED = Pattern.compile("\\{([a-z]+(?:-[a-z]+)*)(~?)}");
    private static final Map<String, List<String>> LISTS = read();

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
        return Objects.requireNonNull(LISTS.get(list), () -> "No list " + list);
    }

    private static String any(String list, String notAfter) {
        return "(?:(?<!" + notAfter + ")(?:" + String.join("|", phrases(list)) + ")(?![\\p{L}]))";
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        try (InputStream stream = Lexicon.class.getResourceAsStream("/extraction/lexicon.txt");
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
            List<String> list = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    list = lists.computeIfAbsent(line.substring(1, line.indexOf(']')), name -> new ArrayList<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    list.add(Folding.fold(Folding.tidy(line.strip())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lists.values()
                .forEach(it -> it.sort(Comparator.comparingInt(String::length).reversed()));
        return lists;
    }
}
