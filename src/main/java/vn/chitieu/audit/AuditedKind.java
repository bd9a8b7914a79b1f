package vn.chitieu.audit;

/** What kind of thing something was done to. */
public enum AuditedKind {
    FIGURE(true, false),
    FIGURE_LINK(true, false),
    ROUND(false, false),
    ASSESSMENT(false, false),
    EXPLANATION(true, false),
    DIRECTION(true, false),
    MEETING(false, false),
    CHARGE(false, false),
    EVIDENCE(true, false),
    RESOLUTION(false, false),
    DRAFT(false, false),
    TARGET(false, false),
    SERIES(false, false),
    UNIT(false, false),
    POPULATION(false, false),
    CROSS_CHECK(false, false),
    TASK(false, false),
    TASK_REPORT(true, false),
    PAST_RESULT(true, false),
    COMMUNE(false, false),
    BANDS(false, false),
    CALENDAR(false, false),
    INDICATOR(false, false),
    CONTACT(false, false),
    ACCOUNT(false, true),
    TOKEN(false, true),
    SESSION(false, true),
    AUDIT(false, false);

    private final boolean figure;
    private final boolean ofAccounts;

    AuditedKind(boolean figure, boolean ofAccounts) {
        this.figure = figure;
        this.ofAccounts = ofAccounts;
    }

    /** Whether its texts are figures, which an administrator does not see. */
    public boolean isFigure() {
        return figure;
    }

    /** Whether it is about who may come in, and so the business of those who administer a province. */
    public boolean isOfAccounts() {
        return ofAccounts;
    }
}
