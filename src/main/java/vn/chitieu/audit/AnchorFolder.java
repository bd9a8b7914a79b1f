package vn.chitieu.audit;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The files of all days' anchors, in a folder outside the database that only the portal's own user opens. */
@Component
public class AnchorFolder {

    private static final Pattern NAME = Pattern.compile("anchor-(\\d{4}-\\d{2}-\\d{2})\\.txt");

    private final Path folder;

    AnchorFolder(@Value("${chitieu.audit.anchor-dir}") Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** All files, earliest first. */
    SortedMap<LocalDate, Path> files() {
        SortedMap<LocalDate, Path> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> found = Files.list(folder)) {
            found.forEach(file -> {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    files.put(LocalDate.parse(name.group(1)), file);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    boolean hasFileOf(LocalDate day) {
        return files().containsKey(day);
    }

    /** @throws IllegalArgumentException if the file is not one of ours, or not whole */
    AnchorFile read(LocalDate day, Path file) {
        try {
            return AnchorFile.parse(day, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether all files are as they were written. */
    boolean isSound() {
        String before = Sha256.NOTHING;
        for (Map.Entry<LocalDate, Path> entry : files().entrySet()) {
            try {
                AnchorFile file = read(entry.getKey(), entry.getValue());
                if (!file.follows(before)) {
                    return false;
                }
                before = file.seal();
            } catch (IllegalArgumentException notWhole) {
                return false;
            }
        }
        return true;
    }

    /**
     * Adds to the file of a day the heads that stand further than this folder knows, after everything that stands in it
     * already. The file is there whole or not at all, even if the machine stops.
     *
     * @throws IllegalStateException if a file to build on was changed, or the day is over
     */
    void add(LocalDate day, List<ChainHead> heads) {
        SortedMap<LocalDate, Path> files = files();
        if (!files.isEmpty() && files.lastKey().isAfter(day)) {
            throw new IllegalStateException("There are anchors of " + files.lastKey() + ", which is after " + day);
        }
        Map<String, Long> known = new HashMap<>();
        List<ChainHead> lines = new ArrayList<>();
        String before = Sha256.NOTHING;
        for (Map.Entry<LocalDate, Path> entry : files.entrySet()) {
            AnchorFile file = read(entry.getKey(), entry.getValue());
            if (!file.follows(before)) {
                throw new IllegalStateException("The anchors of " + entry.getKey() + " were changed");
            }
            file.heads().forEach(head -> known.merge(head.chain(), head.seq(), Math::max));
            if (entry.getKey().equals(day)) {
                lines.addAll(file.heads());
            } else {
                before = file.seal();
            }
        }
        int standing = lines.size();
        heads.stream()
                .filter(head -> head.seq() > known.getOrDefault(head.chain(), 0L))
                .forEach(lines::add);
        if (lines.size() > standing || !files.containsKey(day)) {
            write(AnchorFile.sealed(day, lines, before));
        }
    }

    private void write(AnchorFile file) {
        try {
            Files.createDirectories(folder);
            restrict(folder, "rwx------");
            Path draft = Files.createTempFile(folder, "anchor-", ".draft");
            restrict(draft, "rw-------");
            try (FileOutputStream out = new FileOutputStream(draft.toFile())) {
                out.write(file.text().getBytes(StandardCharsets.UTF_8));
                out.getFD().sync();
            }
            Files.move(draft, folder.resolve("anchor-" + file.day() + ".txt"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where files have owners; elsewhere the folder's own rights must do. */
    private static void restrict(Path path, String permissions) throws IOException {
        FileStore store = Files.getFileStore(path);
        if (store.supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
