package vn.chitieu.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.direction.Direction;
import vn.chitieu.evaluation.CalculationWriter;
import vn.chitieu.judging.State;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.resolution.ResolutionType;
import vn.chitieu.resolution.Visibility;
import vn.chitieu.target.Field;
import vn.chitieu.target.Retirement;

/**
 * Everything a target's page tells.
 *
 * @param working how the state was worked out; empty for composites
 * @param rule in words, the one that judges the period
 * @param otherRules those that judge earlier or later periods
 * @param retirement null while the target counts
 * @param quote the document's own sentence
 * @param variants other wordings of the document, each as "where: rule"
 * @param baseline with its source; null where none is entered
 * @param plans plans handed down, latest year first
 * @param leads names of the leading units; empty where nobody is assigned
 * @param directions what was concluded about it, as the flags on the chart are numbered
 * @param series id of what it counts; null for composites
 * @param figures what was reported, latest first
 * @param withheld whether its figures are kept out of the portal; there are none then
 */
public record TargetStory(
        String code,
        String number,
        String name,
        Field field,
        boolean official,
        @Nullable State state,
        String sentence,
        List<CalculationWriter.Step> working,
        String rule,
        List<OtherRule> otherRules,
        @Nullable Retirement retirement,
        @Nullable String quote,
        boolean inferred,
        List<String> variants,
        @Nullable String confirmNote,
        Document document,
        @Nullable String baseline,
        @Nullable String baselineSource,
        boolean baselineDemo,
        List<Plan> plans,
        @Nullable String planGiver,
        boolean measuresPlan,
        List<String> leads,
        List<String> supporters,
        String unit,
        Chart chart,
        List<Direction> directions,
        @Nullable Long series,
        List<Figure> figures,
        @Nullable TargetLink parent,
        List<TargetLine> parts,
        boolean withheld) {

    /** The step of the working that is about something, such as {@code pace}; null where there is none. */
    public CalculationWriter.@Nullable Step step(String about) {
        return working.stream()
                .filter(step -> step.about().equals(about))
                .findFirst()
                .orElse(null);
    }

    /** The figure of a period; null where it has none. */
    public @Nullable Figure figure(String period) {
        return figures.stream()
                .filter(figure -> figure.period().equals(period))
                .findFirst()
                .orElse(null);
    }

    /** What the chart shows, for those who do not see it. */
    public String chartText() {
        CalculationWriter.Step forecast = step("forecast");
        return chart.ahead() == null || forecast == null
                ? sentence
                : sentence + " " + forecast.label() + ": " + forecast.text();
    }

    /** The document that sets the target. */
    public record Document(
            ResolutionType type, String title, @Nullable String note, Visibility visibility) {}

    /**
     * A rule of other periods.
     *
     * @param until the first period with the next rule
     * @param reason of the amendment that ended it
     */
    public record OtherRule(
            String rule,
            @Nullable ReportingPeriod from,
            @Nullable ReportingPeriod until,
            @Nullable String reason,
            @Nullable String document) {}

    public record Plan(int year, String amount, @Nullable String giver) {}

    public record TargetLink(String code, String name) {}

    /**
     * A figure of a period with the state it led to.
     *
     * @param grade name of its {@code FigureGrade}
     * @param status name of its {@code FigureStatus}
     * @param required what was needed by then
     * @param revised whether it was changed after its round was closed
     */
    public record Figure(
            String period,
            String value,
            @Nullable String fraction,
            String grade,
            String status,
            String required,
            @Nullable State state,
            @Nullable String note,
            boolean revised) {}
}
