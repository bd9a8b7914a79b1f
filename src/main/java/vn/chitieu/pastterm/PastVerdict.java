package vn.chitieu.pastterm;

import vn.chitieu.measure.VietnameseNumber.Understood;

/** Whether a past result reached what was asked for; where that cannot be told from exact numbers, why not. */
public enum PastVerdict {
    MET,
    MISSED,
    /** The report does not say what was asked for. */
    NO_AIM,
    AIM_IN_WORDS,
    /** A result like "trên 95" bounds a number and is none. */
    RESULT_IN_WORDS,
    NO_BOUND;

    /** Compares exact decimals alone; the number that was asked for is itself met. */
    public static PastVerdict of(PastResult.Said said) {
        if (said.aim().isEmpty()) {
            return NO_AIM;
        }
        if (!(said.aimed() instanceof Understood aim)) {
            return AIM_IN_WORDS;
        }
        if (!(said.reached() instanceof Understood result)) {
            return RESULT_IN_WORDS;
        }
        int above = result.value().compareTo(aim.value());
        return switch (said.bound()) {
            case null -> NO_BOUND;
            case FLOOR -> above >= 0 ? MET : MISSED;
            case CEILING -> above <= 0 ? MET : MISSED;
        };
    }

    public boolean isJudged() {
        return this == MET || this == MISSED;
    }
}
