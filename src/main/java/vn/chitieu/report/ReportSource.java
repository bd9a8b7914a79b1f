package vn.chitieu.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.period.PeriodType;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.Round;

/**
 * Where a report's figures come from.
 *
 * @param round the period's own, or else the last quarter's in it that there is
 * @param frozen what the round was closed with; null while it is not closed, or where nothing was kept of it
 */
public record ReportSource(
        ReportingPeriod period, Round round, @Nullable Frozen frozen) {

    /**
     * What a round was closed with.
     *
     * @param number 1 for the closing, more after revisions
     * @param stands whether figures and states are still those that were frozen
     */
    public record Frozen(int number, LocalDate day, String hash, boolean stands) {}

    /** The round that a report of a period is written from; empty where the commune has none in it. */
    public static Optional<Round> roundOf(ReportingPeriod period, List<Round> rounds) {
        return rounds.stream()
                .filter(round -> round.period().equals(period))
                .findFirst()
                .or(() -> period.type() == PeriodType.QUARTER || period.type() == PeriodType.MONTH
                        ? Optional.empty()
                        : rounds.stream()
                                .filter(round -> round.period().type() == PeriodType.QUARTER)
                                .filter(round -> !round.period().first().isBefore(period.first())
                                        && !round.period().last().isAfter(period.last()))
                                .max(Comparator.comparing(Round::period)));
    }

    /** The period that figures are of. */
    public ReportingPeriod figures() {
        return round.period();
    }

    /** Whether the figures reach the period's end; a report written before is a draft of it. */
    public boolean isComplete() {
        return figures().last().equals(period.last());
    }

    /** Whether nothing more is entered. */
    public boolean isClosed() {
        return round.isClosed();
    }

    /** The end of the period before, which changes are told from. */
    public ReportingPeriod before() {
        return period.previousQuarter();
    }

    /** The hash that a report may cite: of what was frozen, as long as it stands. */
    public @Nullable String hash() {
        return frozen == null || !frozen.stands() ? null : frozen.hash();
    }
}
