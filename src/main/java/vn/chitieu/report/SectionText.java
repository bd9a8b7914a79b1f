package vn.chitieu.report;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.audit.Sha256;

/**
 * A section of a report: what the portal writes from the figures now, and what people have made of it.
 *
 * @param written by the portal, paragraphs one a line
 * @param latest the one that holds; null while nobody has saved any
 */
public record SectionText(
        ReportSection section, String written, @Nullable EditedSection latest) {

    /** What the report says. */
    public String body() {
        return latest == null || latest.isAsWritten() ? written : latest.body();
    }

    /** Whether the report says something else than the portal would. */
    public boolean isEdited() {
        return latest != null && !latest.isAsWritten();
    }

    /** Whether the portal would write something else now than when it was saved. */
    public boolean hasMoved() {
        return isEdited() && latest != null && !latest.written().equals(written);
    }

    /** Tells what the portal writes now from what it wrote on a page that was opened before. */
    public String writtenHash() {
        return Sha256.of(written);
    }

    /** Number of the latest version, 0 where there is none. */
    public int version() {
        return latest == null ? 0 : latest.version();
    }

    List<String> paragraphs() {
        return paragraphs(body());
    }

    static List<String> paragraphs(String body) {
        return Stream.of(body.split("\\R", -1))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
