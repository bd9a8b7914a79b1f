package vn.chitieu.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.jspecify.annotations.Nullable;

/** Reads a cell of a sheet as a person would have typed it into the entry grid; nothing is computed, nothing guessed. */
final class SheetCell {

    /** What Excel shows of a number; what it writes beyond them is the dust of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final int MOST_DECIMALS = 10;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private SheetCell() {}

    /** What a cell says. */
    sealed interface Reading {}

    /** What was typed; empty where nothing was. */
    record Text(String typed) implements Reading {}

    /** Something no figure can be read from. */
    record Wrong(Mistake mistake) implements Reading {}

    static Reading read(@Nullable XSSFRow row, int rowNumber, Column column) {
        return read(row, column.ordinal(), Layout.address(rowNumber, column));
    }

    static Reading read(@Nullable XSSFRow row, int column, String address) {
        @Nullable XSSFCell cell = row == null ? null : row.getCell(column);
        if (cell == null) {
            return new Text("");
        }
        return switch (cell.getCellType()) {
            case BLANK, _NONE -> new Text("");
            case STRING -> new Text(cell.getStringCellValue().strip());
            case NUMERIC -> number(cell, address);
            case FORMULA -> new Wrong(Mistake.at(address, "formula"));
            case BOOLEAN, ERROR -> new Wrong(Mistake.at(address, "noNumber"));
        };
    }

    /** A text wherever it stands, for codes and words; null for anything else. */
    static @Nullable String text(@Nullable XSSFRow row, int column) {
        @Nullable XSSFCell cell = row == null ? null : row.getCell(column);
        if (cell == null) {
            return null;
        }
        return cell.getCellType() == CellType.STRING
                ? cell.getStringCellValue().strip()
                : cell.getCellType() == CellType.NUMERIC ? plain(cell) : null;
    }

    private static Reading number(XSSFCell cell, String address) {
        if (DateUtil.isCellDateFormatted(cell)) {
            return new Wrong(Mistake.at(address, "date"));
        }
        String typed = plain(cell);
        if (cell.getCellStyle().getDataFormatString().contains("%")) {
            return new Wrong(Mistake.at(address, "percent", written(value(cell).multiply(HUNDRED)), typed));
        }
        return value(cell).scale() > MOST_DECIMALS
                ? new Wrong(Mistake.at(address, "decimals", String.valueOf(MOST_DECIMALS)))
                : new Text(typed);
    }

    private static String plain(XSSFCell cell) {
        return written(value(cell));
    }

    private static BigDecimal value(XSSFCell cell) {
        return new BigDecimal(String.valueOf(cell.getRawValue())).round(SHOWN).stripTrailingZeros();
    }

    /** With a comma and without points between thousands, which in a rate would be asked back. */
    private static String written(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
