package vn.chitieu.extraction.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extraction.SourceText;
import vn.chitieu.extraction.source.UnreadableDocument.Kind;

/** Plain text in UTF-8, or in UTF-16 with its mark. Older Vietnamese encodings look like each other and are not guessed. */
final class PlainText {

    private static final char MARK = '\ufeff';
    private static final Set<String> MARKUP = Set.of(
            "text/html", "application/xhtml+xml", "application/xml", "application/rtf", "text/rtf", "image/svg+xml");

    private PlainText() {}

    static SourceText read(byte[] content) throws UnreadableDocument {
        String text = decoded(content, charset(content));
        if (text == null) {
            throw new UnreadableDocument(looksLikeText(content) ? Kind.NOT_UTF8 : Kind.UNKNOWN_TYPE);
        }
        if (hasControls(text) || isMarkup(text, content)) {
            throw new UnreadableDocument(Kind.UNKNOWN_TYPE);
        }
        if (text.isBlank()) {
            throw new UnreadableDocument(Kind.EMPTY);
        }
        if (text.length() > Limits.MOST_CHARACTERS) {
            throw new UnreadableDocument(Kind.TOO_MUCH_TEXT, Limits.MOST_CHARACTERS);
        }
        return SourceText.of(text);
    }

    private static Charset charset(byte[] content) {
        if (content.length >= 2) {
            int head = (content[0] & 0xff) << 8 | content[1] & 0xff;
            if (head == 0xfffe) {
                return StandardCharsets.UTF_16LE;
            }
            if (head == 0xfeff) {
                return StandardCharsets.UTF_16BE;
            }
        }
        return StandardCharsets.UTF_8;
    }

    /** Null where a byte is none of the encoding. */
    private static @Nullable String decoded(byte[] content, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(content));
            return !text.isEmpty() && text.charAt(0) == MARK
                    ? text.subSequence(1, text.length()).toString()
                    : text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** No file that is no text is without them. */
    private static boolean hasControls(String text) {
        return text.chars()
                .anyMatch(it ->
                        it < ' ' && it != '\t' && it != '\n' && it != '\r' && it != '\f' && it != 0x0b && it != 0x1a);
    }

    private static boolean looksLikeText(byte[] content) {
        for (byte each : content) {
            if (each >= 0
                    && each < ' '
                    && each != '\t'
                    && each != '\n'
                    && each != '\r'
                    && each != '\f'
                    && each != 0x1a) {
                return false;
            }
        }
        return true;
    }

    /** Text with marks for a program between its words; only what begins like it is looked at. */
    private static boolean isMarkup(String text, byte[] content) {
        String start = text.stripLeading();
        return (start.startsWith("<") || start.startsWith("{\\"))
                && MARKUP.contains(new Tika().detect(content).toLowerCase(Locale.ROOT));
    }
}
