package vn.chitieu.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.progress.Round;
import vn.chitieu.web.TypedText;

/** Reads a workbook that was filled in. Whatever is wrong is said with the address of its cell, all of it at once. */
@Component
@RequiredArgsConstructor
public class TemplateReader {

    private final ChoiceWords words;

    /** What a workbook says: by the key of a series what its line would have, and what cannot be read. */
    public record Filled(Map<String, Proposal> proposals, List<Mistake> mistakes) {

        static Filled refused(Mistake mistake) {
            return new Filled(Map.of(), List.of(mistake));
        }
    }

    /** Whose a workbook is, by its hidden sheet: as it stands there, so that it has to be asked whether there is such a round. */
    record Stamp(String commune, String period) {}

    /** @param stamp null where the workbook is none of ours */
    record Stamped(@Nullable Stamp stamp, Filled filled) {

        static Stamped refused(Mistake mistake) {
            return new Stamped(null, Filled.refused(mistake));
        }
    }

    /** What is said where no file was chosen. */
    public Filled nothing() {
        return Filled.refused(Mistake.ofFile("noFile"));
    }

    public Filled read(byte[] file, Round round) {
        Stamped stamped = read(file);
        Mistake other = stamped.stamp() == null ? null : otherRound(stamped.stamp(), round);
        return other == null ? stamped.filled() : Filled.refused(other);
    }

    /** What a workbook says, whoever's it is. */
    Stamped read(byte[] file) {
        try {
            List<SheetRead> sheets = WorkbookFile.read(file);
            SheetRead hidden = sheets.stream()
                    .filter(sheet -> sheet.name().equals(Layout.HIDDEN))
                    .findFirst()
                    .orElse(null);
            if (hidden == null
                    || sheets.size() < 2
                    || !Layout.MARK.equals(SheetCell.text(hidden, Layout.WHAT, Layout.MARK_AT))) {
                return Stamped.refused(Mistake.ofFile("notOurs"));
            }
            if (!Layout.VERSION.equals(SheetCell.text(hidden, Layout.WHAT, Layout.VERSION_AT))) {
                return Stamped.refused(Mistake.ofFile("oldTemplate"));
            }
            Stamp stamp = new Stamp(
                    String.valueOf(SheetCell.text(hidden, Layout.WHAT, Layout.COMMUNE_AT)),
                    String.valueOf(SheetCell.text(hidden, Layout.WHAT, Layout.PERIOD_AT)));
            return new Stamped(stamp, filled(form(sheets, hidden), hidden));
        } catch (WorkbookFile.Refused refused) {
            return Stamped.refused(refused.mistake());
        }
    }

    private static @Nullable Mistake otherRound(Stamp stamp, Round round) {
        if (!round.place().commune().equals(stamp.commune())) {
            return Mistake.at(Layout.address(Layout.PLACE, Column.CODE), "otherCommune");
        }
        return round.period().toString().equals(stamp.period())
                ? null
                : Mistake.at(Layout.address(Layout.PERIOD, Column.CODE), "otherPeriod", stamp.period());
    }

    private Filled filled(SheetRead sheet, SheetRead hidden) {
        List<Mistake> heads = wrongHeads(sheet);
        if (!heads.isEmpty()) {
            return new Filled(Map.of(), heads);
        }
        return lines(sheet, seen(hidden));
    }

    /** The sheet that begins like ours, or else the first one, whose heads are then said to be wrong. */
    private SheetRead form(List<SheetRead> sheets, SheetRead hidden) {
        String first = words.say(Column.CODE.key());
        SheetRead form = sheets.get(sheets.indexOf(hidden) == 0 ? 1 : 0);
        for (SheetRead sheet : sheets.reversed()) {
            String found = SheetCell.text(sheet, Layout.HEADS, Column.CODE.ordinal());
            if (found != null && ChoiceWords.isSame(first, found)) {
                form = sheet;
            }
        }
        return form;
    }

    private List<Mistake> wrongHeads(SheetRead sheet) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Column column : Column.values()) {
            String expected = words.say(column.key());
            String found = SheetCell.text(sheet, Layout.HEADS, column.ordinal());
            if (found == null || !ChoiceWords.isSame(expected, found)) {
                mistakes.add(Mistake.at(Layout.address(Layout.HEADS, column), "column", expected));
            }
        }
        return mistakes;
    }

    private static Map<String, Integer> seen(SheetRead hidden) {
        Map<String, Integer> seen = new HashMap<>();
        for (int at = Layout.FIRST_SERIES + 1; at <= hidden.lastRow(); at++) {
            String key = SheetCell.text(hidden, at, Layout.KEY_AT);
            String version = SheetCell.text(hidden, at, Layout.SEEN_AT);
            if (key != null && version != null && version.matches("\\d{1,9}")) {
                seen.put(key, Integer.valueOf(version));
            }
        }
        return seen;
    }

    private Filled lines(SheetRead sheet, Map<String, Integer> seen) {
        List<Mistake> mistakes = new ArrayList<>();
        Set<Integer> merged = merged(sheet, mistakes);
        Map<String, Proposal> proposals = new LinkedHashMap<>();
        Map<String, Integer> rows = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (int at = Layout.FIRST_LINE; at <= sheet.lastRow(); at++) {
            String key = SheetCell.text(sheet, at, Column.CODE.ordinal());
            if (key == null || key.isEmpty()) {
                if (isFilledIn(sheet, at)) {
                    mistakes.add(Mistake.at(Layout.address(at, Column.CODE), "noCode"));
                }
                continue;
            }
            Integer before = rows.putIfAbsent(key, at);
            if (before != null) {
                twice.add(key);
                mistakes.add(
                        Mistake.at(Layout.address(at, Column.CODE), "twice", key, Layout.address(before, Column.CODE)));
                continue;
            }
            Integer version = seen.get(key);
            if (version == null) {
                mistakes.add(Mistake.at(Layout.address(at, Column.CODE), "unknown", key));
            } else if (!merged.contains(at)) {
                Proposal proposal = line(sheet, at, version, mistakes);
                if (proposal != null) {
                    proposals.put(key, proposal);
                }
            }
        }
        proposals.keySet().removeAll(twice);
        return new Filled(proposals, mistakes);
    }

    private @Nullable Proposal line(SheetRead sheet, int at, int seen, List<Mistake> mistakes) {
        String value = text(SheetCell.read(sheet, at, Column.FIGURE), mistakes);
        String word = text(SheetCell.read(sheet, at, Column.GRADE), mistakes);
        String note = text(SheetCell.read(sheet, at, Column.NOTE), mistakes);
        FigureGrade grade = word == null ? null : grade(word);
        if (word != null && !word.isEmpty() && grade == null) {
            mistakes.add(Mistake.at(Layout.address(at, Column.GRADE), "grade", word));
            return null;
        }
        return value == null || word == null || note == null
                ? null
                : new Proposal(at, value, grade, TypedText.line(note), seen);
    }

    private static @Nullable String text(SheetCell.Reading reading, List<Mistake> mistakes) {
        return switch (reading) {
            case SheetCell.Text(String typed) -> typed;
            case SheetCell.Wrong(Mistake mistake) -> {
                mistakes.add(mistake);
                yield null;
            }
        };
    }

    private @Nullable FigureGrade grade(String word) {
        for (FigureGrade grade : FigureGrade.values()) {
            if (ChoiceWords.isSame(words.grade(grade), word)) {
                return grade;
            }
        }
        return null;
    }

    private static boolean isFilledIn(SheetRead sheet, int at) {
        return !(SheetCell.read(sheet, at, Column.FIGURE) instanceof SheetCell.Text(String figure) && figure.isEmpty());
    }

    /** The rows of merged cells in the columns that people fill in: whose figure would it be? */
    private static Set<Integer> merged(SheetRead sheet, List<Mistake> mistakes) {
        Set<Integer> rows = new HashSet<>();
        for (CellRangeAddress region : sheet.merged()) {
            boolean entered = region.getLastColumn() >= Column.FIGURE.ordinal()
                    && region.getFirstColumn() <= Column.NOTE.ordinal();
            if (entered && region.getLastRow() >= Layout.FIRST_LINE) {
                int column = Math.max(region.getFirstColumn(), Column.FIGURE.ordinal());
                mistakes.add(
                        Mistake.at(Layout.address(region.getFirstRow(), column), "merged", region.formatAsString()));
                for (int at = region.getFirstRow(); at <= Math.min(region.getLastRow(), sheet.lastRow()); at++) {
                    rows.add(at);
                }
            }
        }
        return rows;
    }
}
