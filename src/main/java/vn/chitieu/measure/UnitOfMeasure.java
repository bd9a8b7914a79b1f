package vn.chitieu.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a number counts, as the document writes it: {@code %}, {@code tỷ đồng}, {@code triệu đồng/người/năm}.
 *
 * @param symbol never blank
 */
public record UnitOfMeasure(String symbol) {

    public static final UnitOfMeasure PERCENT = new UnitOfMeasure("%");

    /** Words of what is counted in whole numbers: people, cases, households. */
    private static final Set<String> COUNTED = counted();

    public UnitOfMeasure {
        if (symbol.isBlank()) {
            throw new IllegalArgumentException("A unit of measure needs a symbol");
        }
    }

    /** Whether values in this unit are percentages ({@code %}, {@code %/năm}, {@code % kế hoạch}). */
    public boolean isPercentage() {
        return symbol.startsWith("%");
    }

    /** Whether it is counted one by one ({@code người}, {@code vụ}, {@code hộ}), so that there are no halves of it. */
    public boolean isCounted() {
        return COUNTED.contains(plain(symbol));
    }

    private static Set<String> counted() {
        try (InputStream words = UnitOfMeasure.class.getResourceAsStream("/measure/counted-units.txt")) {
            return new String(Objects.requireNonNull(words).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(UnitOfMeasure::plain)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }
}
