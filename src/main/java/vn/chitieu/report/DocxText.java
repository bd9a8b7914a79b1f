package vn.chitieu.report;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/** Paragraphs of a report as the guidance for documents wants them. Lengths are in twips, a twentieth of a point. */
final class DocxText {

    static final String FONT = "Times New Roman";

    /** 10 mm. */
    private static final int FIRST_LINE = 567;

    private static final int AFTER = 6 * 20;
    private static final int LINE = 18 * 20;

    private DocxText() {}

    /** How a line looks. */
    enum Look {
        PLAIN,
        BOLD,
        ITALIC,
        BOLD_ITALIC,
        UNDERLINED
    }

    /** One line or more without distance between them. */
    static XWPFParagraph line(XWPFParagraph paragraph, ParagraphAlignment side, String text, int size, Look look) {
        paragraph.setAlignment(side);
        paragraph.setSpacingAfter(0);
        run(paragraph, text, size, look);
        return paragraph;
    }

    /** A paragraph of the text: justified, its first line indented, at exact distances. */
    static void body(XWPFParagraph paragraph, String text, Look look) {
        paragraph.setAlignment(look == Look.BOLD ? ParagraphAlignment.LEFT : ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(FIRST_LINE);
        paragraph.setSpacingAfter(AFTER);
        CTPPr properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        CTSpacing spacing = properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
        spacing.setLine(BigInteger.valueOf(LINE));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        paragraph.setKeepNext(look == Look.BOLD);
        run(paragraph, text, 14, look);
    }

    static void run(XWPFParagraph paragraph, String text, int size, Look look) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(look == Look.BOLD || look == Look.BOLD_ITALIC);
        run.setItalic(look == Look.ITALIC || look == Look.BOLD_ITALIC);
        if (look == Look.UNDERLINED) {
            run.setUnderline(UnderlinePatterns.SINGLE);
        }
        String[] lines = text.split("\n", -1);
        for (int at = 0; at < lines.length; at++) {
            if (at > 0) {
                run.addBreak();
            }
            run.setText(lines[at]);
        }
    }

    /** A solid line below a paragraph, as long as what the indents on both sides leave. */
    static void ruleBelow(XWPFParagraph paragraph, int indent) {
        paragraph.setIndentationLeft(indent);
        paragraph.setIndentationRight(indent);
        CTPPr properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        CTBorder bottom = (properties.isSetPBdr() ? properties.getPBdr() : properties.addNewPBdr()).addNewBottom();
        bottom.setVal(STBorder.SINGLE);
        bottom.setSz(BigInteger.valueOf(6));
        bottom.setSpace(BigInteger.ONE);
        bottom.setColor("000000");
    }
}
