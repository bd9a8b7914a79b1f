package vn.chitieu.progress;

import org.jspecify.annotations.Nullable;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.judging.ReportedFigure;

/**
 * A figure somebody enters for a series.
 *
 * @param key of the series, which the audit trail names it by
 * @param figure null to clear the cell: its versions stay, and it counts as no figure
 * @param typed the text as it was typed, kept beside the number
 * @param after the version it takes the place of; 0 where nothing was ever entered
 * @param before what that version says; null where it says nothing
 */
public record FigureEntry(
        long series,
        String key,
        @Nullable ReportedFigure figure,
        FigureGrade grade,
        @Nullable String note,
        String typed,
        int after,
        Figures.@Nullable Entered before) {

    /** Both as they were typed, each with its grade and note. That {@link #after} still holds is seen by who saves. */
    AuditEntry change(Round round, @Nullable String reason) {
        Act act = figure == null ? Act.CLEARED : Act.SAVED;
        return AuditEntry.of(round.place().chain(), act, AuditedKind.FIGURE, key + " " + round.period())
                .from(before == null ? null : text(before.typed(), before.grade(), before.note()))
                .to(figure == null ? null : text(typed, grade, note))
                .because(reason);
    }

    private static String text(String typed, FigureGrade grade, @Nullable String note) {
        String graded = typed + " · " + grade;
        return note == null || note.isEmpty() ? graded : graded + " · " + note;
    }
}
