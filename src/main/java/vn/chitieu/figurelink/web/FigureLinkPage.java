package vn.chitieu.figurelink.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.progress.Round;

/**
 * The links of one cell.
 *
 * @param now the figure as it stands, as typed; empty where nothing is
 * @param version of that figure
 * @param made the link that was made just now; shown this once
 * @param pending what came and waits for the office; it is one of {@code lines}
 */
public record FigureLinkPage(
        NamedCommune commune,
        Round round,
        long series,
        String name,
        String unit,
        String now,
        int version,
        boolean mayAsk,
        @Nullable Made made,
        @Nullable Line pending,
        List<Line> lines) {

    /** A link that nobody finds out again. */
    public record Made(String recipient, LocalDate until, String address) {}

    /**
     * A link.
     *
     * @param state name of its {@code FigureLink.State}
     * @param until last day on which it is good
     * @param value what came by it, as typed, with its unit; empty where nothing did
     */
    public record Line(
            long id,
            long series,
            String target,
            String recipient,
            String madeBy,
            Instant madeAt,
            LocalDate until,
            String state,
            String value,
            String grade,
            String givenBy,
            @Nullable Instant givenAt,
            @Nullable String note,
            @Nullable String decidedBy,
            @Nullable String reason) {

        public boolean isOpen() {
            return state.equals("OPEN");
        }
    }

    /** Whether somebody may still use a link of this cell. */
    public boolean hasOpenLink() {
        return lines.stream().anyMatch(Line::isOpen);
    }
}
