package vn.chitieu.dashboard.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.dashboard.TargetStory;
import vn.chitieu.pastterm.PastResult;
import vn.chitieu.target.BaselineWorking;
import vn.chitieu.task.TaskLine;

/**
 * One target at the end of a period.
 *
 * @param past the day up to which one looks back, as it stands in addresses; null for what stands now
 * @param shown that day as it is written
 * @param mayEdit whether this person sets up the commune's targets
 * @param assessment null where the target does not count in the period
 * @param explanation null where it is not judged in the period
 * @param mayDirect whether this person writes down what is concluded about it
 * @param tasks that serve it; null where one looks back
 * @param worked how its base was worked out of old units; null where it was not, and where one looks back
 * @param before what the past term reached of the same; only what this person may read
 */
public record TargetPage(
        NamedCommune commune,
        String period,
        @Nullable String past,
        String shown,
        TargetStory story,
        boolean mayEdit,
        @Nullable AssessmentPart assessment,
        @Nullable ExplanationPart explanation,
        boolean mayDirect,
        LocalDate today,
        @Nullable List<TaskLine> tasks,
        @Nullable BaselineWorking worked,
        List<PastResult> before) {

    /** All that happened to the figure of a period. */
    public String historyOf(String period) {
        return "/communes/" + commune.code() + "/periods/" + period + "/series/" + story.series()
                + "/history?from=target" + (past == null ? "" : "&asOf=" + past);
    }

    /** Where this page is, as it shows what stands now. */
    public String address() {
        return "/communes/" + commune.code() + "/targets/" + story.code() + "?period=" + period;
    }
}
