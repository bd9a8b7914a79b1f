package vn.chitieu.workbook;

import java.util.List;
import vn.chitieu.workbook.Preview.Kind;

/**
 * What was found in a workbook of a batch.
 *
 * @param lines number of lines with a figure
 * @param unchanged number of lines that say what is stored
 * @param rows what differs from what is stored
 * @param mistakes what has to be mended
 */
public record Found(int lines, int unchanged, List<Preview.Row> rows, List<Mistake> mistakes) {

    static Found wrong(Mistake mistake) {
        return new Found(0, 0, List.of(), List.of(mistake));
    }

    /** Whether its lines were looked at; else nothing of it is counted, not even as none. */
    public boolean wasRead() {
        return mistakes.isEmpty() || lines > 0 || !rows.isEmpty();
    }

    public List<Preview.Row> changes() {
        return of(Kind.CHANGE);
    }

    public List<Preview.Row> conflicts() {
        return of(Kind.CONFLICT);
    }

    /** Cells that were emptied: nobody empties a commune's figure for it. */
    public List<Preview.Row> emptied() {
        return of(Kind.CLEARING);
    }

    public long doubtful() {
        return changes().stream().filter(row -> !row.doubts().isEmpty()).count();
    }

    BatchState state() {
        if (!mistakes.isEmpty()) {
            return BatchState.WRONG;
        }
        if (!conflicts().isEmpty()) {
            return BatchState.CONFLICT;
        }
        return changes().isEmpty() ? BatchState.UNCHANGED : BatchState.CLEAN;
    }

    private List<Preview.Row> of(Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }
}
