package vn.chitieu.judging;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** All figures, earliest first. */
    public SortedMap<ReportingPeriod, ReportedFigure> figures() {
        return Collections.unmodifiableSortedMap(figures);
    }

    /** The period's own figure, as reported. */
    public @Nullable ReportedFigure at(ReportingPeriod period) {
        return figures.get(period);
    }

    /**
     * What the year says at the end of a period: the period's own figure, or for rates the sums of the year so far.
     * Where a part of the year came without its fraction the last figure with a case stands, since percentages cannot
     * be summed.
     */
    public @Nullable ReportedFigure yearAt(ReportingPeriod period, Accumulation accumulation) {
        ReportedFigure own = figures.get(period);
        if (own == null || accumulation != Accumulation.RATE) {
            return own;
        }
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ZERO;
        ReportedFigure lastWithCase = own;
        boolean summable = true;
        for (ReportedFigure figure : yearSoFar(period)) {
            lastWithCase = figure.isNotArisen() ? lastWithCase : figure;
            if (figure.numerator() == null || figure.denominator() == null) {
                summable = false;
            } else {
                numerator = numerator.add(figure.numerator());
                denominator = denominator.add(figure.denominator());
            }
        }
        return summable ? ReportedFigure.ofShare(numerator, denominator) : lastWithCase;
    }

    /** The figures of the period's kind since January; months and quarters of one year are never added together. */
    private List<ReportedFigure> yearSoFar(ReportingPeriod period) {
        return figures.headMap(period, true).entrySet().stream()
                .filter(entry -> entry.getKey().type() == period.type())
                .filter(entry -> entry.getKey().year() == period.year())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The last figure up to a period, included. */
    Optional<Map.Entry<ReportingPeriod, ReportedFigure>> lastUpTo(ReportingPeriod period) {
        return Optional.ofNullable(figures.floorEntry(period));
    }

    /** The periods with a figure up to one, included, earliest first. */
    List<ReportingPeriod> upTo(ReportingPeriod period) {
        return List.copyOf(figures.headMap(period, true).keySet());
    }

    /** The periods with a figure after one period up to another, included, earliest first. */
    List<ReportingPeriod> reportedBetween(ReportingPeriod after, ReportingPeriod upTo) {
        return after.compareTo(upTo) >= 0
                ? List.of()
                : List.copyOf(figures.subMap(after, false, upTo, true).keySet());
    }
}
