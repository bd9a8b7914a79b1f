package vn.chitieu.comparison;

import org.jspecify.annotations.Nullable;
import vn.chitieu.target.TargetRow;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.SingleRule;

/**
 * What makes rules alike, so that the targets under them may be read side by side: what is measured, when it is decided,
 * which side is the good one, and the unit.
 *
 * @param key of the message that names measure and horizon
 * @param higherIsBetter a floor and a cap on the same thing are unlike rules; true where there is no such side
 * @param unit of the judged value; every percentage counts as one, since shares of a plan are worded in several ways
 */
public record RuleKind(
        String key, boolean higherIsBetter, @Nullable String unit) {

    private static final String PREFIX = "comparison.rule.";

    public static RuleKind of(TargetRow target) {
        String unit = target.description().unit();
        return target.rule() instanceof SingleRule single
                ? new RuleKind(
                        PREFIX + single.measure().getClass().getSimpleName() + "."
                                + single.horizon().getClass().getSimpleName(),
                        !(single.criterion() instanceof Criterion.OfNumber criterion) || criterion.higherIsBetter(),
                        unit != null && unit.startsWith("%") ? "%" : unit)
                : new RuleKind(PREFIX + "AllOf", true, unit);
    }

    /** Whether what the criterion looks at is a number. */
    public static boolean isNumeric(TargetRow target) {
        return target.rule() instanceof SingleRule single && single.criterion() instanceof Criterion.OfNumber;
    }
}
