package vn.chitieu.explanation;

import java.util.Optional;
import vn.chitieu.judging.State;

/** Why a target has to be explained. */
public enum Requirement {
    /** It is at risk, in alarm or missed. */
    IN_DANGER,
    /** The period asks for a figure and has none. */
    NO_FIGURE,
    /** The standing committee asks. */
    ASKED;

    /** What a state requires; a target that needs attention only is explained where somebody wants to. */
    public static Optional<Requirement> of(State state) {
        return switch (state) {
            case MISSED, ALARM, AT_RISK -> Optional.of(IN_DANGER);
            case NO_FIGURE -> Optional.of(NO_FIGURE);
            default -> Optional.empty();
        };
    }
}
