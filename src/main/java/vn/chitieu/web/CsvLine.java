package vn.chitieu.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line for spreadsheets as they are set up here: semicolons between cells, and no cell that is taken for a formula. */
public final class CsvLine {

    private static final String STARTS_OF_FORMULAS = "=+-@\t\r";

    private CsvLine() {}

    /** With its end of line. */
    public static String of(List<@Nullable String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(";")) + "\r\n";
    }

    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String harmless = STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(it -> it == ';' || it == '"' || it == '\n' || it == '\r');
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
