package vn.chitieu.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;

/**
 * How a commune has kept its dates over some periods, and how often its figures had to be mended.
 *
 * @param rounds of these periods
 * @param onTime handed in by the due day, that day included, more time that was granted counted
 * @param late handed in after it
 * @param lateDays days after it, of all rounds together
 * @param overdue still open after the due day
 * @param unknown handed in on a day that was not written down
 * @param figures of rounds that were handed in
 * @param returned those of them that were returned after the hand-in, each once; of rounds whose day is unknown none
 * @param closedFigures figures of closed rounds
 * @param revised those of them that were changed after closing
 */
public record Punctuality(
        NamedCommune commune,
        int rounds,
        int onTime,
        int late,
        int lateDays,
        int overdue,
        int unknown,
        int figures,
        int returned,
        int closedFigures,
        int revised) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Returned figures in percent of those handed in; null where none were. */
    public @Nullable BigDecimal returnRate() {
        return percent(returned, figures);
    }

    /** Figures changed after closing in percent of those closed; null where none were. */
    public @Nullable BigDecimal revisionRate() {
        return percent(revised, closedFigures);
    }

    private static @Nullable BigDecimal percent(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
