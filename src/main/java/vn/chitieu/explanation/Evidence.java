package vn.chitieu.explanation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.chitieu.period.ReportingPeriod;

/**
 * What shows that an explanation or a figure is so: a link or a file.
 *
 * @param target code of the explained target; null for a figure's
 * @param series of the figure; null for an explanation's
 * @param link leads out of the portal; null for a file
 * @param removal null while it stands
 */
public record Evidence(
        long id,
        ReportingPeriod period,
        @Nullable String target,
        @Nullable Long series,
        String title,
        @Nullable String link,
        @Nullable Attachment file,
        String addedBy,
        Instant addedAt,
        @Nullable Removal removal) {

    private static final int KILO = 1024;

    /**
     * A file without its content.
     *
     * @param sha256 of the content, in hexadecimal digits
     * @param scanned whether the virus scanner has seen it
     */
    public record Attachment(String name, String mediaType, int size, String sha256, boolean scanned) {

        /** Rounded up, never 0. */
        public int kilobytes() {
            return (size + KILO - 1) / KILO;
        }
    }

    /** Who took it back, when and why. */
    public record Removal(String by, Instant at, String reason) {}

    public boolean isRemoved() {
        return removal != null;
    }
}
