package vn.chitieu.explanation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.State;

/**
 * A target that has to be explained in a period.
 *
 * @param series absent for composites, which are explained only where the committee asks
 * @param why in one word or more
 * @param isWritten whether all of it is done: the state explained, the question answered
 * @param dueOn when an open question is to be answered; null where none is open
 * @param leads names of the units that lead it, by id
 */
public record RequiredExplanation(
        long target,
        String code,
        String name,
        @Nullable Long series,
        State state,
        Set<Requirement> why,
        boolean isWritten,
        @Nullable LocalDate dueOn,
        Map<Long, String> leads) {

    public RequiredExplanation {
        why = Set.copyOf(why);
        leads = Map.copyOf(leads);
    }

    RequiredExplanation written() {
        return new RequiredExplanation(target, code, name, series, state, why, true, dueOn, leads);
    }
}
