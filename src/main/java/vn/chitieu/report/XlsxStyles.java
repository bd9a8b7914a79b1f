package vn.chitieu.report;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a report's table look in Excel; each look is made once. */
final class XlsxStyles {

    private static final String TEXT = "@";
    private static final String COUNT = "0";
    private static final int MOST_DECIMALS = 10;

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> made = new HashMap<>();

    enum Kind {
        TITLE,
        PLAIN,
        HEAD,
        GROUP,
        WORDS,
        NUMBER
    }

    private record Look(Kind kind, String format, boolean quoted) {}

    XlsxStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFCellStyle of(Kind kind) {
        return of(kind, false);
    }

    /** @param quoted whether the text would be taken for a formula once somebody edits it */
    XSSFCellStyle of(Kind kind, boolean quoted) {
        return made.computeIfAbsent(new Look(kind, kind == Kind.NUMBER && !quoted ? COUNT : TEXT, quoted), this::make);
    }

    /** Vietnamese notation, with the decimals, the sign and the unit that the value is shown with. */
    XSSFCellStyle ofNumber(Value value) {
        int scale =
                value.number() == null ? 0 : value.number().stripTrailingZeros().scale();
        int decimals = Math.min(Math.max(scale, 0), MOST_DECIMALS);
        String digits = "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals))
                + (value.suffix().isEmpty() ? "" : "\"" + value.suffix() + "\"");
        String format = "[$-42A]" + (value.signed() ? "+" + digits + ";-" + digits + ";" + digits : digits);
        return made.computeIfAbsent(new Look(Kind.NUMBER, format, false), this::make);
    }

    private XSSFCellStyle make(Look look) {
        Kind kind = look.kind();
        XSSFCellStyle style = workbook.createCellStyle();
        XSSFFont font = workbook.createFont();
        font.setFontName(DocxText.FONT);
        font.setFontHeightInPoints((short) (kind == Kind.TITLE ? 13 : 10));
        font.setBold(kind == Kind.TITLE || kind == Kind.HEAD || kind == Kind.GROUP);
        style.setFont(font);
        style.setQuotePrefixed(look.quoted());
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        if (kind != Kind.TITLE && kind != Kind.PLAIN) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            style.setWrapText(kind != Kind.NUMBER);
        }
        if (kind == Kind.NUMBER) {
            style.setAlignment(HorizontalAlignment.RIGHT);
        }
        if (kind == Kind.HEAD) {
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }
}
