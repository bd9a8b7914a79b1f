package vn.chitieu.report;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The sheets of a report: A4 upright for the text, across for its table; margins 20, 20, 30 and 15 mm. */
final class DocxSheets {

    private static final int SHORT = 11906;
    private static final int LONG = 16838;
    private static final int MM_10 = 567;
    private static final int MM_15 = 850;
    private static final int MM_20 = 1134;
    private static final int MM_30 = 1701;

    /** What is left of a sheet between its margins. */
    static final int TEXT_WIDTH = SHORT - MM_30 - MM_15;

    static final int TABLE_WIDTH = LONG - MM_30 - MM_15;

    private static final int NUMBER_SIZE = 14;
    private static final int FOOTER_SIZE = 9;

    private DocxSheets() {}

    /** Numbers sheets above the text but for the first, and says below how far the figures are settled. */
    static void setUp(XWPFDocument document, String footer) {
        CTSectPr across = document.getDocument().getBody().addNewSectPr();
        number(document.createHeader(HeaderFooterType.DEFAULT).createParagraph());
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        for (HeaderFooterType type : new HeaderFooterType[] {HeaderFooterType.DEFAULT, HeaderFooterType.FIRST}) {
            DocxText.line(
                    document.createFooter(type).createParagraph(),
                    ParagraphAlignment.CENTER,
                    footer,
                    FOOTER_SIZE,
                    DocxText.Look.ITALIC);
        }
        size(across, LONG, SHORT);
    }

    /** Ends the upright sheets with a paragraph; what follows is across. */
    static void turn(XWPFDocument document, XWPFParagraph last) {
        CTSectPr across = document.getDocument().getBody().getSectPr();
        CTSectPr upright = (last.getCTP().isSetPPr()
                        ? last.getCTP().getPPr()
                        : last.getCTP().addNewPPr())
                .addNewSectPr();
        for (CTHdrFtrRef reference : across.getHeaderReferenceList()) {
            upright.addNewHeaderReference().set(reference);
        }
        for (CTHdrFtrRef reference : across.getFooterReferenceList()) {
            upright.addNewFooterReference().set(reference);
        }
        size(upright, SHORT, LONG);
        upright.addNewTitlePg();
        if (across.isSetTitlePg()) {
            across.unsetTitlePg();
        }
    }

    /** Without an annex: all sheets are upright. */
    static void upright(XWPFDocument document) {
        CTSectPr only = document.getDocument().getBody().getSectPr();
        size(only, SHORT, LONG);
        only.getPgSz().unsetOrient();
        if (!only.isSetTitlePg()) {
            only.addNewTitlePg();
        }
    }

    private static void number(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        run(paragraph).getCTR().addNewInstrText().setStringValue("PAGE");
        run(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        run(paragraph).setText("2");
        run(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    private static XWPFRun run(XWPFParagraph paragraph) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(DocxText.FONT);
        run.setFontSize(NUMBER_SIZE);
        return run;
    }

    private static void size(CTSectPr section, int width, int height) {
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(width));
        size.setH(BigInteger.valueOf(height));
        if (width > height) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MM_20));
        margins.setBottom(BigInteger.valueOf(MM_20));
        margins.setLeft(BigInteger.valueOf(MM_30));
        margins.setRight(BigInteger.valueOf(MM_15));
        margins.setHeader(BigInteger.valueOf(MM_10));
        margins.setFooter(BigInteger.valueOf(MM_10));
        margins.setGutter(BigInteger.ZERO);
    }
}
