package vn.chitieu.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.progress.FigureGrade;

/**
 * What a workbook would change, before it does.
 *
 * @param unchanged number of lines that say what is stored
 * @param mistakes what has to be mended in the workbook; their lines are not among the rows
 */
public record Preview(List<Row> rows, int unchanged, List<Mistake> mistakes) {

    static final Preview NOTHING = new Preview(List.of(), 0, List.of());

    /** What a row would do. */
    public enum Kind {
        CHANGE,
        /** Somebody else has changed the figure since the workbook was downloaded. */
        CONFLICT,
        /** The cell was emptied. */
        CLEARING
    }

    /**
     * A line that differs from what is stored.
     *
     * @param was and what it becomes, in words that people choose from where there are any
     * @param by who entered what is there
     * @param value as the entry grid would have it typed
     * @param version of the figure that this is compared with
     * @param doubts what there is to ask about it; it is saved all the same
     */
    public record Row(
            Kind kind,
            long series,
            int sheetRow,
            String address,
            String name,
            String unit,
            String was,
            @Nullable FigureGrade wasGrade,
            String wasNote,
            String becomes,
            String by,
            String value,
            FigureGrade grade,
            String note,
            int version,
            List<String> doubts) {

        Row of(Kind other) {
            return with(other, doubts);
        }

        Row doubting(List<String> asked) {
            return with(kind, List.copyOf(asked));
        }

        private Row with(Kind kind, List<String> doubts) {
            return new Row(
                    kind, series, sheetRow, address, name, unit, was, wasGrade, wasNote, becomes, by, value, grade,
                    note, version, doubts);
        }

        public boolean isGradeChanged() {
            return wasGrade != grade;
        }

        public boolean isNoteChanged() {
            return !wasNote.equals(note);
        }
    }

    public boolean isEmpty() {
        return rows.isEmpty() && mistakes.isEmpty();
    }

    /** @param kind name of the constant */
    public List<Row> rowsOf(String kind) {
        return rows.stream().filter(row -> row.kind().name().equals(kind)).toList();
    }

    public int countOf(String kind) {
        return rowsOf(kind).size();
    }
}
