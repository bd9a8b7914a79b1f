package vn.chitieu.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
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

    static Reading read(SheetRead sheet, int row, Column column) {
        return read(sheet, row, column.ordinal(), Layout.address(row, column));
    }

    static Reading read(SheetRead sheet, int row, int column, String address) {
        return switch (sheet.at(row, column)) {
            case null -> new Text("");
            case SheetRead.Text(String text) -> new Text(text.strip());
            case SheetRead.Number number -> number(number, address);
            case SheetRead.Formula() -> new Wrong(Mistake.at(address, "formula"));
            case SheetRead.Nothing() -> new Wrong(Mistake.at(address, "noNumber"));
        };
    }

    /** A text wherever it stands, for codes and words; null for anything else. */
    static @Nullable String text(SheetRead sheet, int row, int column) {
        return switch (sheet.at(row, column)) {
            case SheetRead.Text(String text) -> text.strip();
            case SheetRead.Number number -> written(value(number));
            case null, default -> null;
        };
    }

    private static Reading number(SheetRead.Number number, String address) {
        if (number.dated()) {
            return new Wrong(Mistake.at(address, "date"));
        }
        BigDecimal value = value(number);
        String typed = written(value);
        if (number.format().contains("%")) {
            return new Wrong(Mistake.at(address, "percent", written(value.multiply(HUNDRED)), typed));
        }
        return value.scale() > MOST_DECIMALS
                ? new Wrong(Mistake.at(address, "decimals", String.valueOf(MOST_DECIMALS)))
                : new Text(typed);
    }

    private static BigDecimal value(SheetRead.Number number) {
        return new BigDecimal(number.raw()).round(SHOWN).stripTrailingZeros();
    }

    /** With a comma and without points between thousands, which in a rate would be asked back. */
    private static String written(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
