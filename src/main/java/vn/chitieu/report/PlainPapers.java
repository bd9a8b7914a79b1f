package vn.chitieu.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import lombok.RequiredArgsConstructor;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.springframework.stereotype.Component;
import vn.chitieu.report.DocxText.Look;

/** Writes papers for Word in the form that reports have: sheets, fonts, heads and signatures. */
@Component
@RequiredArgsConstructor
public class PlainPapers {

    private static final int ROOM_TO_SIGN = 4;

    private final ReportWords words;

    /** {@code Vĩnh Bình, ngày 08 tháng 10 năm 2026}: days below ten and the first two months with their zero. */
    public static String dated(String place, LocalDate day) {
        return "%s, ngày %02d tháng %s năm %d"
                .formatted(
                        place,
                        day.getDayOfMonth(),
                        day.getMonthValue() < 3 ? "0" + day.getMonthValue() : day.getMonthValue(),
                        day.getYear());
    }

    public byte[] docx(PlainPaper paper) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            DocxWriter.fonts(document);
            DocxSheets.setUp(document, paper.footer());
            DocxSheets.upright(document);
            DocxWriter.partyHeads(
                    document, paper.head(), words.say("report.right.PARTY"), paper.numbered(), paper.dated());
            DocxWriter.title(document, ReportForm.PARTY, paper.type(), paper.subject());
            for (PlainPaper.Line line : paper.lines()) {
                DocxText.body(document.createParagraph(), line.text(), line.heading() ? Look.BOLD : Look.PLAIN);
            }
            signatures(document, paper);
            document.getProperties().getCoreProperties().setTitle(paper.type() + " " + paper.subject());
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void signatures(XWPFDocument document, PlainPaper paper) {
        int[] widths = new int[paper.signers().size()];
        Arrays.fill(widths, DocxSheets.TEXT_WIDTH / Math.max(1, widths.length));
        XWPFTable table = DocxTables.invisible(document, 1, widths);
        for (int at = 0; at < widths.length; at++) {
            XWPFTableCell cell = table.getRow(0).getCell(at);
            DocxText.line(
                    DocxTables.paragraph(cell),
                    ParagraphAlignment.CENTER,
                    paper.signers().get(at),
                    14,
                    Look.BOLD);
            for (int line = 0; line < ROOM_TO_SIGN; line++) {
                DocxText.line(cell.addParagraph(), ParagraphAlignment.CENTER, " ", 14, Look.PLAIN);
            }
        }
    }
}
