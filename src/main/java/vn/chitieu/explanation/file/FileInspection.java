package vn.chitieu.explanation.file;

import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Decides whether a file is let in: by its size, by what it is, by what is in it, and by the virus scanner's word. */
@Component
public class FileInspection {

    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final Set<String> ZIPS = Set.of("application/zip", "application/x-tika-ooxml");

    private final Tika tika = new Tika();
    private final VirusScanner scanner;

    FileInspection(VirusScanner scanner) {
        this.scanner = scanner;
    }

    public boolean scans() {
        return scanner.isConfigured();
    }

    /**
     * The kind of a file that is let in.
     *
     * @throws FileRefused for one that is not
     */
    public FileType inspect(SentFile file) throws FileRefused {
        if (file.isEmpty()) {
            throw new FileRefused(FileProblem.EMPTY);
        }
        if (file.size() > MOST_BYTES) {
            throw new FileRefused(FileProblem.TOO_LARGE);
        }
        FileType type = typeOf(file.content());
        if (!type.fits(file.name())) {
            throw new FileRefused(FileProblem.WRONG_NAME);
        }
        switch (scanner.scan(file.content())) {
            case CLEAN, OFF -> {}
            case FOUND -> throw new FileRefused(FileProblem.VIRUS);
            case FAILED -> throw new FileRefused(FileProblem.NOT_SCANNED);
        }
        return type;
    }

    /** By the first bytes, and where they are a zip's by its parts; never by the name. */
    private FileType typeOf(byte[] content) throws FileRefused {
        String mediaType = tika.detect(content);
        if (ZIPS.contains(mediaType)) {
            return OfficeFile.typeOf(content);
        }
        return FileType.ofMediaType(mediaType).orElseThrow(() -> new FileRefused(FileProblem.WRONG_TYPE));
    }
}
