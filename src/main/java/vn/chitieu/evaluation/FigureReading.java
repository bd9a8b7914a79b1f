package vn.chitieu.evaluation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.Reading;
import vn.chitieu.target.rule.Accumulation;

/**
 * Takes from the figures of a series what a target reads of them. A percentage reported without its fraction says
 * nothing to a target that reads one number of it.
 *
 * @param reported how the series' own figures accumulate
 */
record FigureReading(Reading part, Accumulation reported) {

    /** How the numbers read accumulate: of a rate's fractions, each of its own period, the year's sum is kept. */
    Accumulation accumulation() {
        return part != Reading.AS_REPORTED && reported == Accumulation.RATE ? Accumulation.YEAR_TO_DATE : reported;
    }

    FigureHistory of(FigureHistory history) {
        if (part == Reading.AS_REPORTED) {
            return history;
        }
        Map<ReportingPeriod, ReportedFigure> read = new HashMap<>();
        history.figures().forEach((period, figure) -> {
            BigDecimal number = reported == Accumulation.RATE ? sumAt(history, period) : part(figure);
            if (number != null) {
                read.put(period, ReportedFigure.of(number));
            }
        });
        return FigureHistory.of(read);
    }

    private @Nullable BigDecimal sumAt(FigureHistory history, ReportingPeriod period) {
        ReportedFigure year = history.yearAt(period, Accumulation.RATE);
        return year == null || part(history.figures().get(period)) == null ? null : part(year);
    }

    private @Nullable BigDecimal part(@Nullable ReportedFigure figure) {
        if (figure == null) {
            return null;
        }
        return switch (part) {
            case AS_REPORTED -> figure.value();
            case NUMERATOR -> figure.numerator();
            case DENOMINATOR -> figure.denominator();
        };
    }
}
