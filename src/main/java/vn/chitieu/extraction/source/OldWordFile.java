package vn.chitieu.extraction.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.chitieu.extraction.source.UnreadableDocument.Kind;

/** A document of Word 97 to 2003 ({@code .doc}): the body's paragraphs and tables, with all changes accepted. */
final class OldWordFile {

    private final Range body;
    private final Lines lines;
    private final OldWordParagraphs paragraphs = new OldWordParagraphs();

    private OldWordFile(Range body, Lines lines) {
        this.body = body;
        this.lines = lines;
    }

    static void read(byte[] content, Lines lines) throws IOException, UnreadableDocument {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            if (file.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnreadableDocument(Kind.ENCRYPTED);
            }
            if (!file.getRoot().hasEntryCaseInsensitive("WordDocument")) {
                throw new UnreadableDocument(Kind.UNKNOWN_TYPE);
            }
            try (HWPFDocument document = new HWPFDocument(file)) {
                new OldWordFile(document.getRange(), lines).read();
            }
        } catch (EncryptedDocumentException e) {
            throw because(e, Kind.ENCRYPTED);
        } catch (OldWordFileFormatException e) {
            throw because(e, Kind.UNKNOWN_TYPE);
        }
        if (lines.isEmpty()) {
            throw new UnreadableDocument(Kind.SCAN);
        }
    }

    private static UnreadableDocument because(RuntimeException cause, Kind kind) {
        UnreadableDocument unreadable = new UnreadableDocument(kind);
        unreadable.initCause(cause);
        return unreadable;
    }

    private void read() throws UnreadableDocument {
        int count = body.numParagraphs();
        for (int at = 0; at < count; at++) {
            Paragraph paragraph = body.getParagraph(at);
            if (paragraph.isInTable()) {
                Table table = body.getTable(paragraph);
                table(table);
                at += Math.max(0, table.numParagraphs() - 1);
            } else {
                String text = paragraphs.textOf(paragraph);
                if (text != null) {
                    lines.paragraph(text);
                }
            }
        }
    }

    private void table(Table table) throws UnreadableDocument {
        Cells cells = new Cells();
        for (int at = 0; at < table.numRows(); at++) {
            TableRow row = table.getRow(at);
            for (int column = 0; column < row.numCells(); column++) {
                TableCell cell = row.getCell(column);
                if (cell.isMerged() && !cell.isFirstMerged()) {
                    cells.addCovered();
                } else if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
                    cells.addFromAbove(1);
                } else {
                    cells.add(textOf(cell), 1);
                }
            }
            lines.row(cells.endRow());
        }
    }

    private String textOf(TableCell cell) throws UnreadableDocument {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < cell.numParagraphs(); at++) {
            String line = paragraphs.textOf(cell.getParagraph(at));
            if (line != null && !line.isBlank()) {
                text.append(text.isEmpty() ? "" : "\n").append(line.strip());
            }
        }
        return text.toString();
    }
}
