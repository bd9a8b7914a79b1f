package vn.chitieu.commune;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which units the communes of today were made of, from {@code reference/commune-predecessors.csv}. */
@Component
public class Predecessors {

    private static final String FILE = "/reference/commune-predecessors.csv";
    private static final Pattern LINE = Pattern.compile("(?<commune>\\d{5}),(?<units>.+)");
    private static final Pattern UNIT =
            Pattern.compile("(?<name>.+?) \\[(?<code>\\d{3}|\\d{5})\\](?<partly> \\(một phần\\))?");

    private final Map<String, List<Predecessor>> byCommune = read();

    /** In the order of their codes; none where the list does not know the commune. */
    public List<Predecessor> of(String commune) {
        return byCommune.getOrDefault(commune, List.of());
    }

    private static Map<String, List<Predecessor>> read() {
        Map<String, List<Predecessor>> byCommune = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(Predecessors.class.getResourceAsStream(FILE), FILE)) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        Matcher matcher = LINE.matcher(line);
                        if (!matcher.matches()) {
                            throw new IllegalStateException(FILE + ": " + line);
                        }
                        byCommune.put(
                                matcher.group("commune"),
                                Stream.of(matcher.group("units")
                                                .replace("\"", "")
                                                .split("; ", -1))
                                        .map(Predecessors::unit)
                                        .toList());
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(byCommune);
    }

    private static Predecessor unit(String text) {
        Matcher matcher = UNIT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalStateException(FILE + ": " + text);
        }
        return new Predecessor(matcher.group("code"), matcher.group("name"), matcher.group("partly") != null);
    }
}
