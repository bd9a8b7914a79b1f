package vn.chitieu.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.Judgement;
import vn.chitieu.judging.Judgement.Flag;
import vn.chitieu.judging.Outlook;
import vn.chitieu.judging.Reason;
import vn.chitieu.judging.State;
import vn.chitieu.target.rule.TargetRule;

/** A judgement as the API tells it. What plays no part is null, so that every answer has the same members. */
@Schema(
        name = "Evaluation",
        description = "What the figures mean. Decimals are JSON strings; what plays no part is null.")
public record EvaluationAnswer(
        State state,
        @Schema(description = "Which sentence explains it.") Reason reason,

        @Schema(description = "What else a reader should know.")
        List<Flag> flags,

        @Schema(description = "What the criterion looks at, in its terms.", example = "28") @Nullable
        String attained,

        @Schema(description = "What it should be by now, in the criterion's terms.", example = "33") @Nullable
        String required,

        @Schema(description = "What it has to be in the end, in the criterion's terms.", example = "85") @Nullable
        String requiredAtEnd,

        @Schema(
                description =
                        "What is missing to what is required; zero or less where nothing is, under > and < only if"
                                + " less.",
                example = "5")
        @Nullable
        String gap,

        @Schema(
                description =
                        "Share of the expected way that is gone, or points ahead of the elapsed part of the year.",
                example = "0.6154")
        @Nullable
        String ratio,

        @Schema(description = "Percent of the year that has passed, where a total is held against it.") @Nullable
        String elapsed,

        @Schema(description = "The figure that was judged, in its own unit.") @Nullable
        String figure,

        @Schema(description = "What the figure is compared with: plan, base, last year's; in the figures' unit.")
        @Nullable
        String against,

        @Nullable Pace pace,
        @Nullable ForecastAnswer forecast,

        @Schema(
                description = "Last period until which one may stand still and arrive at the best pace ever reached.",
                example = "2027-Q2")
        @Nullable
        String lastChance,

        @Nullable Parts parts,

        @Schema(description = "Version of the bands between the states; 1 are the portal's own.", example = "1")
        int bands,

        @Schema(description = "One sentence that shows the arithmetic; Vietnamese, or English if that is accepted.")
        String explanation) {

    /** Change a year, in levels. */
    @Schema(name = "Pace", description = "Change a year, in the figures' unit.")
    public record Pace(
            @Schema(example = "8") @Nullable String soFar,

            @Schema(example = "14.25") @Nullable String needed) {}

    /** Where the figures lead by the day that decides. */
    @Schema(name = "Forecast", description = "Where the figures lead by the day that decides, in their unit.")
    public record ForecastAnswer(
            @Schema(example = "60") @Nullable String value,

            @Nullable String low,
            @Nullable String high,

            @Schema(description = "Known points behind it, the base among them.")
            int points) {}

    /** The parts of a target that is met when all of them are. */
    @Schema(name = "Parts", description = "Of a target that is met when all its parts are.")
    public record Parts(
            int reached,
            int of,

            @Schema(description = "The part that decided, by its code.") @Nullable
            String weakest) {}

    /**
     * @param weakest code of the part that decided a composite
     * @param bands version of the bands it was judged by
     */
    static EvaluationAnswer of(
            Judgement judgement, TargetRule rule, @Nullable String weakest, int bands, String explanation) {
        Judgement.Numbers numbers = judgement.numbers();
        CriterionTerms terms = CriterionTerms.of(numbers, rule);
        return new EvaluationAnswer(
                judgement.state(),
                judgement.reason(),
                judgement.flags().stream().sorted().toList(),
                Decimals.write(terms.attained()),
                Decimals.write(terms.required()),
                Decimals.write(terms.requiredAtEnd()),
                Decimals.write(terms.gap()),
                Decimals.write(numbers.ratio()),
                Decimals.write(numbers.elapsed()),
                Decimals.write(numbers.counted()),
                Decimals.write(numbers.against()),
                pace(judgement.outlook()),
                forecast(judgement.outlook()),
                judgement.outlook().lastChance() == null
                        ? null
                        : judgement.outlook().lastChance().toString(),
                numbers.partsReached() == null || numbers.parts() == null
                        ? null
                        : new Parts(numbers.partsReached(), numbers.parts(), weakest),
                bands,
                explanation);
    }

    private static @Nullable Pace pace(Outlook outlook) {
        return outlook.paceSoFar() == null && outlook.paceNeeded() == null
                ? null
                : new Pace(Decimals.write(outlook.paceSoFar()), Decimals.write(outlook.paceNeeded()));
    }

    private static @Nullable ForecastAnswer forecast(Outlook outlook) {
        return outlook.forecast() == null
                ? null
                : new ForecastAnswer(
                        Decimals.write(outlook.forecast().value()),
                        Decimals.write(outlook.forecast().low()),
                        Decimals.write(outlook.forecast().high()),
                        outlook.forecast().points());
    }
}
