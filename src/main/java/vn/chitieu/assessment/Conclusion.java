package vn.chitieu.assessment;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.evaluation.Evaluation;
import vn.chitieu.judging.Judgement;
import vn.chitieu.judging.State;

/**
 * The portal's conclusion about a target at one moment, as far as a signature has to remember it.
 *
 * @param attained what the rule looked at; of a composite, how many of its parts are reached
 */
public record Conclusion(State state, @Nullable BigDecimal attained) {

    public Conclusion {
        attained = attained == null ? null : attained.stripTrailingZeros();
    }

    /** What an evaluation concludes; where there is none, there is no figure either. */
    public static Conclusion of(@Nullable Evaluation evaluation) {
        if (evaluation == null) {
            return new Conclusion(State.NO_FIGURE, null);
        }
        Judgement judgement = evaluation.judgement();
        Integer parts = judgement.numbers().partsReached();
        BigDecimal attained = parts == null ? judgement.numbers().attained() : BigDecimal.valueOf(parts.longValue());
        return new Conclusion(judgement.state(), attained);
    }

    /** The same in one word, so that a form can say what its reader saw. */
    public String token() {
        return attained == null ? state.name() : state + ":" + attained.toPlainString();
    }

    boolean isSameAs(Conclusion other) {
        return Objects.equals(token(), other.token());
    }
}
