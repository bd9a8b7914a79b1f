package vn.chitieu.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.Place;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.period.Term;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Cadence;

/**
 * A target as judging needs it, all in one row.
 *
 * @param parent the composite it is a part of
 * @param counted what it measures; absent for composites
 * @param rules that judge it, and in which periods it counts
 */
public record JudgedTarget(
        long id,
        Place place,
        @Nullable Long parent,
        Term term,
        @Nullable Counted counted,
        Map<Integer, BigDecimal> plans,
        RuleHistory rules) {

    /** The series a target reads. */
    public record Counted(
            long series, TargetRow.Units units, Cadence cadence, Accumulation accumulation, boolean seasonal) {

        /** What a reading's numbers count. */
        public UnitOfMeasure unit(Reading reading) {
            return new UnitOfMeasure(units.of(reading));
        }
    }

    /** This target by the rules that were known at a moment, excluded. */
    public JudgedTarget asKnown(Instant before) {
        return new JudgedTarget(id, place, parent, term, counted, plans, rules.asKnown(before));
    }

    /** This target with another plan for a year. */
    public JudgedTarget withPlan(int year, BigDecimal amount) {
        Map<Integer, BigDecimal> others = new HashMap<>(plans);
        others.put(year, amount);
        return new JudgedTarget(id, place, parent, term, counted, Map.copyOf(others), rules);
    }

    public boolean isComposite() {
        return counted == null;
    }

    /** What a period is judged by: rule, unit, reading, baseline and path. */
    public RuleHistory.Version ruleAt(ReportingPeriod period) {
        return rules.at(period);
    }

    /** Whether the target counts in a period of its term: it has started and is not retired. */
    public boolean countsIn(ReportingPeriod period) {
        return term.spans(period) && rules.countsIn(period);
    }

    /** Whether the target reads one of these series. */
    public boolean readsOneOf(Iterable<Long> series) {
        if (counted == null) {
            return false;
        }
        for (Long one : series) {
            if (Objects.equals(one, counted.series())) {
                return true;
            }
        }
        return false;
    }
}
