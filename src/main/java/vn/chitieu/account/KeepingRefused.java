package vn.chitieu.account;

/** An administrator asked for something that would leave an installation or a person in a bad place. */
public final class KeepingRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** The account is the administrator's own. */
        OWN_ACCOUNT,
        /** Nobody would administer the installation any more. */
        LAST_ADMINISTRATOR,
        /** An account cannot be handed over to itself, or to one that is disabled. */
        NO_SUCCESSOR,
        /** The name is taken. */
        USERNAME_TAKEN,
        /** Whoever may still come in is not removed. */
        STILL_ENABLED
    }

    private final Reason reason;

    KeepingRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
