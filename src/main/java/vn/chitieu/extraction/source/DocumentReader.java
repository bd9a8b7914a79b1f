package vn.chitieu.extraction.source;

import java.io.IOException;
import java.io.InputStream;
import vn.chitieu.extraction.SourceText;
import vn.chitieu.extraction.source.UnreadableDocument.Kind;

/**
 * Reads a file's text: Word ({@code .docx}, {@code .doc}), OpenDocument ({@code .odt}), PDF with text, workbooks
 * ({@code .xlsx}) and plain text. What it is its content says; its name is not asked. Numbers and bullets of lists are
 * part of the text; a cell's paragraphs are parted by {@code \n}.
 */
public final class DocumentReader {

    /** A file with more bytes is not read. */
    public static final int MOST_BYTES = Limits.MOST_BYTES;

    /** A document fills some hundred megabytes while it is read: more than these wait, whoever sends them. */
    private static final Turns TURNS = new Turns(2);

    private DocumentReader() {}

    /** Reads what a stream still has; no further than just beyond the most that is read. */
    public static SourceText read(InputStream content) throws IOException, UnreadableDocument {
        return read(content.readNBytes(MOST_BYTES + 1));
    }

    public static SourceText read(byte[] content) throws UnreadableDocument {
        if (content.length > MOST_BYTES) {
            throw tooLarge();
        }
        if (content.length == 0) {
            throw new UnreadableDocument(Kind.EMPTY);
        }
        TURNS.take();
        try {
            Lines lines = new Lines();
            switch (Container.of(content)) {
                case ZIP -> readArchive(Archive.open(content), lines);
                case OLE2 -> OldWordFile.read(content, lines);
                case PDF -> PdfFile.read(content, lines);
                case NONE -> {
                    return PlainText.read(content);
                }
            }
            if (lines.isEmpty()) {
                throw new UnreadableDocument(Kind.EMPTY);
            }
            return lines.text();
        } catch (UnreadableDocument e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Libraries meet a broken file with whatever goes wrong first
            throw UnreadableDocument.damaged(e);
        } finally {
            TURNS.end();
        }
    }

    public static UnreadableDocument tooLarge() {
        return new UnreadableDocument(Kind.TOO_LARGE, Limits.MOST_MEGABYTES);
    }

    private static void readArchive(Archive archive, Lines lines) throws IOException, UnreadableDocument {
        if (archive.has("mimetype") && archive.has("content.xml")) {
            OpenDocumentFile.read(archive, lines);
        } else if (archive.has("xl/workbook.xml")) {
            WorkbookLines.read(archive, lines);
        } else if (archive.has("[Content_Types].xml")) {
            WordFile.read(archive, lines);
        } else {
            throw new UnreadableDocument(Kind.UNKNOWN_TYPE);
        }
    }
}
