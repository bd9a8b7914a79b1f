package vn.chitieu.intake;

import java.util.List;
import vn.chitieu.extraction.DocumentFacts;
import vn.chitieu.extraction.SourceText;
import vn.chitieu.extraction.Undertaking;
import vn.chitieu.extraction.Undertakings;

/** What a document says beside its targets: of itself, and of what it undertakes. */
public record Particulars(DocumentFacts facts, List<Undertaking> undertakings) {

    public Particulars {
        undertakings = List.copyOf(undertakings);
    }

    static Particulars of(SourceText text) {
        return new Particulars(DocumentFacts.of(text), Undertakings.of(text));
    }
}
