package vn.chitieu.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.springframework.stereotype.Component;
import vn.chitieu.report.DocxText.Look;

/**
 * Writes a report for Word, by the guidance for Party documents (05-HD/VPTW) or, for a state body, by the decree on
 * clerical work (30/2020/NĐ-CP).
 */
@Component
public class DocxWriter {

    private static final int LEFT_PARTY = 4300;
    private static final int LEFT_STATE = 4000;
    /** How long the heads on the right are in the sizes below, so that the line below is as long. */
    private static final int PARTY_LENGTH = 4133;

    private static final int MOTTO_LENGTH = 3183;
    /** Where a number under the left head and a date that is longer than the right one part. */
    private static final int LEFT_OF_LONG_DATE = 3200;

    private static final int SHORT_LINE = 1200;
    /** Points between letters and the line below them. */
    private static final double ABOVE_RULE = 2;

    private static final int BELOW_RULE = 3 * 20;

    private static final int RECIPIENTS = 4700;
    private static final int ROOM_TO_SIGN = 4;

    public byte[] write(Report report) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fonts(document);
            DocxSheets.setUp(document, report.footer());
            if (report.form() == ReportForm.PARTY) {
                partyHeads(document, report.head(), report.labels().right(), report.numbered(), report.dated());
            } else {
                stateHeads(document, report);
            }
            title(document, report);
            text(document, report);
            signature(document, report);
            XWPFParagraph last = document.createParagraph();
            last.setSpacingAfter(0);
            DocxSheets.turn(document, last);
            DocxAnnex.write(
                    document,
                    report.labels().annex(),
                    report.annex(),
                    report.labels().empty());
            document.getProperties().getCoreProperties().setTitle(report.type() + " " + report.subject());
            document.getProperties()
                    .getCoreProperties()
                    .setCreator(report.head().issuer().replace('\n', ' '));
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void fonts(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(DocxText.FONT);
        fonts.setHAnsi(DocxText.FONT);
        fonts.setCs(DocxText.FONT);
        fonts.setEastAsia(DocxText.FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("vi-VN");
    }

    static void partyHeads(XWPFDocument document, ReportHead head, String rightHead, String numbered, String dated) {
        int right = DocxSheets.TEXT_WIDTH - LEFT_PARTY;
        XWPFTable heads = DocxTables.invisible(document, 2, LEFT_PARTY, right);
        XWPFTableCell left = heads.getRow(0).getCell(0);
        centred(left, head.superior(), 14, Look.PLAIN);
        centred(left, head.issuer(), 14, Look.BOLD);
        centred(heads.getRow(0).getCell(1), rightHead, 15, Look.BOLD);
        DocxText.ruleBelow(rule(heads.getRow(0).getCell(1)), (right - PARTY_LENGTH) / 2);
        XWPFTableCell below = heads.getRow(1).getCell(0);
        numberAndDate(
                heads,
                LEFT_PARTY,
                List.of(centred(below, "*", 14, Look.PLAIN), centred(below, numbered, 14, Look.PLAIN)),
                centred(heads.getRow(1).getCell(1), dated, 14, Look.ITALIC),
                Report.isLongDate(dated));
    }

    /** A date of a place with a long name takes what the number beside it leaves, and ends with the right head. */
    private static void numberAndDate(
            XWPFTable heads, int leftWidth, List<XWPFParagraph> left, XWPFParagraph date, boolean isLong) {
        if (isLong) {
            DocxTables.part(heads, 1, LEFT_OF_LONG_DATE);
            left.forEach(line -> line.setIndentationLeft(leftWidth - LEFT_OF_LONG_DATE));
            date.setAlignment(ParagraphAlignment.RIGHT);
        }
    }

    private static void stateHeads(XWPFDocument document, Report report) {
        int right = DocxSheets.TEXT_WIDTH - LEFT_STATE;
        XWPFTable heads = DocxTables.invisible(document, 2, LEFT_STATE, right);
        XWPFTableCell left = heads.getRow(0).getCell(0);
        if (!report.head().superior().isEmpty()) {
            centred(left, report.head().superior(), 13, Look.PLAIN);
        }
        String[] lines = report.head().issuer().split("\n", -1);
        for (int at = 0; at < lines.length; at++) {
            XWPFParagraph line = centred(left, lines[at], 13, Look.BOLD);
            if (at == lines.length - 1) {
                DocxText.ruleBelow(rule(left), (LEFT_STATE - SHORT_LINE) / 2);
                line.setKeepNext(true);
            }
        }
        XWPFTableCell state = heads.getRow(0).getCell(1);
        centred(state, report.labels().right(), 12, Look.BOLD);
        centred(state, report.labels().motto(), 13, Look.BOLD);
        DocxText.ruleBelow(rule(state), (right - MOTTO_LENGTH) / 2);
        numberAndDate(
                heads,
                LEFT_STATE,
                List.of(centred(heads.getRow(1).getCell(0), report.numbered(), 13, Look.PLAIN)),
                centred(heads.getRow(1).getCell(1), report.dated(), 13, Look.ITALIC),
                report.isLongDated());
    }

    /** An almost empty line that carries a short rule. */
    private static XWPFParagraph rule(XWPFTableCell cell) {
        XWPFParagraph rule = DocxText.line(cell.addParagraph(), ParagraphAlignment.CENTER, "", 2, Look.PLAIN);
        tighten(rule);
        rule.setSpacingAfter(BELOW_RULE);
        return rule;
    }

    private static void tighten(XWPFParagraph rule) {
        rule.setSpacingBetween(ABOVE_RULE, LineSpacingRule.EXACT);
    }

    static XWPFParagraph centred(XWPFTableCell cell, String text, int size, Look look) {
        return DocxText.line(DocxTables.paragraph(cell), ParagraphAlignment.CENTER, text, size, look);
    }

    private static void title(XWPFDocument document, Report report) {
        title(document, report.form(), report.type(), report.subject());
    }

    static void title(XWPFDocument document, ReportForm form, String word, String about) {
        boolean party = form == ReportForm.PARTY;
        XWPFParagraph type = document.createParagraph();
        DocxText.line(type, ParagraphAlignment.CENTER, word, party ? 16 : 14, Look.BOLD);
        type.setSpacingBefore(12 * 20);
        XWPFParagraph subject = document.createParagraph();
        String subjectLine = party ? about : Phrases.upper(about);
        DocxText.line(subject, ParagraphAlignment.CENTER, subjectLine, 14, Look.BOLD);
        XWPFParagraph below = document.createParagraph();
        DocxText.line(below, ParagraphAlignment.CENTER, party ? "-----" : "", party ? 14 : 2, Look.PLAIN);
        if (!party) {
            tighten(below);
            DocxText.ruleBelow(below, (DocxSheets.TEXT_WIDTH - MOTTO_LENGTH) / 2);
        }
        below.setSpacingAfter(12 * 20);
    }

    private static void text(XWPFDocument document, Report report) {
        for (Report.Part part : report.parts()) {
            if (!part.heading().isEmpty()) {
                DocxText.body(document.createParagraph(), part.heading(), Look.BOLD);
            }
            for (Report.Line line : part.lines()) {
                DocxText.body(document.createParagraph(), line.text(), line.heading() ? Look.BOLD : Look.PLAIN);
            }
            if (part.section() == ReportSection.OPENING) {
                DocxText.body(document.createParagraph(), report.remark(), Look.ITALIC);
            }
        }
        // Who signs does so below some of the text, never on a sheet of its own
        document.getLastParagraph().setKeepNext(true);
        XWPFParagraph closing = document.createParagraph();
        DocxText.body(closing, report.closing(), Look.PLAIN);
        closing.setKeepNext(true);
    }

    private static void signature(XWPFDocument document, Report report) {
        boolean party = report.form() == ReportForm.PARTY;
        XWPFTable table = DocxTables.invisible(document, 1, RECIPIENTS, DocxSheets.TEXT_WIDTH - RECIPIENTS);
        XWPFTableCell left = table.getRow(0).getCell(0);
        DocxText.line(
                DocxTables.paragraph(left),
                ParagraphAlignment.LEFT,
                report.labels().recipients(),
                party ? 14 : 12,
                party ? Look.UNDERLINED : Look.BOLD_ITALIC);
        for (String recipient : report.recipients()) {
            DocxText.line(left.addParagraph(), ParagraphAlignment.LEFT, recipient, party ? 12 : 11, Look.PLAIN);
        }
        XWPFTableCell right = table.getRow(0).getCell(1);
        centred(right, report.head().authority(), 14, Look.BOLD);
        centred(right, report.head().position(), 14, party ? Look.PLAIN : Look.BOLD);
        for (int at = 0; at < ROOM_TO_SIGN; at++) {
            centred(right, " ", 14, Look.PLAIN);
        }
        centred(right, report.head().signer(), 14, Look.BOLD);
    }
}
