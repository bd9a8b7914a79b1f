package vn.chitieu.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.rule.Accumulation;

/**
 * A figure of a round that was handed in and is not closed, and that the province has not accepted as it stands.
 *
 * @param scale grades from the worst to the best; empty where there are none
 * @param verified whether the commune itself has verified it already
 * @param mended what it was when it was returned; null where it was not
 */
public record WaitingCell(
        NamedCommune commune,
        long series,
        String key,
        String name,
        String unit,
        SeriesKind kind,
        List<String> scale,
        Accumulation accumulation,
        ReportedFigure figure,
        String typed,
        FigureGrade grade,
        String note,
        int version,
        boolean verified,
        Instant enteredAt,
        @Nullable Mended mended) {

    /**
     * The figure before it was returned.
     *
     * @param typed the text of then
     * @param reason why it was returned
     */
    public record Mended(String typed, String reason) {}

    public WaitingCell {
        scale = List.copyOf(scale);
    }

    /** How a form names it: its series with the version that was seen. */
    public String id() {
        return series + "." + version;
    }
}
