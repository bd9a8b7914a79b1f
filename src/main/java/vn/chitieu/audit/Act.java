package vn.chitieu.audit;

/** What was done; what it was done to is an {@link AuditedKind}. */
public enum Act {
    CREATED,
    CHANGED,
    SAVED,
    CLEARED,
    AMENDED,
    RETIRED,
    RESTORED,
    REPLACED,
    SIGNED,
    ASKED,
    ACCEPTED,
    ADDED,
    REMOVED,
    SUBMITTED,
    RETURNED,
    VERIFIED,
    CLOSED,
    GRANTED,
    REVOKED,
    LOCKED,
    UNLOCKED,
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    EXPORTED
}
