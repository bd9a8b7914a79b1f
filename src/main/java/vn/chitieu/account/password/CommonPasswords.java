package vn.chitieu.account.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Passwords that many people choose, here and elsewhere. Case, accents, and the digits and signs that people add do not
 * make another one of them.
 */
final class CommonPasswords {

    private static final String FILE = "/account/common-passwords.txt";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern TRAILING = Pattern.compile("[^a-z]+$");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
    /** {@code aaaaaaaaaaaa1}. */
    private static final int FEWEST_CHARACTERS = 5;

    private static final Set<String> ALL = read();

    private CommonPasswords() {}

    static boolean includes(String password) {
        String folded = folded(password);
        String stripped = TRAILING.matcher(folded).replaceAll("");
        return folded.codePoints().distinct().count() < FEWEST_CHARACTERS
                || Stream.of(
                                stripped,
                                NO_LETTERS.matcher(folded).replaceAll(""),
                                NO_LETTERS.matcher(unmasked(stripped)).replaceAll(""))
                        .anyMatch(it -> it.isEmpty() || ALL.contains(it));
    }

    /** In lower case and without accents. */
    static String folded(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
    }

    /** With the letters that people write signs and digits for. */
    private static String unmasked(String folded) {
        return folded.replace('@', 'a')
                .replace('4', 'a')
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('3', 'e')
                .replace('$', 's')
                .replace('5', 's');
    }

    private static Set<String> read() {
        try (@Nullable InputStream file = CommonPasswords.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
