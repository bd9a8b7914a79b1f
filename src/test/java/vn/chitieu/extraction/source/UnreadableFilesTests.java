package vn.chitieu.extraction.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.junit.jupiter.api.Test;
import vn.chitieu.extraction.source.UnreadableDocument.Kind;

/** Files that are not read say why. */
class UnreadableFilesTests {

    @Test
    void nothingIsEmpty() {
        assertThat(kind(new byte[0])).isEqualTo(Kind.EMPTY);
        assertThat(kind(text(" \n \n"))).isEqualTo(Kind.EMPTY);
    }

    @Test
    void otherKindsAreNotKnown() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertThat(kind(picture)).isEqualTo(Kind.UNKNOWN_TYPE);
        assertThat(kind(text("<!doctype html><html><body>85%</body></html>"))).isEqualTo(Kind.UNKNOWN_TYPE);
        assertThat(kind(text("{\\rtf1\\ansi 85%}"))).isEqualTo(Kind.UNKNOWN_TYPE);
        assertThat(kind(Documents.zip(Map.of("a.txt", "85%")))).isEqualTo(Kind.UNKNOWN_TYPE);
    }

    @Test
    void passwordsAreNotAskedFor() throws Exception {
        assertThat(kind(Documents.encrypted(Documents.word("Bí mật")))).isEqualTo(Kind.ENCRYPTED);
        assertThat(kind(Documents.lockedPdf())).isEqualTo(Kind.ENCRYPTED);
        assertThat(kind(Documents.zip(Map.of(
                        "mimetype", "application/vnd.oasis.opendocument.text",
                        "content.xml", "khóa",
                        "META-INF/manifest.xml", "<m><encryption-data/></m>"))))
                .isEqualTo(Kind.ENCRYPTED);
    }

    @Test
    void anOlderDocumentMayHaveAPasswordToo() throws Exception {
        Biff8EncryptionKey.setCurrentUserPassword("khóa");
        byte[] locked;
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(Documents.oldWord()))) {
            locked = Documents.bytes(document::write);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(kind(locked)).isEqualTo(Kind.ENCRYPTED);
    }

    @Test
    void whatIsCutOffIsDamaged() throws Exception {
        for (byte[] whole :
                List.of(Documents.word("Đạt 85%"), Documents.oldWord(), Documents.openDocument("", "<t:p>85%</t:p>"))) {
            assertThat(kind(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Kind.DAMAGED);
        }
        assertThat(kind(text("%PDF-1.7\nnothing more"))).isEqualTo(Kind.DAMAGED);
        assertThat(kind(Documents.wordBody("<w:p>"))).isEqualTo(Kind.DAMAGED);
    }

    @Test
    void bombsAreNotUnpacked() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", text("<Types/>"));
        parts.put("word/media/a.bin", new byte[30_000_000]);
        assertThat(kind(Documents.zipOf(parts))).isEqualTo(Kind.ZIP_BOMB);
    }

    @Test
    void entitiesAreNotUnfolded() {
        assertThat(kind(Documents.zip(Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "content.xml",
                        "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a xmlns:t=\"t\"><t:text>"
                                + "<t:p>&e;</t:p></t:text></a>"))))
                .isIn(Kind.DAMAGED, Kind.SCAN);
    }

    @Test
    void picturesOfPagesAreNoText() throws Exception {
        assertThat(kind(Documents.scan())).isEqualTo(Kind.SCAN);
        assertThat(kind(Documents.wordBody("<w:p><w:r><w:drawing/></w:r></w:p>")))
                .isEqualTo(Kind.SCAN);
    }

    @Test
    void olderEncodingsAreNotGuessed() {
        assertThat(kind("§¹t 85%".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Kind.NOT_UTF8);
    }

    @Test
    void thereIsAnEndToHowMuchIsRead() {
        assertThat(kind(new byte[DocumentReader.MOST_BYTES + 1])).isEqualTo(Kind.TOO_LARGE);
        assertThat(kind(text("Đạt 85%\n".repeat(Limits.MOST_CHARACTERS / 8 + 1))))
                .isEqualTo(Kind.TOO_MUCH_TEXT);
        String row = "<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>";
        StringBuilder table = new StringBuilder("<w:tbl>");
        for (int each = 0; each <= Limits.MOST_ROWS; each++) {
            table.append(row);
        }
        assertThat(kind(Documents.wordBody(table.append("</w:tbl>").toString())))
                .isEqualTo(Kind.TOO_MANY_ROWS);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Kind kind(byte[] content) {
        UnreadableDocument unreadable =
                catchThrowableOfType(UnreadableDocument.class, () -> DocumentReader.read(content));
        assertThat(unreadable).as("it was read").isNotNull();
        return unreadable.kind();
    }
}
