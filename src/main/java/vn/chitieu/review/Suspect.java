package vn.chitieu.review;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Criterion;

/**
 * A figure with all that questions about it are found by, but what others have.
 *
 * @param history of its series, the figure itself among it
 * @param percentage whether its unit ends at 100
 * @param estimated whether its grade says that it is an estimate
 * @param bounds that this quarter decides, in the unit of the figure; empty before the deciding quarter
 * @param revised the latest change after closing within the year before; null where there is none
 */
record Suspect(
        FigureHistory history,
        ReportingPeriod period,
        SeriesKind kind,
        Accumulation accumulation,
        boolean percentage,
        boolean estimated,
        List<Bound> bounds,
        @Nullable Revised revised) {

    /** A threshold that decides now. */
    record Bound(Criterion.OfNumber criterion, BigDecimal goal) {

        boolean isKeptBy(BigDecimal figure) {
            int side = figure.compareTo(goal);
            return criterion.higherIsBetter() ? side >= 0 : side <= 0;
        }
    }

    /** A figure of an earlier period that was changed after its round had been closed. */
    record Revised(ReportingPeriod period, BigDecimal before, BigDecimal after) {}

    Suspect {
        bounds = List.copyOf(bounds);
    }

    /** Grades and states are no numbers to wonder about. */
    boolean isCounted() {
        return kind == SeriesKind.NUMBER || kind == SeriesKind.RATIO;
    }
}
