package vn.chitieu.editing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.Assignment;
import vn.chitieu.target.Baseline;
import vn.chitieu.target.Direction;
import vn.chitieu.target.Field;
import vn.chitieu.target.Reading;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Cadence;
import vn.chitieu.target.rule.TargetRule;

/**
 * A target as somebody has typed it, all of it readable.
 *
 * @param ruling null where the rule is not being edited
 * @param parent code of the composite it belongs to
 * @param startsFrom the first period it counts in; only looked at when it is new
 * @param mark whether its figures stay out of the portal
 */
public record TargetDraft(
        What what,
        @Nullable Ruling ruling,
        @Nullable String parent,
        @Nullable Baseline baseline,
        SortedMap<Integer, BigDecimal> path,
        List<Plan> plans,
        Map<Long, Assignment.Part> assignments,
        @Nullable ReportingPeriod startsFrom,
        Mark mark) {

    /** How the target is known. */
    public record What(
            String number,
            String name,
            Field field,
            boolean official,
            @Nullable String indicator,
            Direction direction,
            @Nullable String planGiver,
            @Nullable String confirmNote,
            @Nullable String quote) {}

    /**
     * Whether figures are state secrets, which stay out of the portal.
     *
     * @param reason there whenever the mark changes
     */
    public record Mark(boolean withheld, @Nullable String reason) {}

    /**
     * What it is judged by.
     *
     * @param unit of the judged value; absent for composites
     * @param counted absent for composites
     */
    public record Ruling(
            TargetRule rule,
            @Nullable String unit,
            Reading reading,
            @Nullable Counted counted) {}

    /** What it reads: a series that is there, or a new one. */
    public sealed interface Counted {}

    /** A series of the commune, by its id. */
    public record Existing(long series) implements Counted {}

    /**
     * A series that the commune does not have yet.
     *
     * @param seasonal whether a total comes in as it did last year, and not evenly over the year
     */
    public record Fresh(
            String name,
            UnitOfMeasure unit,
            SeriesKind kind,
            List<String> scale,
            Cadence cadence,
            Accumulation accumulation,
            boolean seasonal,
            @Nullable Fraction fraction)
            implements Counted {}

    /** What the two numbers of a ratio are, and what each counts. */
    public record Fraction(
            String numerator,
            String denominator,
            @Nullable String numeratorUnit,
            @Nullable String denominatorUnit) {}

    /** A plan handed down for a year. */
    public record Plan(
            int year,
            BigDecimal amount,
            @Nullable String giver,
            @Nullable String document) {}
}
