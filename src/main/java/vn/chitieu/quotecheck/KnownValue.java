package vn.chitieu.quotecheck;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.period.PeriodType;
import vn.chitieu.period.ReportingPeriod;

/**
 * A number that the portal has of a target.
 *
 * @param at the period it is of; of a threshold the year it is for; null where it holds at any time
 * @param since what a change is counted from; null for anything else
 * @param high the other end of a band
 * @param settled whether its period is closed
 * @param note what else has to be known of it
 */
public record KnownValue(
        QuotedAs role,
        @Nullable ReportingPeriod at,
        @Nullable Since since,
        BigDecimal low,
        @Nullable BigDecimal high,
        String unit,
        boolean settled,
        Note note) {

    /** Unit of a difference between percentages. */
    static final String POINTS = "điểm %";

    /** What a change is counted from. */
    public enum Since {
        YEAR_BEFORE,
        QUARTER_BEFORE,
        BASE,
        /** How far beyond or short of what is asked. */
        THRESHOLD,
        PLAN
    }

    /** How a number came to be, where that is not plain. */
    public enum Note {
        NONE,
        /** Asked before an amendment. */
        FORMER,
        /** What one quarter added to a total since January, or its own rate. */
        OWN_QUARTER,
        /** Worked out by the rule: growth, a cut, a multiple. */
        WORKED_OUT,
        /** The upper number of a fraction. */
        NUMERATOR,
        DENOMINATOR
    }

    static KnownValue of(QuotedAs role, @Nullable ReportingPeriod at, BigDecimal low, String unit) {
        return new KnownValue(role, at, null, low, null, unit, false, Note.NONE);
    }

    KnownValue with(Note other) {
        return new KnownValue(role, at, since, low, high, unit, settled, other);
    }

    KnownValue settled(boolean closed) {
        return new KnownValue(role, at, since, low, high, unit, closed, note);
    }

    static KnownValue change(Since since, ReportingPeriod at, BigDecimal low, String unit) {
        return new KnownValue(QuotedAs.CHANGE, at, since, low, null, unit, false, Note.WORKED_OUT);
    }

    static KnownValue band(@Nullable ReportingPeriod at, BigDecimal low, BigDecimal high, String unit) {
        return new KnownValue(QuotedAs.THRESHOLD, at, null, low, high, unit, false, Note.NONE);
    }

    /** Whether it is of the time that a text names; a total since January is that of the months, the half or whole year. */
    boolean isOf(ReportingPeriod named) {
        if (at == null) {
            return true;
        }
        if (role == QuotedAs.THRESHOLD || role == QuotedAs.PLAN || role == QuotedAs.BASE) {
            return at.year() == named.year();
        }
        if (note == Note.OWN_QUARTER && named.type() != PeriodType.QUARTER) {
            return false;
        }
        return Objects.equals(at, named)
                || at.type() == PeriodType.QUARTER && at.last().equals(named.last());
    }
}
