package vn.chitieu.target.rule;

import vn.chitieu.period.ReportingPeriod;

/** How often a figure exists, and so which periods ask for one. */
public enum Cadence {
    /** Worth a figure every quarter. */
    QUARTER,
    /** Exists once a year: asked when the year closes. */
    YEAR,
    /** A dated decision or event: asked when the horizon is reached. */
    EVENT;

    /** Whether a period asks for a figure under a rule with this horizon. */
    public boolean asks(ReportingPeriod period, Horizon horizon) {
        int decidingYear = horizon.decidingYear(period.year());
        return period.year() <= decidingYear
                && switch (this) {
                    case QUARTER -> period.closesQuarter();
                    case YEAR -> period.closesYear();
                    case EVENT -> period.closesYear() && period.year() == decidingYear;
                };
    }
}
