package vn.chitieu.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Which names speak of an average or a share: there may be half a person of these. */
public final class Averages {

    private static final List<String> WORDS = words();

    private Averages() {}

    public static boolean isNamedIn(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(plain::contains);
    }

    private static List<String> words() {
        try (InputStream words = Averages.class.getResourceAsStream("/measure/averages.txt")) {
            return new String(Objects.requireNonNull(words).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
