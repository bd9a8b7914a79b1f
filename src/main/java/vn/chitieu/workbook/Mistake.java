package vn.chitieu.workbook;

import java.util.List;
import org.apache.poi.ss.util.CellReference;
import vn.chitieu.entry.TypedCell;

/**
 * Something in a workbook that has to be mended.
 *
 * @param address of the cell: {@code I17}; empty where it is the file as a whole
 * @param about name of the target; empty where it is none's
 * @param key of the message that says what to do
 * @param arguments of that message
 */
public record Mistake(String address, String about, String key, List<String> arguments) {

    static Mistake at(String address, String key, String... arguments) {
        return new Mistake(address, "", "workbook.mistake." + key, List.of(arguments));
    }

    static Mistake ofFile(String key, String... arguments) {
        return at("", key, arguments);
    }

    static Mistake of(String address, String about, TypedCell.Problem problem) {
        return new Mistake(address, about, problem.key(), problem.arguments());
    }

    /** Of the sheet, from 0; -1 where it is the file as a whole. */
    int row() {
        return address.isEmpty() ? -1 : new CellReference(address).getRow();
    }

    Mistake about(String name) {
        return new Mistake(address, name, key, arguments);
    }
}
