package vn.chitieu.judging;

/** Why a judgement came out as it did: the sentence to be said, with the judgement's numbers. */
public enum Reason {
    /** Decided: the value keeps the criterion. */
    KEPT,
    /** Decided: the value does not keep the criterion. */
    NOT_KEPT,
    /** The value keeps the criterion before its year. */
    REACHED_EARLY,
    /** The value kept the criterion only after its year. */
    REACHED_LATE,
    /** The year's criterion is kept so far. */
    KEPT_SO_FAR,
    /** The bound is passed and cannot be kept any more in this year. */
    BROKEN,
    /** Way gone so far against way expected, from a base along the path that the document or a plan gives. */
    ON_PATH,
    /** Way gone so far against way expected, along a straight line that is the portal's own aid (G11). */
    ON_STRAIGHT_LINE,
    /** Value against goal or path, without a base. */
    AGAINST_GOAL,
    /** Total since 1 January against plan or threshold, and the share of the year that has passed. */
    YEAR_TO_DATE,
    /** Total since 1 January under a cap. */
    UNDER_CAP,
    /** Mean growth so far against the growth asked for. */
    GROWTH_SO_FAR,
    /** Change on the same period of last year, not yet as asked. */
    CHANGE_SO_FAR,
    /** The years' sum under a rule for every year and the term. */
    TERM_TOTAL,
    /** State reached, in time. */
    STATE_REACHED,
    /** State not reached when it was due. */
    STATE_NOT_REACHED,
    /** State still kept. */
    STATE_KEPT,
    /** State lost. */
    STATE_LOST,
    /** Grade held against the grade asked for. */
    GRADE,
    /** The base year: recorded, not judged. */
    BASE_YEAR,
    NO_PLAN,
    NOT_DUE,
    NO_FIGURE,
    NO_BASELINE,
    NOT_ARISEN,
    NEEDS_CONFIRMATION,
    /** All parts together. */
    PARTS
}
