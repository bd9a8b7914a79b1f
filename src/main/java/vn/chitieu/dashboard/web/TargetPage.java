package vn.chitieu.dashboard.web;

import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.dashboard.TargetStory;

/**
 * One target at the end of a period.
 *
 * @param mayEdit whether this person sets up the commune's targets
 * @param assessment null where the target does not count in the period
 * @param explanation null where it is not judged in the period
 */
record TargetPage(
        NamedCommune commune,
        String period,
        TargetStory story,
        boolean mayEdit,
        @Nullable AssessmentPart assessment,
        @Nullable ExplanationPart explanation) {}
