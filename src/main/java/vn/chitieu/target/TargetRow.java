package vn.chitieu.target;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.Place;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.period.Term;
import vn.chitieu.target.rule.TargetRule;

/**
 * A target as lists show it, by the rule of one moment.
 *
 * @param rule in force at that moment; and so are the unit of the description, the reading and the baseline
 * @param series what it measures; absent for composites
 * @param rules of all times
 * @param withheld whether its figures are kept out of the portal
 */
public record TargetRow(
        long id,
        Place place,
        long resolution,
        @Nullable Long parent,
        Description description,
        TargetRule rule,
        @Nullable Long series,
        @Nullable Units units,
        Reading reading,
        @Nullable Baseline baseline,
        Term term,
        RuleHistory rules,
        boolean withheld) {

    /** The units of a series: of its figures, and of the two numbers of a fraction where they are named. */
    public record Units(
            String figure,
            @Nullable String numerator,
            @Nullable String denominator) {

        /** What a reading's numbers count. */
        public String of(Reading reading) {
            String part = switch (reading) {
                case AS_REPORTED -> figure;
                case NUMERATOR -> numerator;
                case DENOMINATOR -> denominator;
            };
            return part == null ? figure : part;
        }
    }

    public boolean isTopLevel() {
        return parent == null;
    }

    /** Unit of the figures as the target reads them, which may differ from the judged value's. */
    public @Nullable String seriesUnit() {
        return units == null ? null : units.of(reading);
    }

    /** Whether the target counts in a period of its term: it has started and is not retired. */
    public boolean countsIn(ReportingPeriod period) {
        return term.spans(period) && rules.countsIn(period);
    }

    /** This target by the rules that were known at a moment, excluded. */
    public TargetRow asKnown(Instant before) {
        RuleHistory known = rules.asKnown(before);
        return with(known, known.latest());
    }

    /** This target by the rule that judges a period. */
    public TargetRow at(ReportingPeriod period) {
        return with(rules, rules.at(period));
    }

    private TargetRow with(RuleHistory history, RuleHistory.Version then) {
        return new TargetRow(
                id,
                place,
                resolution,
                parent,
                description.withUnit(then.unit()),
                then.rule(),
                series,
                units,
                then.reading(),
                then.baseline(),
                term,
                history,
                withheld);
    }
}
