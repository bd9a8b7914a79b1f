package vn.chitieu.bench;

import vn.chitieu.progress.RoundStatus;

/** How far a commune is with a quarter. */
enum Stage {
    /** The quarter runs; nothing is entered yet. */
    RUNNING(RoundStatus.OPEN),
    OPEN(RoundStatus.OPEN),
    SUBMITTED(RoundStatus.SUBMITTED),
    VERIFIED(RoundStatus.VERIFIED),
    CLOSED(RoundStatus.CLOSED);

    private final RoundStatus status;

    Stage(RoundStatus status) {
        this.status = status;
    }

    RoundStatus status() {
        return status;
    }

    boolean isHandedIn() {
        return compareTo(SUBMITTED) >= 0;
    }

    /** All that is long over is closed, the last but one nearly, the last is being worked on. */
    static Stage of(int quartersBeforeRunning, Luck luck) {
        int drawn = luck.below(100);
        return switch (quartersBeforeRunning) {
            case 0 -> RUNNING;
            case 1 -> drawn < 40 ? OPEN : drawn < 75 ? SUBMITTED : VERIFIED;
            case 2 -> drawn < 2 ? OPEN : drawn < 6 ? SUBMITTED : drawn < 12 ? VERIFIED : CLOSED;
            default -> CLOSED;
        };
    }
}
