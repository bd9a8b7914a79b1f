package vn.chitieu.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.web.Words;

/** A cell's figures in the reader's words: numbers with their unit, grades and states by their names. */
@Component
@RequiredArgsConstructor
public class FigureWords {

    private final Words words;

    /** Empty where there is no figure; {@code 0/0} where nothing had arisen. */
    public String of(EntryCell cell, @Nullable ReportedFigure figure) {
        if (figure == null) {
            return "";
        }
        if (figure.isNotArisen()) {
            return "0/0";
        }
        return switch (cell.kind()) {
            case GRADE -> cell.scale().get(figure.number().intValue() - 1);
            case STATE -> words.message(figure.number().signum() == 0 ? "entry.state.no" : "entry.state.yes");
            case NUMBER, RATIO ->
                withUnit(words.number(figure.number()), cell.unit().symbol());
        };
    }

    /** What was typed, read back; a fraction with both its numbers, and what cannot be read as it stands. */
    public String ofTyped(EntryCell cell, String typed) {
        if (cell.read(typed) instanceof TypedCell.Figure(ReportedFigure figure) && figure.numerator() == null) {
            return of(cell, figure);
        }
        return typed.strip();
    }

    /** The grades of the scale, best first, or yes and no, by what a form sends; empty where a number is typed. */
    public Map<String, String> choices(EntryCell cell) {
        Map<String, String> choices = new LinkedHashMap<>();
        if (cell.kind() == SeriesKind.STATE) {
            choices.put("1", words.message("entry.state.yes"));
            choices.put("0", words.message("entry.state.no"));
        }
        if (cell.kind() == SeriesKind.GRADE) {
            for (int rank = cell.scale().size(); rank >= 1; rank--) {
                choices.put(String.valueOf(rank), cell.scale().get(rank - 1));
            }
        }
        return choices;
    }

    private static String withUnit(String number, String unit) {
        return unit.isEmpty() ? number : unit.startsWith("%") ? number + unit : number + " " + unit;
    }
}
