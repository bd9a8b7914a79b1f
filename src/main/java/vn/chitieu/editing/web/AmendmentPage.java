package vn.chitieu.editing.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.period.ReportingPeriod;

/**
 * The page of a target's amendment or end.
 *
 * @param rule in force, in words
 * @param periods from which it may begin, by their codes
 * @param history of its rules, latest first
 * @param document id of the document the target belongs to
 * @param conflict what differs from what somebody else has saved meanwhile
 */
public record AmendmentPage(
        NamedCommune commune,
        TargetFormPage.Link target,
        String document,
        String rule,
        Choices.Fixed choices,
        Map<String, String> periods,
        List<Ruled> history,
        List<Difference> conflict,
        TargetPreviews.Preview preview) {

    /** A rule with the periods that it judges. */
    public record Ruled(
            int number,
            String rule,
            @Nullable ReportingPeriod from,
            @Nullable ReportingPeriod until,
            @Nullable String reason,
            @Nullable String document) {}

    AmendmentPage with(TargetPreviews.Preview shown) {
        return new AmendmentPage(commune, target, document, rule, choices, periods, history, conflict, shown);
    }

    AmendmentPage with(List<Difference> differences) {
        return new AmendmentPage(commune, target, document, rule, choices, periods, history, differences, preview);
    }
}
