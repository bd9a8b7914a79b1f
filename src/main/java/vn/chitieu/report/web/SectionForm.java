package vn.chitieu.report.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.chitieu.report.SectionText;
import vn.chitieu.web.FormFields;

/**
 * A section as it is typed: paragraphs, one a line.
 *
 * @param after number of the latest version on the page that was read
 * @param seen hash of what the portal wrote on that page
 */
record SectionForm(
        @Nullable String body,
        @Nullable String after,
        @Nullable String seen) {

    static final int LONGEST = 30_000;

    /** With an empty line between paragraphs, as people type them. */
    static SectionForm of(SectionText text) {
        return new SectionForm(text.body().replace("\n", "\n\n"), String.valueOf(text.version()), text.writtenHash());
    }

    /** The paragraphs; an empty text leaves the section out. */
    Optional<String> read(Errors errors) {
        String lines = new FormFields(errors).lines("body", body, LONGEST);
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(
                        lines == null
                                ? ""
                                : lines.replaceAll("[\\h]*\\R\\s*", "\n").strip());
    }

    boolean isAfter(SectionText text) {
        return String.valueOf(text.version()).equals(after);
    }

    /** Whether the portal still writes what stood beside the form. */
    boolean hasSeen(SectionText text) {
        return text.writtenHash().equals(seen);
    }
}
