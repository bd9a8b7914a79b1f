package vn.chitieu.task;

/** How far a task is, as it was reported last. */
public enum TaskState {
    NOT_STARTED,
    UNDER_WAY,
    DONE,
    /** Given up, or held up until further notice; the report says why. */
    STOPPED;

    /** Whether a day that it is due by still matters. */
    public boolean isOpen() {
        return this == NOT_STARTED || this == UNDER_WAY;
    }
}
