package vn.chitieu.extraction.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import vn.chitieu.extraction.source.UnreadableDocument.Kind;

/** The packed streams of a PDF, looked at before anything unpacks them into memory. */
final class PdfStreams {

    private static final String STREAM = "stream";

    /** Packed twice is how a bomb is hidden; no writer of texts does it. */
    private static final Pattern TWICE =
            Pattern.compile("/Filter\\s*\\[[^]]*/(?:FlateDecode|Fl|LZWDecode)\\b[^]]*/(?:FlateDecode|Fl|LZWDecode)\\b");

    private PdfStreams() {}

    static void expectToUnpackToLittle(byte[] content) throws UnreadableDocument {
        String file = new String(content, StandardCharsets.ISO_8859_1);
        Matcher twice = TWICE.matcher(file);
        if (twice.find()) {
            throw new UnreadableDocument(Kind.ZIP_BOMB);
        }
        byte[] chunk = new byte[64 * 1024];
        Inflater inflater = new Inflater();
        try {
            for (int at = file.indexOf(STREAM); at >= 0; at = file.indexOf(STREAM, at + 1)) {
                if (at >= 3 && file.startsWith("end", at - 3)) {
                    continue;
                }
                if (unpacks(content, beginning(content, at + STREAM.length()), inflater, chunk)
                        > Limits.MOST_UNPACKED) {
                    throw new UnreadableDocument(Kind.ZIP_BOMB);
                }
            }
        } finally {
            inflater.end();
        }
    }

    /** After the end of the line. */
    private static int beginning(byte[] content, int after) {
        int at = after;
        while (at < content.length && at < after + 2 && (content[at] == '\r' || content[at] == '\n')) {
            at++;
        }
        return at;
    }

    /** How much; no further than just beyond the most. What is not packed that way ends at its first byte. */
    private static long unpacks(byte[] content, int from, Inflater inflater, byte[] chunk) {
        inflater.reset();
        inflater.setInput(content, from, content.length - from);
        long length = 0;
        try {
            while (!inflater.finished()
                    && !inflater.needsInput()
                    && !inflater.needsDictionary()
                    && length <= Limits.MOST_UNPACKED) {
                length += inflater.inflate(chunk);
            }
        } catch (DataFormatException e) {
            return length;
        }
        return length;
    }

    static boolean hasPictures(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            if (resources != null) {
                for (COSName name : resources.getXObjectNames()) {
                    if (resources.isImageXObject(name)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
