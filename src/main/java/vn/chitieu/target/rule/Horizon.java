package vn.chitieu.target.rule;

import vn.chitieu.period.ReportingPeriod;

/** When a rule is decided. */
public sealed interface Horizon {

    /** The year whose last day decides, as seen from a year: a fixed deadline, or that very year. */
    default int decidingYear(int year) {
        return switch (this) {
            case ByEndOf(int deadline) -> deadline;
            case OverTerm(int first, int last) -> last;
            case EveryYear every -> year;
            case EveryYearAndTerm both -> year;
            case EveryPeriod every -> year;
        };
    }

    /** Whether the end of a period decides, so that there is a verdict and not only progress. */
    default boolean isDecidedAt(ReportingPeriod period) {
        return this instanceof EveryPeriod || period.closesYear() && period.year() >= decidingYear(period.year());
    }

    /** By 31 December of a year: "đến năm 2030". */
    record ByEndOf(int year) implements Horizon {}

    /** For every year of the term after the base year: "hằng năm" (G5). */
    record EveryYear() implements Horizon {}

    /** Every year, and once more for the years together: "hằng năm và cả nhiệm kỳ". */
    record EveryYearAndTerm() implements Horizon {}

    /**
     * Over a stretch of years as a whole.
     *
     * @param firstYear included
     * @param lastYear included; the verdict falls at its end
     */
    record OverTerm(int firstYear, int lastYear) implements Horizon {}

    /** In every period that asks for a figure, never pro-rated: "duy trì". */
    record EveryPeriod() implements Horizon {}
}
