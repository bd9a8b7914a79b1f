package vn.chitieu.workbook;

import java.math.BigDecimal;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.entry.EntryCell;
import vn.chitieu.entry.TypedCell;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.progress.Figures;
import vn.chitieu.workbook.Preview.Kind;

/** Holds a line of a workbook against what is stored: numbers by what they say, not by how they are written. */
@Component
@RequiredArgsConstructor
class LineReading {

    /** The grid keeps as much. */
    private static final int LONGEST_NOTE = 500;

    private final ChoiceWords words;

    /**
     * What a line of a workbook is held against.
     *
     * @param name of the target
     * @param editable whether whoever sends the workbook may change it now
     */
    record Line(EntryCell cell, String name, boolean editable) {}

    /** What comes of a line. */
    sealed interface Result {}

    record Same() implements Result {}

    record Wrong(Mistake mistake) implements Result {}

    record Different(Preview.Row row) implements Result {}

    /** A figure with its grade and note, as text. */
    private record Said(TypedCell.Reading figure, @Nullable FigureGrade grade, String note) {

        boolean isEmpty() {
            return figure instanceof TypedCell.Empty;
        }

        boolean isSameAs(Said other) {
            return sameFigure(figure, other.figure)
                    && note.equals(other.note)
                    && (isEmpty() || grade == null || other.grade == null || grade == other.grade);
        }
    }

    /**
     * Reads a line.
     *
     * @param then what the person saw, where the figure has been changed since; null if nothing was ever entered then
     */
    Result read(Line line, Proposal proposal, Figures.@Nullable Entered then) {
        EntryCell cell = line.cell();
        String typed = words.typed(cell, proposal.value());
        Said said = said(cell, typed, proposal.grade(), proposal.note());
        Said stored = stored(cell);
        if (said.figure() instanceof TypedCell.Problem problem) {
            return new Wrong(Mistake.of(proposal.address(), line.name(), problem));
        }
        if (said.isSameAs(stored)) {
            return new Same();
        }
        boolean outdated = proposal.seen() != cell.version();
        if (outdated && said.isSameAs(seen(cell, then))) {
            return new Same();
        }
        if (said.note().length() > LONGEST_NOTE) {
            return wrong(line, proposal.noteAddress(), "noteTooLong", String.valueOf(LONGEST_NOTE));
        }
        if (said.isEmpty() && !cell.isFilled()) {
            return wrong(line, proposal.noteAddress(), "noteAlone");
        }
        if (!line.editable()) {
            return wrong(line, proposal.address(), "locked");
        }
        Kind kind = outdated ? Kind.CONFLICT : said.isEmpty() ? Kind.CLEARING : Kind.CHANGE;
        boolean sameFigure = sameFigure(said.figure(), stored.figure());
        return new Different(row(line, proposal, kind, sameFigure ? cell.typed() : typed));
    }

    private Preview.Row row(Line line, Proposal proposal, Kind kind, String value) {
        EntryCell cell = line.cell();
        FigureGrade grade = proposal.grade() != null
                ? proposal.grade()
                : cell.grade() == null ? FigureGrade.ESTIMATED : cell.grade();
        return new Preview.Row(
                kind,
                cell.series(),
                proposal.row(),
                proposal.address(),
                line.name(),
                cell.unit().symbol(),
                cell.isFilled() ? words.word(cell, cell.typed()) : "",
                cell.isFilled() ? cell.grade() : null,
                cell.note(),
                words.word(cell, value.strip()),
                cell.enteredBy(),
                value.strip(),
                grade,
                proposal.note(),
                cell.version(),
                List.of());
    }

    private static Wrong wrong(Line line, String address, String key, String... arguments) {
        return new Wrong(Mistake.at(address, key, arguments).about(line.name()));
    }

    private static Said stored(EntryCell cell) {
        return said(cell, cell.isFilled() ? cell.typed() : "", cell.grade(), cell.note());
    }

    private static Said seen(EntryCell cell, Figures.@Nullable Entered then) {
        return then == null
                ? new Said(new TypedCell.Empty(), null, "")
                : said(cell, then.typed(), then.grade(), then.note());
    }

    private static Said said(EntryCell cell, String typed, @Nullable FigureGrade grade, String note) {
        return new Said(TypedCell.read(typed, cell.kind(), cell.scale().size(), cell.unit()), grade, note.strip());
    }

    private static boolean sameFigure(TypedCell.Reading one, TypedCell.Reading other) {
        if (one instanceof TypedCell.Figure(ReportedFigure first)
                && other instanceof TypedCell.Figure(ReportedFigure second)) {
            return sameNumber(first.value(), second.value())
                    && sameNumber(first.numerator(), second.numerator())
                    && sameNumber(first.denominator(), second.denominator());
        }
        return one instanceof TypedCell.Empty && other instanceof TypedCell.Empty;
    }

    private static boolean sameNumber(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
