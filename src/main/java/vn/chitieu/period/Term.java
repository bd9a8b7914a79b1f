package vn.chitieu.period;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A term of a Party committee ("nhiệm kỳ 2025–2030").
 *
 * <p>The congress falls in the first year, which is the base; every year after it gets a verdict of its own (reading
 * convention G5).
 *
 * @param firstYear base year, included
 * @param lastYear year in which the term is settled, included
 */
public record Term(int firstYear, int lastYear) {

    /** The term of the congresses of 2025. */
    public static final Term CURRENT = new Term(2025, 2030);

    public Term {
        if (lastYear <= firstYear) {
            throw new IllegalArgumentException("A term lasts longer than " + firstYear + "–" + lastYear);
        }
    }

    /** The years that get a verdict: 2026 to 2030 for the term 2025–2030. */
    public List<Integer> judgedYears() {
        return IntStream.rangeClosed(firstYear + 1, lastYear).boxed().toList();
    }

    /** Whether a period ends in one of the term's years, the base year among them. */
    public boolean spans(ReportingPeriod period) {
        return period.year() >= firstYear && period.year() <= lastYear;
    }

    /** Every quarter from the base year's first to the last year's fourth. */
    public List<ReportingPeriod> quarters() {
        return IntStream.rangeClosed(firstYear, lastYear)
                .boxed()
                .flatMap(
                        year -> IntStream.rangeClosed(1, 4).mapToObj(quarter -> ReportingPeriod.quarter(year, quarter)))
                .toList();
    }

    @Override
    public String toString() {
        return firstYear + "–" + lastYear;
    }
}
