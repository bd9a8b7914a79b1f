package vn.chitieu.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.web.TypedText;

/**
 * The files of a batch, with those that lie in an archive; never more of them, and no more bytes, than a batch may have,
 * whatever an archive unpacks to.
 */
public final class BatchFiles {

    public static final int MOST_FILES = 200;
    public static final int MOST_MEGABYTES = 20;

    private static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;
    private static final int LONGEST_NAME = 120;
    /** In archives, what is passed over among them. */
    private static final int MOST_ENTRIES = 1000;
    /** What a system puts beside files of its own accord. */
    private static final Set<String> BESIDE = Set.of("thumbs.db", "desktop.ini");

    private static final String PART_OF_A_WORKBOOK = "[Content_Types].xml";

    private final List<BatchFile> files = new ArrayList<>();
    private long bytes;
    private long unpacked;
    private int entries;
    private @Nullable Mistake refused;

    /** Adds a file, or those in it. */
    public void add(String name, InputStream content) throws IOException {
        if (isRefused()) {
            return;
        }
        byte[] whole = content.readNBytes(MOST_BYTES + 1);
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            addArchive(name, whole);
        } else if (whole.length > 0) {
            addFile(name, whole);
        }
    }

    /** In the order in which they came. */
    public List<BatchFile> files() {
        return List.copyOf(files);
    }

    /** Whether more files change nothing any more. */
    public boolean isRefused() {
        return refused != null;
    }

    /** Why nothing of it is taken; null where it can be read. */
    public @Nullable Mistake refused() {
        return refused == null && files.isEmpty() ? Mistake.ofFile("noFile") : refused;
    }

    /** An archive that is none is read as a workbook, and so is said to be none. */
    private void addArchive(String name, byte[] archive) {
        List<BatchFile> inside = new ArrayList<>();
        // Names that are not marked as UTF-8 may be anything, which stops nobody from reading the rest
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(PART_OF_A_WORKBOOK)) {
                    addFile(name, archive);
                    return;
                }
                // What is passed over has to be unpacked too, to get beyond it
                byte[] content = most(zip, MOST_BYTES - unpacked);
                unpacked += content.length;
                entries++;
                if (isMeant(entry)) {
                    inside.add(new BatchFile(entry.getName(), content));
                }
                if (inside.size() > MOST_FILES || entries > MOST_ENTRIES || unpacked >= MOST_BYTES) {
                    refuse();
                    return;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            inside.clear();
        }
        if (inside.isEmpty()) {
            addFile(name, archive);
        }
        inside.forEach(file -> addFile(file.name(), file.content()));
    }

    private static byte[] most(InputStream content, long room) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int read = content.read(buffer); read >= 0 && out.size() < room; read = content.read(buffer)) {
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }

    private void addFile(String path, byte[] content) {
        // One byte more than a workbook may have says as well that it has too many
        byte[] kept = content.length > WorkbookFile.MOST_BYTES + 1
                ? Arrays.copyOf(content, WorkbookFile.MOST_BYTES + 1)
                : content;
        bytes += kept.length;
        if (files.size() >= MOST_FILES || bytes > MOST_BYTES) {
            refuse();
            return;
        }
        files.add(new BatchFile(name(path), kept));
    }

    private void refuse() {
        refused = Mistake.ofFile("tooMuch", String.valueOf(MOST_FILES), String.valueOf(MOST_MEGABYTES));
        files.clear();
    }

    private static boolean isMeant(ZipEntry entry) {
        String name = name(entry.getName());
        return !entry.isDirectory()
                && !name.startsWith(".")
                && !entry.getName().startsWith("__MACOSX/")
                && !BESIDE.contains(name.toLowerCase(Locale.ROOT));
    }

    private static String name(String path) {
        String name = TypedText.line(path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1));
        // Half a character is left out too
        return name.length() > LONGEST_NAME ? TypedText.lines(name.substring(name.length() - LONGEST_NAME)) : name;
    }
}
