package vn.chitieu.judging;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Horizon;

/**
 * Where a straight way begins and how long it is, for those who want to follow the arithmetic.
 *
 * @param value in the criterion's terms
 * @param monthsGone from the beginning to the judged period's end
 * @param months from the beginning to the day that decides
 */
public record Start(BigDecimal value, int monthsGone, int months) {

    private static final int MONTHS = 12;

    /** The beginning of the way that a period is on; null where it is unknown. */
    public static @Nullable Start of(Dossier dossier, ReportingPeriod at) {
        Horizon horizon = dossier.rule().horizon();
        boolean wholeWay = horizon instanceof Horizon.ByEndOf || horizon instanceof Horizon.OverTerm;
        if (!wholeWay) {
            BigDecimal lastYear = YearProgress.lastYear(dossier, at);
            return lastYear == null ? null : new Start(lastYear, at.monthsIntoYear(), MONTHS);
        }
        Dossier.Baseline start = NumberJudge.start(dossier);
        return start == null
                ? null
                : new Start(
                        start.value(),
                        (at.year() - start.year() - 1) * MONTHS + at.monthsIntoYear(),
                        (horizon.decidingYear(at.year()) - start.year()) * MONTHS);
    }
}
