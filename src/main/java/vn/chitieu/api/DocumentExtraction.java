package vn.chitieu.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chitieu.extraction.Extraction;
import vn.chitieu.extraction.SourceText;
import vn.chitieu.extraction.source.DocumentReader;
import vn.chitieu.extraction.source.Turns;
import vn.chitieu.extraction.source.UnreadableDocument;

/** Reads the targets out of a document that a program sends; nothing of it is kept. */
@Component
public class DocumentExtraction {

    /** A document fills some hundred megabytes while it is read; more than these wait, still on disk or on the line. */
    private final Turns turns = new Turns(2);

    /** @throws UnreadableDocument where it is no document that is read, or its turn did not come */
    public List<ExtractedTargetAnswer> extract(InputStream content) throws IOException, UnreadableDocument {
        turns.take();
        try {
            SourceText text = DocumentReader.read(content);
            return Extraction.of(text).stream().map(ExtractedTargetAnswer::of).toList();
        } finally {
            turns.end();
        }
    }
}
