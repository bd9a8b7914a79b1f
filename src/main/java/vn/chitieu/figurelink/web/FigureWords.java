package vn.chitieu.figurelink.web;

import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.chitieu.entry.EntryCell;
import vn.chitieu.entry.TypedCell;
import vn.chitieu.figurelink.AskedCell;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.web.Words;

/** What was typed, read back in words: numbers with their unit, grades and states by their names. */
@Component
@RequiredArgsConstructor
class FigureWords {

    private final Words words;

    /** As it was understood; what cannot be read stands as it was typed. */
    String text(AskedCell asked, String typed) {
        EntryCell cell = asked.cell().cell();
        if (!(asked.read(typed) instanceof TypedCell.Figure(ReportedFigure figure))) {
            return typed;
        }
        return switch (cell.kind()) {
            case GRADE, STATE -> choices(asked).getOrDefault(typed.strip(), typed);
            case NUMBER, RATIO -> number(cell, figure, typed);
        };
    }

    /** The grades of the scale, best first, or yes and no, by what the form sends; empty where a number is typed. */
    Map<String, String> choices(AskedCell asked) {
        EntryCell cell = asked.cell().cell();
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

    private String number(EntryCell cell, ReportedFigure figure, String typed) {
        if (figure.numerator() != null) {
            return typed.strip();
        }
        String unit = cell.unit().symbol();
        String number = words.number(figure.number());
        return unit.isEmpty() ? number : unit.startsWith("%") ? number + unit : number + " " + unit;
    }
}
