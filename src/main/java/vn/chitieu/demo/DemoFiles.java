package vn.chitieu.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files under {@code demo/} on the class path. A field that nobody knows is a mistake, not a detail. */
final class DemoFiles {

    /** Vĩnh Bình (Đồng Tháp), Vĩnh Phong and Bình Thạnh Đông (An Giang), Thái Tân (Hải Phòng), Xuân Trường (Ninh Bình). */
    static final List<String> COMMUNES = List.of("28651", "31051", "10642", "14089", "30445");

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final ObjectReader ROWS = new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader());

    private DemoFiles() {}

    static ResolutionFile resolution(String commune) {
        return YAML.readValue(text("resolutions/" + commune + ".yaml"), ResolutionFile.class);
    }

    static List<DemoTasks.Entry> tasks(String commune) {
        return List.of(YAML.readValue(text("tasks/" + commune + ".yaml"), DemoTasks.Entry[].class));
    }

    /** Rows of {@code figures}, {@code plans}, {@code baselines} or {@code assessments} of a commune. */
    static List<Row> rows(String list, String commune) {
        return rows(list + "/" + commune + ".csv");
    }

    /** The rows of a list that all communes share. */
    static List<Row> rows(String path) {
        return ROWS.<Map<String, String>>readValues(text(path)).readAll().stream()
                .map(Row::new)
                .toList();
    }

    /** A row by its columns' names; an empty cell is an empty text. */
    record Row(Map<String, String> columns) {

        String get(String column) {
            String value = columns.get(column);
            if (value == null) {
                throw new IllegalArgumentException("No column " + column + " in " + columns.keySet());
            }
            return value;
        }
    }

    private static String text(String path) {
        try (InputStream file = DemoFiles.class.getResourceAsStream("/demo/" + path)) {
            if (file == null) {
                throw new IllegalStateException("There is no demo/" + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
