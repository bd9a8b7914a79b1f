package vn.chitieu.crosscheck;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cross-checks that suggest themselves by the names of series in one unit: what is named more narrowly is a part
 * ("số vụ cháy lớn" of "số vụ cháy"), and so is what a total is named after ("số hộ nghèo" of "tổng số hộ").
 */
public final class Suggestions {

    private static final Properties WORDS = words();
    private static final String TOTAL = WORDS.getProperty("total") + " ";
    private static final Set<String> NO_PART =
            Set.of(WORDS.getProperty("no-part").split(",", -1));

    private Suggestions() {}

    /** A part that should be no more than its whole. */
    public record Suggestion(StatedCheck.Part part, StatedCheck.Part whole) {}

    /** Of these series, without those that a check holds against each other already. */
    public static List<Suggestion> of(List<StatedCheck.Part> series, List<StatedCheck> checks) {
        List<Suggestion> suggestions = new ArrayList<>();
        for (StatedCheck.Part part : series) {
            for (StatedCheck.Part whole : series) {
                boolean known = checks.stream().anyMatch(it -> it.takes(part.series()) && it.takes(whole.series()));
                if (!known && part.unit().equals(whole.unit()) && isPart(plain(part.name()), plain(whole.name()))) {
                    suggestions.add(new Suggestion(part, whole));
                }
            }
        }
        return suggestions;
    }

    private static boolean isPart(String part, String whole) {
        String counted = whole.startsWith(TOTAL) ? whole.substring(TOTAL.length()) : whole;
        String narrower = after(counted, part);
        return narrower != null && !NO_PART.contains(narrower.split(" ", 2)[0]);
    }

    /** The words of a longer name that follow a shorter one. */
    private static @Nullable String after(String shorter, String longer) {
        return longer.startsWith(shorter + " ") && !Objects.equals(shorter, longer)
                ? longer.substring(shorter.length() + 1)
                : null;
    }

    private static Properties words() {
        Properties words = new Properties();
        try (InputStream file = Suggestions.class.getResourceAsStream("/crosscheck/suggestions.properties")) {
            words.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    }
}
