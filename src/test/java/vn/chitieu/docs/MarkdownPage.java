package vn.chitieu.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A page of documentation: its tables, each with the heading and the paragraph it stands under. */
record MarkdownPage(Path file, List<String> lines) {

    /**
     * A table.
     *
     * @param section the nearest heading above it
     * @param paragraph the text right above it, in one line
     */
    record Table(String section, String paragraph, List<String> columns, List<List<String>> rows) {}

    static MarkdownPage read(String name) {
        return read(Path.of(name));
    }

    static MarkdownPage read(Path file) {
        try {
            return new MarkdownPage(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        String section = "";
        List<String> paragraph = new ArrayList<>();
        boolean afterBlank = false;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.startsWith("#")) {
                section = line.replaceFirst("#+ ", "");
                paragraph.clear();
            } else if (line.startsWith("|")) {
                List<List<String>> rows = lines.subList(at, lines.size()).stream()
                        .takeWhile(row -> row.startsWith("|"))
                        .map(MarkdownPage::cells)
                        .toList();
                tables.add(
                        new Table(section, String.join(" ", paragraph), rows.getFirst(), rows.subList(2, rows.size())));
                at += rows.size() - 1;
                paragraph.clear();
            } else if (!line.isBlank()) {
                if (afterBlank) {
                    paragraph.clear();
                }
                paragraph.add(line.strip());
            }
            afterBlank = line.isBlank();
        }
        return tables;
    }

    /** The lines between a fence of this language and its end. */
    List<String> fenced(String language) {
        return lines.stream()
                .dropWhile(line -> !line.equals("```" + language))
                .skip(1)
                .takeWhile(line -> !line.equals("```"))
                .toList();
    }

    /** Every page of the project, the README among them. */
    static List<MarkdownPage> all() {
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md")), files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(MarkdownPage::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.substring(1, row.lastIndexOf('|')).split("\\|"))
                .map(String::strip)
                .toList();
    }
}
