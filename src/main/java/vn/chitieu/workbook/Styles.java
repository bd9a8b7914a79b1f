package vn.chitieu.workbook;

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

/** How the cells of one workbook look; each look is made once, since a workbook holds but so many. */
final class Styles {

    static final String TEXT = "@";

    private static final String FONT = "Times New Roman";
    private static final int MOST_DECIMALS = 10;

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> made = new HashMap<>();

    /**
     * A look.
     *
     * @param format of numbers
     * @param open whether the cell can be typed into
     * @param quoted whether a text that begins like a formula is to stay a text, also after somebody has edited it
     */
    record Look(Kind kind, String format, boolean open, boolean quoted) {}

    enum Kind {
        TITLE,
        PLAIN,
        HEAD,
        GROUP,
        WORDS,
        NUMBER
    }

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Vietnamese notation, with the decimals that the number has: 831,02. */
    static String format(int scale) {
        int decimals = Math.min(Math.max(scale, 0), MOST_DECIMALS);
        return "[$-42A]#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
    }

    XSSFCellStyle of(Kind kind) {
        return of(new Look(kind, TEXT, false, false));
    }

    XSSFCellStyle of(Look look) {
        return made.computeIfAbsent(look, this::make);
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) (look.kind() == Kind.TITLE ? 14 : 11));
        font.setBold(look.kind() != Kind.PLAIN && look.kind() != Kind.WORDS && look.kind() != Kind.NUMBER);
        style.setFont(font);
        style.setLocked(!look.open());
        style.setQuotePrefixed(look.quoted());
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        if (look.kind() != Kind.TITLE && look.kind() != Kind.PLAIN) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            style.setWrapText(look.kind() != Kind.NUMBER);
        }
        if (look.kind() == Kind.NUMBER) {
            style.setAlignment(HorizontalAlignment.RIGHT);
        }
        if (look.kind() == Kind.HEAD) {
            style.setAlignment(HorizontalAlignment.CENTER);
        }
        if (look.open() || look.kind() == Kind.HEAD) {
            style.setFillForegroundColor(
                    (look.open() ? IndexedColors.LIGHT_YELLOW : IndexedColors.GREY_25_PERCENT).getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }
}
