package vn.chitieu.web;

import java.util.Arrays;
import java.util.List;

/** The cells of a line pasted from a table or typed by hand. */
public final class PastedCells {

    private PastedCells() {}

    /** Between tabs where there is one, so that a semicolon stays in its text; else between semicolons. Empty ones count. */
    public static List<String> of(String line) {
        return Arrays.stream(line.split(line.contains("\t") ? "\t" : ";", -1))
                .map(String::strip)
                .toList();
    }
}
