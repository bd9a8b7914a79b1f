package vn.chitieu.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.period.Term;

/**
 * What is to be made.
 *
 * @param seed the same seed makes the same bytes
 * @param provinces codes; empty for the country
 * @param communes at most so many of each province; 0 for all
 * @param quarters with figures
 * @param last of them; the quarter after it has rounds without a figure yet
 */
record Asked(long seed, List<String> provinces, int communes, int quarters, ReportingPeriod last) {

    Asked {
        provinces = List.copyOf(provinces);
        if (!Term.CURRENT.spans(last.nextQuarter()) || !Term.CURRENT.spans(first(last, quarters))) {
            throw new IllegalArgumentException(
                    quarters + " quarters up to " + last + " and the one after lie in no term");
        }
    }

    static Asked country() {
        return new Asked(8, List.of(), 0, 20, ReportingPeriod.quarter(2030, 2));
    }

    /** The quarters with figures, and at the end the one that runs. */
    List<ReportingPeriod> periods() {
        List<ReportingPeriod> periods = new ArrayList<>();
        ReportingPeriod period = first(last, quarters);
        for (int i = 0; i <= quarters; i++) {
            periods.add(period);
            period = period.nextQuarter();
        }
        return periods;
    }

    /** The day on which everything was as it is made. */
    LocalDate today() {
        return last.lastDay().plusDays(3);
    }

    /** When communes set up what they aim at. */
    Instant begun() {
        return morning(periods().getFirst().firstDay().minusDays(20));
    }

    /** When everybody signed in last. */
    Instant lastSeen() {
        return morning(today());
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(8, 0).atZone(MadeRound.ZONE).toInstant();
    }

    private static ReportingPeriod first(ReportingPeriod last, int quarters) {
        ReportingPeriod first = last;
        for (int i = 1; i < quarters; i++) {
            first = first.previousQuarter();
        }
        return first;
    }
}
