package vn.chitieu.report;

import java.time.Instant;

/**
 * A section as somebody has saved it; each is kept, the latest holds.
 *
 * @param version counts up with every save
 * @param body paragraphs, one a line; empty where the section is left out
 * @param written what the portal wrote from the figures of that moment
 * @param by name of the account that saved it
 */
public record EditedSection(int version, String body, String written, String by, Instant at) {

    /** Whether it is what the portal wrote, unchanged. */
    public boolean isAsWritten() {
        return body.equals(written);
    }
}
