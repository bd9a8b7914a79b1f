package vn.chitieu.target;

/** The fields of work that pages group targets by; a document's own grouping stays in its numbering. */
public enum Field {
    ECONOMY,
    SOCIETY,
    ENVIRONMENT,
    ADMINISTRATION,
    DEFENCE,
    JUSTICE,
    PARTY,
    GENERAL
}
