package vn.chitieu.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows on their way into the database: a file for each table and quarter, with a checksum over all. */
final class Spool implements AutoCloseable {

    private final Path folder;
    private final @Nullable Part[][] parts;

    Spool(Path folder, int slots) {
        this.folder = folder;
        this.parts = new Part[Table.values().length][slots];
    }

    private record Part(Path file, OutputStream out, MessageDigest digest) {}

    /** Adds rows behind those that were added before. */
    void add(Rows rows) throws IOException {
        for (Table table : Table.values()) {
            for (int slot = 0; slot < rows.slots(); slot++) {
                byte[] bytes = rows.of(table, slot);
                if (bytes != null) {
                    Part part = part(table, slot);
                    part.out().write(bytes);
                    part.digest().update(bytes);
                }
            }
        }
    }

    /** No more rows come. @return SHA-256 over all of them */
    String finish() throws IOException {
        MessageDigest all = sha256();
        for (Table table : Table.values()) {
            for (Part part : parts[table.ordinal()]) {
                if (part != null) {
                    part.out().close();
                    all.update((table + "\n").getBytes(StandardCharsets.UTF_8));
                    all.update(part.digest().digest());
                }
            }
        }
        return HexFormat.of().formatHex(all.digest());
    }

    /** Of a table, in the order of time. */
    List<Path> filesOf(Table table) {
        List<Path> files = new ArrayList<>();
        for (Part part : parts[table.ordinal()]) {
            if (part != null) {
                files.add(part.file());
            }
        }
        return files;
    }

    private Part part(Table table, int slot) throws IOException {
        Part part = parts[table.ordinal()][slot];
        if (part == null) {
            Path file = folder.resolve(table.sqlName() + "-" + slot);
            part = new Part(file, Files.newOutputStream(file), sha256());
            parts[table.ordinal()][slot] = part;
        }
        return part;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Throws away what was not loaded. */
    @Override
    public void close() throws IOException {
        for (Table table : Table.values()) {
            for (Path file : filesOf(table)) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
