package vn.chitieu;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every Java source is as the formatter writes it. {@code ./mvnw test -Dtest=FormattingTests -Dformat=apply} mends
 * those that are not.
 */
class FormattingTests {

    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    @Test
    void everySourceIsFormatted() throws IOException {
        List<Path> sources = sources();
        assertThat(sources).hasSizeGreaterThan(10);
        List<Path> unformatted = sources.stream().filter(this::differs).toList();
        if ("apply".equals(System.getProperty("format"))) {
            unformatted.forEach(source -> write(source, formatted(source)));
            return;
        }
        assertThat(unformatted)
                .as("run ./mvnw test -Dtest=FormattingTests -Dformat=apply")
                .isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private boolean differs(Path source) {
        return !read(source).equals(formatted(source));
    }

    private String formatted(Path source) {
        try {
            return formatter.formatSourceAndFixImports(read(source));
        } catch (FormatterException e) {
            throw new IllegalStateException("Cannot format " + source, e);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path source, String text) {
        try {
            Files.writeString(source, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
