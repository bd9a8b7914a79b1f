package vn.chitieu.report;

import java.util.Locale;

/** The columns of the table "Biểu 01", in their order. */
public enum ReportColumn {
    NUMBER(4),
    NAME(18),
    UNIT(7),
    GOAL(7),
    BASE(6),
    YEAR_GOAL(6),
    PREVIOUS(6),
    FIGURE(6),
    ATTAINED(6),
    OF_PLAN(6),
    OF_LAST_YEAR(7),
    STATE(8),
    LEADS(10),
    NOTE(12);

    private final int share;

    ReportColumn(int share) {
        this.share = share;
    }

    /** How wide it is beside the others. */
    public int share() {
        return share;
    }

    /** As style sheets know it: {@code column-year-goal}. */
    public String style() {
        return "column-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What all of them come to. */
    public static int whole() {
        int whole = 0;
        for (ReportColumn column : values()) {
            whole += column.share;
        }
        return whole;
    }

    /** Whether it holds numbers, which stand right-aligned. */
    public boolean isOfNumbers() {
        return switch (this) {
            case GOAL, BASE, YEAR_GOAL, PREVIOUS, FIGURE, ATTAINED, OF_PLAN, OF_LAST_YEAR -> true;
            case NUMBER, NAME, UNIT, STATE, LEADS, NOTE -> false;
        };
    }
}
