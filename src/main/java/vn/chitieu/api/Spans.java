package vn.chitieu.api;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.period.PeriodType;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.period.Term;

/**
 * The years a preview is about, and the periods in them.
 *
 * @param term its first year is the base: recorded and not judged
 * @param deadline the year that decides where a rule has one
 */
record Spans(Term term, int deadline) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private static final Set<PeriodType> ACCEPTED = EnumSet.of(PeriodType.YEAR, PeriodType.QUARTER, PeriodType.MONTH);

    /**
     * The years from the base to the deadline, or to the end of the current term, since figures may arrive late.
     *
     * @param base the baseline's year; without one the first judged year is the current term's, or an earlier deadline
     */
    static Spans of(@Nullable Integer base, @Nullable Integer deadline, Findings findings) {
        int last = deadline == null ? Term.CURRENT.lastYear() : deadline;
        if (last < FIRST_YEAR || last > LAST_YEAR) {
            findings.add("rule.deadline", "must be a year from " + FIRST_YEAR + " to " + LAST_YEAR);
            last = Term.CURRENT.lastYear();
        }
        int first = base == null ? Math.min(Term.CURRENT.firstYear(), last - 1) : base;
        if (first >= last) {
            findings.add("baseline.period", "must lie before the deadline, " + last);
            first = last - 1;
        }
        return new Spans(new Term(first, Math.max(last, Term.CURRENT.lastYear())), last);
    }

    /** The year at whose end a baseline stands. */
    static @Nullable Integer baseYear(@Nullable String text, Findings findings) {
        ReportingPeriod period = text == null ? null : parse(text);
        if (text == null) {
            findings.add("baseline.period", "is missing");
        } else if (period == null
                || period.type() == PeriodType.MONTH
                || !period.closesYear()
                || period.year() < FIRST_YEAR
                || period.year() > LAST_YEAR) {
            findings.add("baseline.period", "must be the end of a year: \"2025\" or \"2025-Q4\"");
            return null;
        }
        return period == null ? null : period.year();
    }

    /** The period of a figure, or the one to judge at. A year is the same as its last quarter. */
    @Nullable
    ReportingPeriod period(@Nullable String text, String field, Findings findings) {
        if (text == null) {
            findings.add(field, "is missing");
            return null;
        }
        ReportingPeriod period = parse(text);
        if (period == null) {
            findings.add(field, "must be a year \"2026\", a quarter \"2026-Q3\" or a month \"2026-07\"");
            return null;
        }
        return covers(period.year(), field, findings)
                ? period.type() == PeriodType.YEAR ? ReportingPeriod.quarter(period.year(), 4) : period
                : null;
    }

    /** A year as the name of a plan or a step. */
    @Nullable
    Integer year(String text, String field, Findings findings) {
        if (!text.matches("[1-9]\\d{3}")) {
            findings.add(field, "must be named by a year, such as \"2026\"");
            return null;
        }
        int year = Integer.parseInt(text);
        return covers(year, field, findings) ? year : null;
    }

    private boolean covers(int year, String field, Findings findings) {
        boolean inside = year >= earliest() && year <= term.lastYear();
        if (!inside) {
            findings.add(field, "must lie in the years " + earliest() + " to " + term.lastYear());
        }
        return inside;
    }

    /** What was before a late base may be told; it is not judged. */
    private int earliest() {
        return Math.min(term.firstYear(), Term.CURRENT.firstYear());
    }

    private static @Nullable ReportingPeriod parse(String text) {
        try {
            ReportingPeriod period = ReportingPeriod.parse(text);
            return ACCEPTED.contains(period.type()) ? period : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
