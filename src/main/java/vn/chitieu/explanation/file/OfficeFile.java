package vn.chitieu.explanation.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks into a word processor's or a spreadsheet's file, which is a zip of parts. It is unpacked to nowhere, and no
 * further than its limits.
 */
final class OfficeFile {

    static final int MOST_ENTRIES = 2_000;
    static final long MOST_BYTES = 200L * 1024 * 1024;
    /** A long table of equal rows packs to a fiftieth; nothing honest packs to less than a hundredth. */
    static final int MOST_RATIO = 100;

    private static final int CHUNK = 8_192;
    private static final String TYPES = "[content_types].xml";

    private OfficeFile() {}

    static FileType typeOf(byte[] content) throws FileRefused {
        Set<String> parts = parts(content);
        if (parts.stream()
                .anyMatch(it -> it.endsWith("vbaproject.bin")
                        || it.endsWith("vbadata.xml")
                        || it.startsWith("xl/macrosheets/"))) {
            throw new FileRefused(FileProblem.MACROS);
        }
        boolean text = parts.contains("word/document.xml");
        boolean sheet = parts.contains("xl/workbook.xml");
        if (!parts.contains(TYPES) || text == sheet) {
            throw new FileRefused(parts.isEmpty() ? FileProblem.BROKEN : FileProblem.WRONG_TYPE);
        }
        return text ? FileType.DOCX : FileType.XLSX;
    }

    private static Set<String> parts(byte[] content) throws FileRefused {
        Set<String> parts = new HashSet<>();
        long most = Math.min(MOST_BYTES, (long) MOST_RATIO * content.length);
        long unpacked = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                unpacked += length(zip, most - unpacked);
                if (entries > MOST_ENTRIES || unpacked > most) {
                    throw new FileRefused(FileProblem.BOMB);
                }
                String name = entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
                if (!parts.add(name.startsWith("/") ? name.substring(1) : name)) {
                    throw new FileRefused(FileProblem.BROKEN);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new FileRefused(FileProblem.BROKEN);
        }
        return parts;
    }

    /** How much an entry unpacks to; reads on no further than just beyond what is left. */
    private static long length(InputStream entry, long left) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long length = 0;
        for (int read = entry.read(chunk); read >= 0 && length <= left; read = entry.read(chunk)) {
            length += read;
        }
        return length;
    }
}
