package vn.chitieu.dashboard.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.Round;
import vn.chitieu.web.NotFound;

/** Which of a commune's rounds a page is about. */
final class ChosenRound {

    private ChosenRound() {}

    /** The period asked for, else the latest that is over ({@link ReportingPeriod#shownOn}). */
    static Round of(List<Round> all, @Nullable String period, LocalDate today) {
        if (all.isEmpty()) {
            throw new NotFound("a round of the commune");
        }
        String wanted = period == null
                ? ReportingPeriod.shownOn(today, all.stream().map(Round::period).toList())
                        .orElseThrow()
                        .toString()
                : period;
        return all.stream()
                .filter(round -> round.period().toString().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("period " + period));
    }
}
