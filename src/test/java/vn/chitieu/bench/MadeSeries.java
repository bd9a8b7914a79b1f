package vn.chitieu.bench;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.TreeMap;
import vn.chitieu.bench.Counted.Parts;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.Reading;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.rule.Cadence;

/** One commune's series: its own base, goal and pace, and from them the figure of every quarter. */
final class MadeSeries {

    private static final int FIRST_YEAR = 2025;
    private static final int TERM_MONTHS = 60;
    /** Percent of a year's total that is in by the end of each quarter. */
    private static final int[] IN_BY = {21, 46, 71, 100};
    /** The year in which what happens once is decided. */
    private static final int DECIDED = 2028;

    private final long id;
    private final Counted counted;
    private final Luck luck;
    private final long base;
    private final long goal;
    /** Percent of the planned way that it goes. */
    private final int pace;
    /** Of a ratio's lower number. */
    private final long cases;

    private final TreeMap<ReportingPeriod, ReportedFigure> made = new TreeMap<>();

    MadeSeries(long id, Counted counted, Luck luck) {
        this.id = id;
        this.counted = counted;
        this.luck = luck;
        Parts parts = counted.parts();
        this.cases = parts == null ? 0 : Math.max(1, parts.cases() * (long) luck.between(60, 150) / 100);
        long way = counted.goal() - counted.base();
        this.base = withinShare(counted.base() + way * luck.between(-12, 12) / 100);
        this.goal = withinShare(rounded(counted.goal() + way * luck.between(-10, 5) / 100));
        this.pace = pace(luck);
    }

    /** Most keep up, some are slow, a few stand still or fall back. */
    private static int pace(Luck luck) {
        int drawn = luck.below(100);
        if (drawn < 4) {
            return luck.between(-10, 5);
        }
        return drawn < 14 ? luck.between(45, 80) : drawn < 28 ? luck.between(85, 98) : luck.between(99, 118);
    }

    long id() {
        return id;
    }

    Counted counted() {
        return counted;
    }

    BigDecimal goal() {
        return plain(goal);
    }

    /** Where its way begins, in what a target reads of it. */
    BigDecimal base(Reading reading) {
        return reading == Reading.NUMERATOR ? BigDecimal.valueOf(share(base, cases)) : plain(base);
    }

    /** What the plan has for the end of a year: on the straight way, whatever the pace. */
    BigDecimal planned(int year) {
        return plain(base + (goal - base) * (year - FIRST_YEAR) / 5);
    }

    /** Whether somebody is asked for a figure of it. */
    boolean isAskedIn(ReportingPeriod period) {
        return switch (counted.cadence()) {
            case QUARTER -> true;
            case YEAR -> period.closesYear();
            case EVENT -> period.closesYear() && period.year() == DECIDED;
        };
    }

    /** The figure of a quarter; to be asked for in their order, each once. */
    ReportedFigure next(ReportingPeriod period) {
        ReportedFigure figure = figure(period);
        made.put(period, figure);
        return figure;
    }

    /** What somebody typed first and put right afterwards. */
    ReportedFigure mistaken(ReportedFigure right) {
        if (right.numerator() != null) {
            BigDecimal denominator = requireNonNull(right.denominator());
            BigDecimal other = right.numerator().multiply(new BigDecimal(9)).divideToIntegralValue(BigDecimal.TEN);
            return ReportedFigure.ofShare(
                    other.equals(right.numerator()) ? other.add(BigDecimal.ONE) : other,
                    denominator.add(BigDecimal.ONE));
        }
        BigDecimal value = requireNonNull(right.value());
        return ReportedFigure.of(
                switch (counted.kind()) {
                    case STATE -> BigDecimal.ONE.subtract(value);
                    case GRADE -> value.equals(BigDecimal.ONE) ? BigDecimal.TWO : BigDecimal.ONE;
                    default -> value.add(plain(1 + value.unscaledValue().longValueExact() / 12));
                });
    }

    private ReportedFigure figure(ReportingPeriod period) {
        int months = (period.year() - FIRST_YEAR - 1) * 12 + period.monthsIntoYear();
        return switch (counted.course()) {
            case LEVEL -> reported(at(months), cases);
            case CASES -> reported(at(months), Math.max(1, cases * luck.between(85, 115) / 100));
            case TOTAL -> {
                int months2 = (period.year() - FIRST_YEAR) * 12;
                long year = at(months2);
                int in = IN_BY[period.quarterOfYear() - 1];
                long soFar = year * (in == 100 ? 100 : in + luck.between(-3, 3)) / 100;
                yield reported(Math.max(soFar, inSoFar(period)), cases);
            }
            case COUNT ->
                ReportedFigure.of(BigDecimal.valueOf(Math.max(0, goal * (months + 12) * Math.max(pace, 20) / 7200)));
            case STATE ->
                ReportedFigure.of(
                        counted.cadence() == Cadence.EVENT
                                ? pace >= 80 ? BigDecimal.ONE : BigDecimal.ZERO
                                : luck.inHundred(97) ? BigDecimal.ONE : BigDecimal.ZERO);
            case GRADE -> ReportedFigure.of(BigDecimal.valueOf(pace >= 80 ? luck.between(3, 4) : luck.between(2, 3)));
        };
    }

    /** A total does not shrink within its year. */
    private long inSoFar(ReportingPeriod period) {
        ReportedFigure before = made.get(period.previousQuarter());
        if (counted.kind() == SeriesKind.RATIO || before == null || period.quarterOfYear() == 1) {
            return 0;
        }
        return requireNonNull(before.value()).unscaledValue().longValueExact();
    }

    /** Where it is so many months after the base. */
    private long at(int months) {
        long way = goal - base;
        long straight = way * months * pace / (TERM_MONTHS * 100L);
        long noise = Math.abs(way) / 150;
        return Math.max(0, withinShare(base + straight + (noise == 0 ? 0 : luck.between((int) -noise, (int) noise))));
    }

    private ReportedFigure reported(long value, long lower) {
        return counted.kind() == SeriesKind.RATIO
                ? ReportedFigure.ofShare(BigDecimal.valueOf(share(value, lower)), BigDecimal.valueOf(lower))
                : ReportedFigure.of(plain(value));
    }

    private static long share(long hundredths, long lower) {
        return Math.min(lower, (hundredths * lower + 5000) / 10000);
    }

    private long withinShare(long value) {
        return counted.kind() == SeriesKind.RATIO ? Math.clamp(value, 0L, 10000L) : Math.max(0, value);
    }

    /** Resolutions name round percentages. */
    private long rounded(long value) {
        return counted.kind() == SeriesKind.RATIO && counted.goal() > 200 && counted.goal() < 9900
                ? value / 50 * 50
                : value;
    }

    private BigDecimal plain(long value) {
        return BigDecimal.valueOf(value, counted.decimals());
    }
}
