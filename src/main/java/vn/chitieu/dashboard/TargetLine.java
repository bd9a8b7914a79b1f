package vn.chitieu.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.assessment.AssessedTarget;
import vn.chitieu.judging.State;
import vn.chitieu.target.Field;

/**
 * One target as the commune's page shows it.
 *
 * @param attained what the rule looks at, as text; an en dash where there is none
 * @param sentence why it is in this state
 * @param before state at the end of the period before
 * @param sparkline what it attained in the periods up to this one
 * @param assessed what the standing committee has signed; null while it has signed nothing
 * @param parts of a composite
 */
public record TargetLine(
        String code,
        String number,
        String name,
        Field field,
        boolean official,
        String unit,
        String attained,
        String required,
        String goal,
        State state,
        @Nullable State before,
        String sentence,
        Bullet bullet,
        Sparkline sparkline,
        boolean toConfirm,
        @Nullable AssessedTarget assessed,
        List<TargetLine> parts) {

    /** Whether the state got worse since the period before. */
    public boolean hasWorsened() {
        return before != null && !before.isSilent() && !state.isSilent() && state.compareTo(before) < 0;
    }
}
