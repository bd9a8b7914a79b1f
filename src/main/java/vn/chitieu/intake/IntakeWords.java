package vn.chitieu.intake;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import vn.chitieu.extraction.WordLists;

/** Lists of words that first guesses go by, from {@code intake/words.txt}: lines of "words = what they mean". */
final class IntakeWords {

    private static final WordLists LISTS = WordLists.read("/intake/words.txt", UnaryOperator.identity());
    private static final Map<String, Map<String, String>> MEANINGS = new ConcurrentHashMap<>();

    private IntakeWords() {}

    /** What the first words of a list mean that stand in the text. */
    static Optional<String> meaning(String list, String text) {
        String plain = fold(text);
        return list(list).entrySet().stream()
                .filter(it -> plain.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** A list's words with what they mean, in its order. */
    static Map<String, String> entries(String list) {
        return list(list);
    }

    /** The words of a list. */
    static List<String> words(String list) {
        return List.copyOf(list(list).keySet());
    }

    /** Composed, in small letters, with single spaces. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    /** The same without accents: how names of units are told apart. */
    static String bare(String text) {
        return Normalizer.normalize(fold(text).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private static Map<String, String> list(String name) {
        return MEANINGS.computeIfAbsent(name, IntakeWords::read);
    }

    private static Map<String, String> read(String name) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (String line : LISTS.list(name)) {
            String[] sides = line.split(" = ", 2);
            meanings.put(fold(sides[0]), sides.length == 2 ? sides[1] : sides[0]);
        }
        return meanings;
    }
}
