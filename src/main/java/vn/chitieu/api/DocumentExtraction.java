package vn.chitieu.api;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import vn.chitieu.extraction.Extraction;
import vn.chitieu.extraction.SourceText;
import vn.chitieu.extraction.source.DocumentReader;
import vn.chitieu.extraction.source.UnreadableDocument;

/** Reads the targets out of a document that a program sends; nothing of it is kept. */
@Component
public class DocumentExtraction {

    /** A document fills some hundred megabytes while it is read; more than these wait, still on disk or on the line. */
    private static final int AT_A_TIME = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    /** @throws UnreadableDocument where it is no document that is read, or its turn did not come */
    public List<ExtractedTargetAnswer> extract(InputStream content) throws IOException, UnreadableDocument {
        takePlace();
        try {
            SourceText text = DocumentReader.read(content);
            return Extraction.of(text).stream().map(ExtractedTargetAnswer::of).toList();
        } finally {
            places.release();
        }
    }

    private void takePlace() throws UnreadableDocument {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnreadableDocument(UnreadableDocument.Kind.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableDocument(UnreadableDocument.Kind.BUSY);
        }
    }
}
