package vn.chitieu.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The table "Biểu 01": each target with its figures.
 *
 * @param title what it is a table of
 * @param note as of when, and how far the figures are settled
 * @param heads of the columns
 * @param groups targets by field; none where there is no target
 */
public record Annex(String title, String note, Map<ReportColumn, String> heads, List<Group> groups) {

    public Annex {
        groups = List.copyOf(groups);
    }

    /** A field, or what is followed besides. */
    public record Group(String title, List<Row> rows) {

        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A line.
     *
     * @param counted whether it is one of the targets that the text counts, and no part of one
     */
    public record Row(Map<ReportColumn, Value> cells, boolean counted) {

        public Row {
            cells = new EnumMap<>(cells);
        }

        public Value cell(ReportColumn column) {
            return cells.getOrDefault(column, Value.NOTHING);
        }
    }

    public List<Row> rows() {
        return groups.stream().flatMap(group -> group.rows().stream()).toList();
    }

    public List<ReportColumn> columns() {
        return List.of(ReportColumn.values());
    }

    /** All, but that of the period before where no target had a figure in it. */
    public List<ReportColumn> columnsOnPaper() {
        return Stream.of(ReportColumn.values())
                .filter(column -> column != ReportColumn.PREVIOUS
                        || rows().stream()
                                .anyMatch(row -> !row.cell(column).text().isEmpty()))
                .toList();
    }

    public String head(ReportColumn column) {
        return heads.getOrDefault(column, "");
    }
}
