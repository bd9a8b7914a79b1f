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
        boolean over = horizon instanceof Horizon.ByEndOf(int deadline) && period.year() > deadline;
        return !over
                && switch (this) {
                    case QUARTER -> true;
                    case YEAR -> period.closesYear();
                    case EVENT ->
                        period.closesYear()
                                && !(horizon instanceof Horizon.ByEndOf(int deadline) && period.year() < deadline);
                };
    }
}
