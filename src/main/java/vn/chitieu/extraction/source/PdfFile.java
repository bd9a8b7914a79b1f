package vn.chitieu.extraction.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.chitieu.extraction.source.UnreadableDocument.Kind;

/** A PDF whose pages carry text; its lines end where the page does. Page numbers that stand alone are left out. */
final class PdfFile {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-\u2013\u2014\\s]*(?:[Tt]rang\\s*)?\\d{1,4}(?:\\s*/\\s*\\d{1,4})?[-\u2013\u2014\\s]*");

    /** A scanned page may still carry a stamp or the line of a signature. */
    private static final int LETTERS_OF_A_STAMP = 120;

    private PdfFile() {}

    static void read(byte[] content, Lines lines) throws IOException, UnreadableDocument {
        PdfStreams.expectToUnpackToLittle(content);
        try (PDDocument document = Loader.loadPDF(content)) {
            int pages = document.getNumberOfPages();
            if (pages > Limits.MOST_PAGES) {
                throw new UnreadableDocument(Kind.TOO_MANY_PAGES, Limits.MOST_PAGES);
            }
            if (pages == 0) {
                throw new UnreadableDocument(Kind.DAMAGED);
            }
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            stripper.setParagraphStart("\n");
            long letters = 0;
            for (int page = 1; page <= pages; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                List<String> printed = printed(stripper.getText(document));
                for (String line : printed) {
                    if (line.isEmpty()) {
                        lines.gap();
                        continue;
                    }
                    lines.wrapped(line);
                    letters += line.codePoints().filter(Character::isLetter).count();
                }
            }
            if (letters == 0 || (letters < (long) pages * LETTERS_OF_A_STAMP && PdfStreams.hasPictures(document))) {
                throw new UnreadableDocument(Kind.SCAN);
            }
        } catch (InvalidPasswordException e) {
            UnreadableDocument encrypted = new UnreadableDocument(Kind.ENCRYPTED);
            encrypted.initCause(e);
            throw encrypted;
        }
    }

    /**
     * A page's lines without its number, which stands above or below all others; an empty one where space parts
     * paragraphs, none at the page's ends, over which a sentence may go.
     */
    static List<String> printed(String page) {
        List<String> lines =
                new ArrayList<>(page.lines().map(String::stripTrailing).toList());
        trim(lines);
        if (!lines.isEmpty() && PAGE_NUMBER.matcher(lines.getFirst()).matches()) {
            lines.removeFirst();
        }
        if (!lines.isEmpty() && PAGE_NUMBER.matcher(lines.getLast()).matches()) {
            lines.removeLast();
        }
        trim(lines);
        return lines;
    }

    private static void trim(List<String> lines) {
        while (!lines.isEmpty() && lines.getFirst().isBlank()) {
            lines.removeFirst();
        }
        while (!lines.isEmpty() && lines.getLast().isBlank()) {
            lines.removeLast();
        }
    }
}
