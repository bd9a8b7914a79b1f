package vn.chitieu.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Lists of words that first guesses go by, from {@code intake/words.txt}: lines of "words = what they mean". */
final class IntakeWords {

    private static final Map<String, Map<String, String>> LISTS = read();

    private IntakeWords() {}

    /** What the first words of a list mean that stand in the text. */
    static Optional<String> meaning(String list, String text) {
        String plain = fold(text);
        return list(list).entrySet().stream()
                .filter(it -> plain.contains(fold(it.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** A list's words with what they mean, in its order. */
    static Map<String, String> entries(String list) {
        return list(list);
    }

    /** The words of a list, as written. */
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
        return Objects.requireNonNull(LISTS.get(name), () -> "No list " + name);
    }

    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> lists = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        try (InputStream stream = IntakeWords.class.getResourceAsStream("/intake/words.txt");
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
            reader.lines()
                    .map(String::strip)
                    .filter(it -> !it.isEmpty() && !it.startsWith("#"))
                    .forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> list = new LinkedHashMap<>();
        for (String line : lines) {
            if (line.startsWith("[")) {
                list = lists.computeIfAbsent(line.substring(1, line.indexOf(']')), name -> new LinkedHashMap<>());
            } else {
                String[] sides = line.split(" = ", 2);
                list.put(sides[0], sides.length == 2 ? sides[1] : sides[0]);
            }
        }
        return lists;
    }
}
