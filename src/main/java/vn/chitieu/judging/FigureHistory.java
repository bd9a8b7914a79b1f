package vn.chitieu.judging;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Accumulation;

/** The figures of one series by quarter. */
public final class FigureHistory {

    private final NavigableMap<ReportingPeriod, ReportedFigure> figures;

    private FigureHistory(NavigableMap<ReportingPeriod, ReportedFigure> figures) {
        this.figures = figures;
    }

    public static FigureHistory of(Map<ReportingPeriod, ReportedFigure> figures) {
        return new FigureHistory(new TreeMap<>(figures));
    }

    public static FigureHistory empty() {
        return new FigureHistory(new TreeMap<>());
    }

    /** The period's own figure, as reported. */
    public @Nullable ReportedFigure at(ReportingPeriod period) {
        return figures.get(period);
    }

    /**
     * What the year says at the end of a period: the period's own figure, or for rates the sums of the year so far.
     * Where a quarter of the year came without its fraction the own figure stands, since percentages cannot be summed.
     */
    public @Nullable ReportedFigure yearAt(ReportingPeriod period, Accumulation accumulation) {
        ReportedFigure own = figures.get(period);
        if (own == null || accumulation != Accumulation.RATE) {
            return own;
        }
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ZERO;
        ReportingPeriod first = ReportingPeriod.quarter(period.year(), 1);
        for (ReportedFigure figure : figures.subMap(first, true, period, true).values()) {
            if (figure.numerator() == null || figure.denominator() == null) {
                return own;
            }
            numerator = numerator.add(figure.numerator());
            denominator = denominator.add(figure.denominator());
        }
        return ReportedFigure.ofShare(numerator, denominator);
    }

    /** The last figure up to a period, included, that satisfies a condition. */
    public Optional<Map.Entry<ReportingPeriod, ReportedFigure>> lastUpTo(
            ReportingPeriod period, Predicate<ReportedFigure> condition) {
        return figures.headMap(period, true).descendingMap().entrySet().stream()
                .filter(entry -> condition.test(entry.getValue()))
                .findFirst();
    }

    /** The first figure after one period up to another, included, that satisfies a condition. */
    public Optional<Map.Entry<ReportingPeriod, ReportedFigure>> firstBetween(
            ReportingPeriod after, ReportingPeriod upTo, Predicate<ReportedFigure> condition) {
        if (after.compareTo(upTo) >= 0) {
            return Optional.empty();
        }
        return figures.subMap(after, false, upTo, true).entrySet().stream()
                .filter(entry -> condition.test(entry.getValue()))
                .findFirst();
    }
}
