package vn.chitieu.period;

/** The kinds of reporting period in use; each is a stretch of whole calendar months. */
public enum PeriodType {
    MONTH,
    QUARTER,
    HALF_YEAR,
    NINE_MONTHS,
    YEAR,
    MID_TERM,
    TERM
}
