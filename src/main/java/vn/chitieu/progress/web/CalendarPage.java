package vn.chitieu.progress.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.chitieu.commune.Province;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.PeriodDates;
import vn.chitieu.progress.ReportingCalendar.Kept;
import vn.chitieu.progress.RoundStatus;

/**
 * The periods of a province with their dates.
 *
 * @param others periods that may be asked for besides
 */
public record CalendarPage(Province province, boolean maySet, List<Line> lines, List<ReportingPeriod> others) {

    /** How many years from now on are shown. */
    private static final int YEARS = 2;

    private static final int QUARTERS = 4;
    private static final int MONTHS = 12;

    /** @param rounds how many of the province's communes stand where */
    public record Line(PeriodDates dates, boolean isDefault, Map<RoundStatus, Integer> rounds) {

        public boolean isAnyRound() {
            return !rounds.isEmpty();
        }
    }

    static CalendarPage of(
            Province province,
            boolean maySet,
            int year,
            Map<ReportingPeriod, Kept> set,
            Map<ReportingPeriod, Map<RoundStatus, Integer>> rounds) {
        Map<ReportingPeriod, Line> lines = new TreeMap<>();
        for (int quarter = 0; quarter < YEARS * QUARTERS; quarter++) {
            ReportingPeriod period = ReportingPeriod.quarter(year + quarter / QUARTERS, quarter % QUARTERS + 1);
            lines.put(period, line(new Kept(PeriodDates.defaults(period), 0), rounds));
        }
        rounds.keySet().stream()
                .filter(period -> period.year() >= year - 1)
                .forEach(period -> lines.put(period, line(new Kept(PeriodDates.defaults(period), 0), rounds)));
        set.forEach((period, kept) -> lines.put(period, line(kept, rounds)));
        List<ReportingPeriod> others = IntStream.range(year, year + YEARS)
                .boxed()
                .flatMap(it -> otherPeriods(it).stream())
                .filter(period -> !lines.containsKey(period))
                .toList();
        return new CalendarPage(province, maySet, List.copyOf(lines.values()), others);
    }

    private static Line line(Kept kept, Map<ReportingPeriod, Map<RoundStatus, Integer>> rounds) {
        Map<RoundStatus, Integer> own = rounds.get(kept.dates().period());
        return new Line(kept.dates(), kept.isDefault(), own == null ? new EnumMap<>(RoundStatus.class) : own);
    }

    private static List<ReportingPeriod> otherPeriods(int year) {
        List<ReportingPeriod> periods = new ArrayList<>();
        for (int month = 1; month <= MONTHS; month++) {
            periods.add(ReportingPeriod.month(year, month));
        }
        periods.add(ReportingPeriod.halfYear(year));
        periods.add(ReportingPeriod.nineMonths(year));
        periods.add(ReportingPeriod.year(year));
        return periods;
    }
}
