package vn.chitieu.workbook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a form shows: a number, which a workbook keeps as a number, or a text.
 *
 * @param number null where only words say it
 * @param text the same for people; empty where there is nothing
 */
public record Content(@Nullable BigDecimal number, String text) {

    static final Content NOTHING = new Content(null, "");

    public boolean isNumber() {
        return number != null;
    }
}
