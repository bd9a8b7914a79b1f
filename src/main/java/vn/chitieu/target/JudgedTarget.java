package vn.chitieu.target;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.Place;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.period.Term;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Cadence;
import vn.chitieu.target.rule.TargetRule;

/**
 * A target as judging needs it, all in one row.
 *
 * @param parent the composite it is a part of
 * @param counted what it measures; absent for composites
 */
public record JudgedTarget(
        long id,
        Place place,
        @Nullable Long parent,
        TargetRule rule,
        Term term,
        @Nullable Counted counted,
        @Nullable Baseline baseline,
        SortedMap<Integer, BigDecimal> path,
        Map<Integer, BigDecimal> plans) {

    /** The series a target reads. */
    public record Counted(long series, UnitOfMeasure unit, Cadence cadence, Accumulation accumulation) {}

    public boolean isComposite() {
        return counted == null;
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
