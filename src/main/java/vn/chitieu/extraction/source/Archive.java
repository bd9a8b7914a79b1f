package vn.chitieu.extraction.source;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.chitieu.extraction.source.UnreadableDocument.Kind;

/** A zip of parts, as newer office files are; looked through once before any part is read, so that none is a bomb. */
final class Archive {

    private static final int CHUNK = 8_192;

    private final byte[] content;
    private final Set<String> names;

    private Archive(byte[] content, Set<String> names) {
        this.content = content;
        this.names = names;
    }

    static Archive open(byte[] content) throws IOException, UnreadableDocument {
        Set<String> names = new HashSet<>();
        long most = Math.clamp((long) Limits.MOST_RATIO * content.length, Limits.UNSUSPICIOUS, Limits.MOST_UNPACKED);
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpacked += length(zip, most - unpacked);
                if (unpacked > most || names.size() >= Limits.MOST_PARTS) {
                    throw new UnreadableDocument(Kind.ZIP_BOMB);
                }
                names.add(entry.getName());
            }
        }
        return new Archive(content, names);
    }

    /** How much a part unpacks to; reads on no further than just beyond what is left. */
    private static long length(InputStream part, long left) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long length = 0;
        for (int read = part.read(chunk); read >= 0 && length <= left; read = part.read(chunk)) {
            length += read;
        }
        return length;
    }

    boolean has(String name) {
        return names.contains(name);
    }

    byte[] content() {
        return content;
    }

    /** A part of it, to be read once and closed. */
    InputStream part(String name) throws IOException {
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(name)) {
                return zip;
            }
        }
        zip.close();
        throw new FileNotFoundException(name);
    }
}
