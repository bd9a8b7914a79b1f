package vn.chitieu.comparison;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.evaluation.Evaluation;
import vn.chitieu.judging.State;
import vn.chitieu.target.TargetRow;

/**
 * A commune's target on a common indicator at the end of a period.
 *
 * @param evaluation null where nothing was judged
 */
record LocatedTarget(
        NamedCommune commune, TargetRow target, @Nullable Evaluation evaluation) {

    State state() {
        return evaluation == null ? State.NO_FIGURE : evaluation.judgement().state();
    }

    /** What the criterion looks at, in the target's unit. */
    @Nullable
    BigDecimal attained() {
        return evaluation == null ? null : evaluation.judgement().numbers().attained();
    }

    String indicator() {
        String code = target.description().indicator();
        return code == null ? "" : code;
    }
}
