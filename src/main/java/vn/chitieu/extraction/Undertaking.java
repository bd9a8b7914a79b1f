package vn.chitieu.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says shall be undertaken, beside its targets: a đề án, a programme, a work, a breakthrough.
 *
 * @param name in the document's words
 * @param lead who answers for it; null where the text names nobody
 * @param advising who prepares it ("tham mưu"), in the order of the text
 * @param supporting who helps, in the order of the text
 * @param deadline in the document's words; null where it names none
 * @param quote what it was read from
 * @param line where the quote begins
 * @param because the words that led to it, to its offices and to its deadline
 */
public record Undertaking(
        Kind kind,
        String name,
        @Nullable String lead,
        List<String> advising,
        List<String> supporting,
        @Nullable String deadline,
        String quote,
        int line,
        List<ExtractedTarget.Because> because) {

    /** What it is. */
    public enum Kind {
        /** "Đề án". */
        SCHEME,
        /** "Chương trình". */
        PROGRAMME,
        /** "Công trình", "dự án". */
        WORK,
        /** "Khâu đột phá". */
        BREAKTHROUGH
    }

    public Undertaking {
        name = Folding.spaced(name);
        lead = lead == null ? null : Folding.spaced(lead);
        advising = advising.stream().map(Folding::spaced).toList();
        supporting = supporting.stream().map(Folding::spaced).toList();
        quote = Folding.glued(quote);
        because = List.copyOf(because);
    }
}
