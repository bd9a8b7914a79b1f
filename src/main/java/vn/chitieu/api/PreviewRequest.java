package vn.chitieu.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule with its figures, to be judged and forgotten. Every decimal is a JSON string. */
@Schema(description = "A rule with its figures, to be judged and forgotten. Every decimal is a JSON string.")
public record PreviewRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        Rule rule,

        @Schema(description = "Where the way begins; it is also the figure of its year.") @Nullable
        Baseline baseline,

        @Schema(description = "Plan handed down for each year, in the figures' unit.", example = "{\"2026\":\"60\"}")
        @Nullable
        Map<String, @Nullable String> plans,

        @Schema(
                description = "Level to be reached by the end of each year, in the figures' unit.",
                example = "{\"2027\":\"40\"}")
        @Nullable
        Map<String, @Nullable String> path,

        @Schema(description = "What was reported; may be empty. Those after asOf are not looked at.") @Nullable
        List<@Nullable Figure> figures,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                description = "The period at whose end the rule is judged: a year, a quarter or a month.",
                example = "2026-Q3")
        @Nullable
        String asOf) {

    /** What is compared with what, and when. */
    @Schema(name = "Rule")
    public record Rule(
            @Schema(
                    requiredMode = RequiredMode.REQUIRED,
                    allowableValues = {
                        "value",
                        "average-annual-growth",
                        "year-on-year",
                        "reduction-from-baseline",
                        "increase-from-baseline",
                        "multiple-of-baseline",
                        "count-in-term",
                        "coverage",
                        "share-of-plan",
                        "grade",
                        "state"
                    })
            @Nullable
            String measure,

            @Schema(
                    requiredMode = RequiredMode.REQUIRED,
                    allowableValues = {">=", ">", "<=", "<", "=", "within", "reached"})
            @Nullable
            String comparator,

            @Schema(
                    description = "The bound, or the lower end of a band, in the criterion's terms: percent for growth,"
                            + " change, cut, increase and plan, a multiple for multiple-of-baseline, a rank for"
                            + " grade.",
                    example = "85")
            @Nullable
            String low,

            @Schema(description = "The upper end of a band; may stand for low under <= and <.") @Nullable
            String high,

            @Schema(description = "Names what the figures count; with % they are compared to two decimals.") @Nullable
            String unit,

            @Schema(
                    allowableValues = {"by-year", "every-year", "every-period", "over-term"},
                    description = "by-year, if left out; every-year for year-on-year and share-of-plan.")
            @Nullable
            String horizon,

            @Schema(description = "The year that decides; 2030, if left out.", example = "2030") @Nullable
            Integer deadline,

            @Schema(
                    allowableValues = {"higher", "lower"},
                    description = "The good side; higher, if left out, but lower for <= and <.")
            @Nullable
            String direction,

            @Schema(
                    allowableValues = {"percent", "points"},
                    description = "For year-on-year: what low and high are; percent, if left out.")
            @Nullable
            String change,

            @Schema(
                    allowableValues = {"latest", "year-to-date", "annual", "running-count", "event"},
                    description = "How the figures of a year go together; latest, if left out.")
            @Nullable
            String accumulation) {}

    /** The level at the end of a year. */
    @Schema(name = "Baseline")
    public record Baseline(
            @Schema(requiredMode = RequiredMode.REQUIRED, example = "2025") @Nullable
            String period,

            @Schema(requiredMode = RequiredMode.REQUIRED, example = "20") @Nullable
            String value) {}

    /** A figure: its value, or numerator and denominator. */
    @Schema(
            name = "Figure",
            description = "A value, or a numerator and a denominator, whose share is taken in percent; 0 of 0 says that"
                    + " nothing arose.")
    public record Figure(
            @Schema(requiredMode = RequiredMode.REQUIRED, example = "2026-Q4") @Nullable
            String period,

            @Schema(example = "28") @Nullable String value,

            @Schema(example = "9") @Nullable String numerator,

            @Schema(example = "11") @Nullable String denominator) {}
}
