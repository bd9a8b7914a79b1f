package vn.chitieu.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** A list under {@code reference/} on the class path: CSV with a header. */
final class ReferenceFile {

    private static final ObjectReader ROWS = new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader());

    private ReferenceFile() {}

    /** A row by its columns' names. */
    record Row(Map<String, String> columns) {

        String get(String column) {
            String value = columns.get(column);
            if (value == null) {
                throw new IllegalArgumentException("No column " + column + " in " + columns.keySet());
            }
            return value;
        }
    }

    static List<Row> read(String name) {
        return ROWS.<Map<String, String>>readValues(text(name)).readAll().stream()
                .map(Row::new)
                .toList();
    }

    static String text(String name) {
        try (InputStream file = ReferenceFile.class.getResourceAsStream("/reference/" + name + ".csv")) {
            if (file == null) {
                throw new IllegalStateException("There is no reference/" + name + ".csv");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
