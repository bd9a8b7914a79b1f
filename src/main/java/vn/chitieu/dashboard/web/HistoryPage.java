package vn.chitieu.dashboard.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.dashboard.TargetStory;
import vn.chitieu.progress.FigureEvent;

/**
 * One figure and all that happened to it.
 *
 * @param past the day up to which one looks back, as it stands in addresses; null for what stands now
 * @param shown that day as it is written
 * @param story of the first target that reads the figure
 * @param figure as it stands; null where there is none
 * @param standing its value with its unit
 * @param told what the chart shows, for those who do not see it
 * @param others that read it too
 * @param lines latest first
 * @param grid where in the grid one finds the cell
 * @param fromTarget whether one came from the page of the target, and goes back there
 * @param revisable whether a change is asked for or decided on on a page of its own
 */
public record HistoryPage(
        String title,
        NamedCommune commune,
        String period,
        long series,
        @Nullable String past,
        String shown,
        TargetStory story,
        TargetStory.@Nullable Figure figure,
        String standing,
        String told,
        List<Other> others,
        List<Line> lines,
        String grid,
        boolean fromTarget,
        boolean revisable) {

    /** A target on the same figures. */
    public record Other(String code, String name) {}

    /**
     * One thing that happened.
     *
     * @param before as it was typed; null where nothing was
     * @param typed as it was typed; null where the figure stayed as it was
     */
    public record Line(
            FigureEvent.Kind kind,
            int version,
            Instant at,
            String by,
            @Nullable String before,
            @Nullable String typed,
            @Nullable String grade,
            @Nullable String gradeBefore,
            @Nullable String note,
            @Nullable String reason) {

        /** Whether one text took the place of another, or of nothing. */
        public boolean isChange() {
            return before == null ? kind == FigureEvent.Kind.REVISED : !before.equals(typed);
        }
    }

    /** Where this page is, as it shows what stands now. */
    public String address() {
        return "/communes/" + commune.code() + "/periods/" + period + "/series/" + series + "/history";
    }

    /** The same, for who looks back now. */
    public String now() {
        return fromTarget ? address() + "?from=target" : address();
    }
}
