package vn.chitieu.intake.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieu.extraction.DocumentFacts;
import vn.chitieu.extraction.Undertaking;
import vn.chitieu.intake.Particulars;
import vn.chitieu.intake.Passages;

/**
 * What a document says beside its targets.
 *
 * @param lines of the document that the page shows
 */
public record ParticularsView(Particulars particulars, Set<Integer> lines) {

    private static final int LONGEST_QUOTE = 160;

    static ParticularsView of(Particulars particulars, List<Passages.Line> shown) {
        return new ParticularsView(
                particulars, shown.stream().map(Passages.Line::number).collect(Collectors.toUnmodifiableSet()));
    }

    public List<DocumentFacts.Fact> facts() {
        return particulars.facts().facts();
    }

    public List<Undertaking> undertakings() {
        return particulars.undertakings();
    }

    /** Whether a line can be gone to. */
    public boolean shows(int line) {
        return lines.contains(line);
    }

    /** As much of a quote as tells it from others. */
    public String start(String quote) {
        return quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE) + "…";
    }
}
