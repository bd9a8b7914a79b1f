package vn.chitieu.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.progress.Round;
import vn.chitieu.web.TypedText;

/** Reads a workbook that was filled in. Whatever is wrong is said with the address of its cell, all of it at once. */
@Component
@RequiredArgsConstructor
public class TemplateReader {

    private static final int MOST_ROWS = 3000;

    private final ChoiceWords words;

    /** What a workbook says: by the key of a series what its line would have, and what cannot be read. */
    public record Filled(Map<String, Proposal> proposals, List<Mistake> mistakes) {

        static Filled refused(Mistake mistake) {
            return new Filled(Map.of(), List.of(mistake));
        }
    }

    /** What is said where no file was chosen. */
    public Filled nothing() {
        return Filled.refused(Mistake.ofFile("noFile"));
    }

    public Filled read(byte[] file, Round round) {
        try (XSSFWorkbook workbook = WorkbookFile.open(file)) {
            XSSFSheet hidden = workbook.getSheet(Layout.HIDDEN);
            Mistake notOurs = hidden == null ? Mistake.ofFile("notOurs") : notOurs(hidden, round);
            if (hidden == null || notOurs != null) {
                return Filled.refused(notOurs == null ? Mistake.ofFile("notOurs") : notOurs);
            }
            XSSFSheet sheet = form(workbook, hidden);
            List<Mistake> heads = wrongHeads(sheet);
            if (!heads.isEmpty()) {
                return new Filled(Map.of(), heads);
            }
            if (sheet.getLastRowNum() > MOST_ROWS) {
                return Filled.refused(Mistake.ofFile("tooLarge"));
            }
            return lines(sheet, seen(hidden));
        } catch (WorkbookFile.Refused refused) {
            return Filled.refused(refused.mistake());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Mistake notOurs(XSSFSheet hidden, Round round) {
        XSSFRow what = hidden.getRow(Layout.WHAT);
        if (hidden.getWorkbook().getNumberOfSheets() < 2 || !Layout.MARK.equals(SheetCell.text(what, Layout.MARK_AT))) {
            return Mistake.ofFile("notOurs");
        }
        if (!Layout.VERSION.equals(SheetCell.text(what, Layout.VERSION_AT))) {
            return Mistake.ofFile("oldTemplate");
        }
        if (!round.place().commune().equals(SheetCell.text(what, Layout.COMMUNE_AT))) {
            return Mistake.at(Layout.address(Layout.PLACE, Column.CODE), "otherCommune");
        }
        String period = SheetCell.text(what, Layout.PERIOD_AT);
        return round.period().toString().equals(period)
                ? null
                : Mistake.at(Layout.address(Layout.PERIOD, Column.CODE), "otherPeriod", String.valueOf(period));
    }

    /** The sheet that begins like ours, or else the first one, whose heads are then said to be wrong. */
    private XSSFSheet form(XSSFWorkbook workbook, XSSFSheet hidden) {
        String first = words.say(Column.CODE.key());
        XSSFSheet form = workbook.getSheetAt(workbook.getSheetIndex(hidden) == 0 ? 1 : 0);
        for (int at = workbook.getNumberOfSheets() - 1; at >= 0; at--) {
            String found = SheetCell.text(workbook.getSheetAt(at).getRow(Layout.HEADS), Column.CODE.ordinal());
            if (found != null && ChoiceWords.isSame(first, found)) {
                form = workbook.getSheetAt(at);
            }
        }
        return form;
    }

    private List<Mistake> wrongHeads(XSSFSheet sheet) {
        XSSFRow heads = sheet.getRow(Layout.HEADS);
        List<Mistake> mistakes = new ArrayList<>();
        for (Column column : Column.values()) {
            String expected = words.say(column.key());
            String found = SheetCell.text(heads, column.ordinal());
            if (found == null || !ChoiceWords.isSame(expected, found)) {
                mistakes.add(Mistake.at(Layout.address(Layout.HEADS, column), "column", expected));
            }
        }
        return mistakes;
    }

    private static Map<String, Integer> seen(XSSFSheet hidden) {
        Map<String, Integer> seen = new HashMap<>();
        for (int at = Layout.FIRST_SERIES + 1; at <= Math.min(hidden.getLastRowNum(), MOST_ROWS); at++) {
            String key = SheetCell.text(hidden.getRow(at), Layout.KEY_AT);
            String version = SheetCell.text(hidden.getRow(at), Layout.SEEN_AT);
            if (key != null && version != null && version.matches("\\d{1,9}")) {
                seen.put(key, Integer.valueOf(version));
            }
        }
        return seen;
    }

    private Filled lines(XSSFSheet sheet, Map<String, Integer> seen) {
        List<Mistake> mistakes = new ArrayList<>();
        Set<Integer> merged = merged(sheet, mistakes);
        Map<String, Proposal> proposals = new LinkedHashMap<>();
        Map<String, Integer> rows = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (int at = Layout.FIRST_LINE; at <= sheet.getLastRowNum(); at++) {
            XSSFRow row = sheet.getRow(at);
            String key = SheetCell.text(row, Column.CODE.ordinal());
            if (key == null || key.isEmpty()) {
                if (isFilledIn(row, at)) {
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
                Proposal proposal = line(row, at, version, mistakes);
                if (proposal != null) {
                    proposals.put(key, proposal);
                }
            }
        }
        proposals.keySet().removeAll(twice);
        return new Filled(proposals, mistakes);
    }

    private @Nullable Proposal line(@Nullable XSSFRow row, int at, int seen, List<Mistake> mistakes) {
        String value = text(SheetCell.read(row, at, Column.FIGURE), mistakes);
        String word = text(SheetCell.read(row, at, Column.GRADE), mistakes);
        String note = text(SheetCell.read(row, at, Column.NOTE), mistakes);
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

    private static boolean isFilledIn(@Nullable XSSFRow row, int at) {
        return !(SheetCell.read(row, at, Column.FIGURE) instanceof SheetCell.Text(String figure) && figure.isEmpty());
    }

    /** The rows of merged cells in the columns that people fill in: whose figure would it be? */
    private static Set<Integer> merged(XSSFSheet sheet, List<Mistake> mistakes) {
        Set<Integer> rows = new HashSet<>();
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            boolean entered = region.getLastColumn() >= Column.FIGURE.ordinal()
                    && region.getFirstColumn() <= Column.NOTE.ordinal();
            if (entered && region.getLastRow() >= Layout.FIRST_LINE) {
                int column = Math.max(region.getFirstColumn(), Column.FIGURE.ordinal());
                mistakes.add(
                        Mistake.at(Layout.address(region.getFirstRow(), column), "merged", region.formatAsString()));
                for (int at = region.getFirstRow(); at <= Math.min(region.getLastRow(), MOST_ROWS); at++) {
                    rows.add(at);
                }
            }
        }
        return rows;
    }
}
