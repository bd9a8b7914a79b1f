package vn.chitieu.bench;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.target.Direction;
import vn.chitieu.target.Field;
import vn.chitieu.target.Reading;
import vn.chitieu.target.rule.TargetRule;

/**
 * A target that every generated commune has, with bounds of its own.
 *
 * @param parent code of the composite it is a part of
 * @param series key of what it measures; null for a composite
 * @param lead code of the organ that leads it
 */
record Aim(
        String code,
        String number,
        String name,
        Field field,
        @Nullable String indicator,
        @Nullable String unit,
        Direction direction,
        @Nullable String parent,
        @Nullable String series,
        Reading reading,
        Bound rule,
        Extra extra,
        String lead,
        @Nullable String supporting) {

    /** Makes the rule of what a commune's series is to reach at the end of the term. */
    interface Bound {
        TargetRule from(BigDecimal goal);
    }

    /** What a rule needs besides. */
    enum Extra {
        NOTHING,
        BASELINE,
        BASELINE_AND_PATH,
        PLANS
    }
}
