package vn.chitieu.judging;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.measure.Percentage;
import vn.chitieu.period.ReportingPeriod;

/** How much of a year's total is due by the end of a period. */
final class Season {

    private static final BigDecimal MONTHS = new BigDecimal(12);

    private Season() {}

    /** In percent: the part that last year had brought by then where the total is seasonal, else the time passed. */
    static BigDecimal elapsed(Dossier dossier, ReportingPeriod at) {
        BigDecimal shape = shape(dossier, at);
        return shape == null
                ? Percentage.ofShare(BigDecimal.valueOf(at.monthsIntoYear()), MONTHS)
                        .value()
                : shape;
    }

    /** Last year's part by the end of the same period, in percent; null where it is unknown or of no use. */
    static @Nullable BigDecimal shape(Dossier dossier, ReportingPeriod at) {
        if (!dossier.seasonal()) {
            return null;
        }
        BigDecimal then = number(dossier, at.sameLastYear());
        BigDecimal whole = number(dossier, ReportingPeriod.quarter(at.year() - 1, 4));
        if (then == null || whole == null) {
            return null;
        }
        boolean useful = then.signum() >= 0 && whole.signum() > 0 && then.compareTo(whole) <= 0;
        return useful ? Percentage.ofShare(then, whole).value() : null;
    }

    private static @Nullable BigDecimal number(Dossier dossier, ReportingPeriod period) {
        ReportedFigure figure = dossier.yearAt(period);
        return figure == null || figure.isNotArisen() ? null : figure.number();
    }
}
