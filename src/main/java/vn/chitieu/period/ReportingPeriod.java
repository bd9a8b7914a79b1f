package vn.chitieu.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of whole months that figures are reported for.
 *
 * <p>{@link #parse} and {@link #toString} are inverse; the database keeps the same text:
 *
 * <pre>
 * 2026-07     month          2026-9M     first nine months
 * 2026-Q3     quarter        2026        year
 * 2026-H1     first half     2028-MID    mid-term review, January 2026 to June 2028 of the term 2025–2030
 *                            2025-2030   term
 * </pre>
 *
 * Periods are ordered by their last day; of two that end together the longer one comes later.
 *
 * @param first first month, included
 * @param last last month, included
 */
public record ReportingPeriod(PeriodType type, YearMonth first, YearMonth last) implements Comparable<ReportingPeriod> {

    private static final Pattern CODE = Pattern.compile("([1-9]\\d{3})(?:-(Q[1-4]|H1|9M|MID|\\d{2}|\\d{4}))?");
    /** A mid-term review looks at the time since the term's first full year, which began two years before. */
    private static final int YEARS_BEFORE_MID_TERM = 2;
    /** Years a code can write with four digits. */
    private static final int FIRST_YEAR = 1000;

    private static final int LAST_YEAR = 9999;

    public ReportingPeriod {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A period cannot end (" + last + ") before it begins (" + first + ")");
        }
        if (!fits(type, first, last)) {
            throw new IllegalArgumentException(first + " to " + last + " is no " + type);
        }
    }

    /** Whether the months are those of the type, so that a code says everything about its period. */
    private static boolean fits(PeriodType type, YearMonth first, YearMonth last) {
        boolean codedYears = first.getYear() >= FIRST_YEAR && last.getYear() <= LAST_YEAR;
        boolean startsYear = first.getMonthValue() == 1;
        boolean inOneYear = startsYear && first.getYear() == last.getYear();
        int end = last.getMonthValue();
        return codedYears
                && switch (type) {
                    case MONTH -> first.equals(last);
                    case QUARTER -> end % 3 == 0 && first.equals(last.minusMonths(2));
                    case HALF_YEAR -> inOneYear && end == 6;
                    case NINE_MONTHS -> inOneYear && end == 9;
                    case YEAR -> inOneYear && end == 12;
                    case MID_TERM ->
                        startsYear && end == 6 && last.getYear() - first.getYear() == YEARS_BEFORE_MID_TERM;
                    case TERM -> startsYear && end == 12 && last.getYear() > first.getYear();
                };
    }

    /** The quarter {@code 1} to {@code 4} of a year. */
    public static ReportingPeriod quarter(int year, int quarter) {
        if (quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("There is no quarter " + quarter);
        }
        return months(PeriodType.QUARTER, year, quarter * 3 - 2, quarter * 3);
    }

    public static ReportingPeriod month(int year, int month) {
        return months(PeriodType.MONTH, year, month, month);
    }

    public static ReportingPeriod halfYear(int year) {
        return months(PeriodType.HALF_YEAR, year, 1, 6);
    }

    public static ReportingPeriod nineMonths(int year) {
        return months(PeriodType.NINE_MONTHS, year, 1, 9);
    }

    public static ReportingPeriod year(int year) {
        return months(PeriodType.YEAR, year, 1, 12);
    }

    public static ReportingPeriod midTerm(int year) {
        return new ReportingPeriod(
                PeriodType.MID_TERM, YearMonth.of(year - YEARS_BEFORE_MID_TERM, 1), YearMonth.of(year, 6));
    }

    public static ReportingPeriod term(Term term) {
        return new ReportingPeriod(
                PeriodType.TERM, YearMonth.of(term.firstYear(), 1), YearMonth.of(term.lastYear(), 12));
    }

    /** The quarter a day lies in. */
    public static ReportingPeriod quarterContaining(LocalDate day) {
        return quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /**
     * The period a code stands for.
     *
     * @throws IllegalArgumentException if the text is none of the codes above
     */
    public static ReportingPeriod parse(String code) {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a reporting period: " + code);
        }
        int year = Integer.parseInt(matcher.group(1));
        String part = matcher.group(2);
        if (part == null) {
            return year(year);
        }
        return switch (part) {
            case "H1" -> halfYear(year);
            case "9M" -> nineMonths(year);
            case "MID" -> midTerm(year);
            case String q when q.startsWith("Q") -> quarter(year, q.charAt(1) - '0');
            case String m when m.length() == 2 -> monthOrRefuse(code, year, Integer.parseInt(m));
            default -> term(new Term(year, Integer.parseInt(part)));
        };
    }

    public int year() {
        return last.getYear();
    }

    /** The quarter {@code 1} to {@code 4} this period ends in. */
    public int quarterOfYear() {
        return (last.getMonthValue() + 2) / 3;
    }

    /** The quarter this period ends in; of a quarter, itself. */
    public ReportingPeriod quarter() {
        return quarter(year(), quarterOfYear());
    }

    public LocalDate firstDay() {
        return first.atDay(1);
    }

    public LocalDate lastDay() {
        return last.atEndOfMonth();
    }

    /**
     * Which of some periods a page of results is about, unless another is asked for: the latest that is over, since the
     * one that runs has hardly a figure yet; the latest of all while none is over. Empty only where there are none.
     */
    public static Optional<ReportingPeriod> shownOn(LocalDate today, Collection<ReportingPeriod> periods) {
        return periods.stream()
                .filter(period -> period.lastDay().isBefore(today))
                .max(Comparator.naturalOrder())
                .or(() -> periods.stream().max(Comparator.naturalOrder()));
    }

    /** Whether the last day is a quarter's; only months have others. */
    public boolean closesQuarter() {
        return last.getMonthValue() % 3 == 0;
    }

    /** Whether the last day is 31 December, so that the year's verdict can be given. */
    public boolean closesYear() {
        return last.getMonthValue() == 12;
    }

    /** Months of the last day's year that have passed when this period ends, 1 to 12. */
    public int monthsIntoYear() {
        return last.getMonthValue();
    }

    /** The period of the same kind one year earlier ("cùng kỳ"). */
    public ReportingPeriod sameLastYear() {
        return new ReportingPeriod(type, first.minusYears(1), last.minusYears(1));
    }

    /** The last quarter that ends before this period begins; for a quarter, the one before it. */
    public ReportingPeriod previousQuarter() {
        YearMonth month = first.minusMonths((first.getMonthValue() - 1) % 3 + 1);
        return quarter(month.getYear(), month.getMonthValue() / 3);
    }

    /** The first quarter that begins after this period ends. */
    public ReportingPeriod nextQuarter() {
        YearMonth month = last.plusMonths((12 - last.getMonthValue()) % 3 + 1);
        return quarter(month.getYear(), (month.getMonthValue() + 2) / 3);
    }

    @Override
    public int compareTo(ReportingPeriod other) {
        int byEnd = last.compareTo(other.last);
        return byEnd != 0 ? byEnd : other.first.compareTo(first);
    }

    @Override
    public String toString() {
        return switch (type) {
            case MONTH -> last.toString();
            case QUARTER -> year() + "-Q" + quarterOfYear();
            case HALF_YEAR -> year() + "-H1";
            case NINE_MONTHS -> year() + "-9M";
            case YEAR -> String.valueOf(year());
            case MID_TERM -> year() + "-MID";
            case TERM -> first.getYear() + "-" + last.getYear();
        };
    }

    private static ReportingPeriod months(PeriodType type, int year, int first, int last) {
        return new ReportingPeriod(type, YearMonth.of(year, first), YearMonth.of(year, last));
    }

    private static ReportingPeriod monthOrRefuse(String code, int year, int month) {
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("Not a reporting period: " + code);
        }
        return month(year, month);
    }
}
