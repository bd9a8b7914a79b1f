package vn.chitieu.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chitieu.comparison.RollUp.NotAdditive;
import vn.chitieu.comparison.RollUp.Why;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.measure.Averages;
import vn.chitieu.measure.Percentage;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.rule.Accumulation;

/** Adds up what communes have reported of an indicator, or says why that would be wrong. */
final class RollingUp {

    private RollingUp() {}

    /**
     * A commune's series on the indicator.
     *
     * @param averaged whether its name or its target's speaks of an average
     * @param handedIn whether the commune has handed the figure in, and it was not returned since
     * @param figure of the period; null where there is none
     */
    record Counted(
            String commune,
            long series,
            SeriesKind kind,
            String unit,
            Accumulation accumulation,
            boolean averaged,
            boolean handedIn,
            @Nullable ReportedFigure figure) {

        static boolean isAveraged(String... names) {
            return List.of(names).stream().anyMatch(Averages::isNamedIn);
        }
    }

    static RollUp of(List<Counted> all) {
        List<Counted> reported = all.stream().filter(it -> it.figure() != null).toList();
        int communes = (int) reported.stream().map(Counted::commune).distinct().count();
        if (communes == 0) {
            return new NotAdditive(Why.NO_FIGURES, 0);
        }
        if (all.stream().map(Counted::commune).distinct().count() < all.size()) {
            return new NotAdditive(Why.SEVERAL_SERIES, communes);
        }
        if (differ(reported, Counted::kind)) {
            return new NotAdditive(Why.UNITS_DIFFER, communes);
        }
        return switch (reported.getFirst().kind()) {
            case STATE -> reached(reported);
            case GRADE -> new NotAdditive(Why.GRADES, communes);
            case RATIO -> share(reported);
            case NUMBER -> sum(reported);
        };
    }

    /** How many communes are in a roll-up with a figure that they have not handed in. */
    static int notHandedIn(List<Counted> all, RollUp rollUp) {
        return rollUp instanceof NotAdditive
                ? 0
                : (int) all.stream()
                        .filter(it -> !it.handedIn() && isIn(rollUp, it.figure()))
                        .count();
    }

    private static boolean isIn(RollUp rollUp, @Nullable ReportedFigure figure) {
        return figure != null && (!(rollUp instanceof RollUp.Share) || figure.numerator() != null);
    }

    private static RollUp reached(List<Counted> reported) {
        int reached = (int) figures(reported).stream()
                .filter(it -> !it.isNotArisen() && it.number().signum() > 0)
                .count();
        return new RollUp.Reached(reached, reported.size());
    }

    private static RollUp share(List<Counted> reported) {
        if (differ(reported, Counted::accumulation)) {
            return new NotAdditive(Why.PERIODS_DIFFER, reported.size());
        }
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ZERO;
        int whole = 0;
        for (ReportedFigure figure : figures(reported)) {
            if (figure.numerator() != null && figure.denominator() != null) {
                numerator = numerator.add(figure.numerator());
                denominator = denominator.add(figure.denominator());
                whole++;
            }
        }
        if (whole == 0 || denominator.signum() == 0) {
            return new NotAdditive(Why.PERCENTAGES, reported.size());
        }
        return new RollUp.Share(
                numerator,
                denominator,
                Percentage.ofShare(numerator, denominator).value(),
                whole,
                reported.size() - whole);
    }

    private static RollUp sum(List<Counted> reported) {
        UnitOfMeasure unit = new UnitOfMeasure(reported.getFirst().unit());
        if (differ(reported, it -> it.unit().strip())) {
            return new NotAdditive(Why.UNITS_DIFFER, reported.size());
        }
        if (unit.isPercentage()) {
            return new NotAdditive(Why.PERCENTAGES, reported.size());
        }
        if (unit.symbol().contains("/")
                || unit.symbol().equals("lần")
                || reported.stream().anyMatch(Counted::averaged)) {
            return new NotAdditive(Why.AVERAGES, reported.size());
        }
        if (differ(reported, Counted::accumulation)) {
            return new NotAdditive(Why.PERIODS_DIFFER, reported.size());
        }
        BigDecimal total = BigDecimal.ZERO;
        for (ReportedFigure figure : figures(reported)) {
            total = total.add(figure.isNotArisen() ? BigDecimal.ZERO : figure.number());
        }
        return new RollUp.Sum(total, unit.symbol(), reported.size());
    }

    private static List<ReportedFigure> figures(List<Counted> reported) {
        List<ReportedFigure> figures = new ArrayList<>();
        for (Counted counted : reported) {
            if (counted.figure() != null) {
                figures.add(counted.figure());
            }
        }
        return figures;
    }

    private static boolean differ(List<Counted> counted, Function<Counted, ?> by) {
        return counted.stream().map(by).distinct().count() > 1;
    }
}
