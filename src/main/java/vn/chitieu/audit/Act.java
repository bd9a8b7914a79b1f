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
    ACCEPTED,
    ADDED,
    REMOVED,
    SUBMITTED,
    RETURNED,
    VERIFIED,
    CLOSED,
    ASKED,
    REFUSED,
    REVISED,
    GRANTED,
    REVOKED,
    LOCKED,
    UNLOCKED,
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    EXPORTED
}
