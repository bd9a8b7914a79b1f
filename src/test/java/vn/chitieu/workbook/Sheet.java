package vn.chitieu.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook in the hands of a person with a spreadsheet. Lines go by the keys of their series. */
final class Sheet {

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;

    private Sheet(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.sheet = workbook.getSheetAt(0);
    }

    static Sheet open(byte[] file) {
        try {
            return new Sheet(new XSSFWorkbook(new ByteArrayInputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] file() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (Row row : sheet) {
            String key = row.getRowNum() < Layout.FIRST_LINE || row.getCell(0) == null
                    ? ""
                    : row.getCell(0).getStringCellValue();
            if (!key.isEmpty()) {
                keys.add(key);
            }
        }
        return keys;
    }

    XSSFRow row(String key) {
        for (Row row : sheet) {
            if (row.getRowNum() >= Layout.FIRST_LINE
                    && row.getCell(0) != null
                    && key.equals(row.getCell(0).getStringCellValue())) {
                return sheet.getRow(row.getRowNum());
            }
        }
        throw new AssertionError("no line of " + key);
    }

    XSSFCell cell(String key, Column column) {
        return row(key).getCell(column.ordinal(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    String address(String key, Column column) {
        return Layout.address(row(key).getRowNum(), column);
    }

    /** The first of the words that a cell offers. */
    String firstWord(String key) {
        for (Row row : workbook.getSheet(Layout.HIDDEN)) {
            if (row.getRowNum() > Layout.FIRST_SERIES
                    && key.equals(row.getCell(Layout.KEY_AT).getStringCellValue())) {
                return row.getCell(Layout.FIRST_WORD_AT).getStringCellValue();
            }
        }
        throw new AssertionError("no words of " + key);
    }

    void type(String key, double number) {
        cell(key, Column.FIGURE).setCellValue(number);
    }

    void type(String key, String text) {
        cell(key, Column.FIGURE).setCellValue(text);
    }

    void note(String key, String text) {
        cell(key, Column.NOTE).setCellValue(text);
    }

    void grade(String key, String word) {
        cell(key, Column.GRADE).setCellValue(word);
    }
}
