package vn.chitieu.explanation.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of every kind, and some that are not what they seem. */
public final class Samples {

    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H'};

    private Samples() {}

    public static byte[] pdf() {
        return text("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");
    }

    public static byte[] png() {
        return PNG_HEAD.clone();
    }

    static byte[] jpeg() {
        return new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1};
    }

    static byte[] html() {
        return text("<!doctype html><html><script>alert(1)</script></html>");
    }

    static byte[] docx(String... more) {
        return zip(parts("word/document.xml", more));
    }

    static byte[] xlsx(String... more) {
        return zip(parts("xl/workbook.xml", more));
    }

    private static Map<String, byte[]> parts(String main, String... more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", text("<Types/>"));
        parts.put(main, text("<document/>"));
        for (String part : more) {
            parts.put(part, text("x"));
        }
        return parts;
    }

    /** Unpacks to a thousand times its size. */
    static byte[] bomb() {
        Map<String, byte[]> parts = parts("word/document.xml");
        parts.put("word/media/image1.bin", new byte[20_000_000]);
        return zip(parts);
    }

    static byte[] crowd() {
        Map<String, byte[]> parts = parts("xl/workbook.xml");
        for (int part = 0; part < OfficeFile.MOST_ENTRIES; part++) {
            parts.put("xl/" + part, new byte[0]);
        }
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
