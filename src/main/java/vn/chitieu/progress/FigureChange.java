package vn.chitieu.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditedKind;

/**
 * A figure as it was and as it is now, each as it was typed, with its grade and note.
 *
 * @param series its key
 */
record FigureChange(
        String series, @Nullable String before, @Nullable String after) {

    static FigureChange read(ResultSet row) throws SQLException {
        return new FigureChange(row.getString("key"), text(row, "former_"), text(row, ""));
    }

    AuditEntry entry(Round round) {
        Act act = after == null ? Act.CLEARED : Act.SAVED;
        return AuditEntry.of(round.place().chain(), act, AuditedKind.FIGURE, series + " " + round.period())
                .from(before)
                .to(after);
    }

    private static @Nullable String text(ResultSet row, String prefix) throws SQLException {
        String status = row.getString(prefix + "status");
        if (status == null || FigureStatus.valueOf(status) == FigureStatus.EMPTY) {
            return null;
        }
        return Stream.of(
                        row.getString(prefix + "typed"),
                        row.getString(prefix + "grade"),
                        row.getString(prefix + "note"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
