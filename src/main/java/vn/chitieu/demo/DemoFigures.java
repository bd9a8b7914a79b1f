package vn.chitieu.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;
import vn.chitieu.measure.VietnameseNumber;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.Rounds;
import vn.chitieu.target.AllSeries;
import vn.chitieu.target.Series;
import vn.chitieu.target.SeriesKind;

/**
 * Made-up figures of the base year 2025 to the third quarter of 2026, the same at every start. The last quarter is open
 * whatever the date, with empty, draft, returned and verified cells.
 */
@Service
@Profile("demo")
@RequiredArgsConstructor
class DemoFigures {

    static final ReportingPeriod FIRST = ReportingPeriod.quarter(2025, 1);
    static final ReportingPeriod OPEN = ReportingPeriod.quarter(2026, 3);

    private static final String INSERT = """
        insert into %s (series_id, period, province_code, commune_code, value, numerator, denominator, grade, note,
                        typed, status, reason, version, entered_by, entered_at%s)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?%s)
        """;

    private final AllSeries allSeries;
    private final Rounds rounds;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    /** Opens the rounds and enters the figures, as one clerk who is verified by another. */
    @Transactional
    void load(Place place, long clerk, long verifier) {
        for (ReportingPeriod period = FIRST; period.compareTo(OPEN) <= 0; period = period.nextQuarter()) {
            rounds.add(Round.open(place, period));
        }
        jdbc.update(
                "update round set status = 'CLOSED', closed_at = due_on + interval '1 day'"
                        + " where commune_code = ? and period <> ?",
                place.commune(),
                OPEN.toString());
        Map<String, Series> series = new HashMap<>();
        allSeries.findByPlaceCommune(place.commune()).forEach(one -> series.put(one.key(), one));
        List<Object[]> figures = new ArrayList<>();
        List<Object[]> versions = new ArrayList<>();
        for (DemoFiles.Row row : DemoFiles.rows("figures", place.commune())) {
            Series counted = series.get(row.get("series"));
            if (counted == null) {
                throw new IllegalStateException("No series " + row.get("series") + " in " + place.commune());
            }
            List<@Nullable Object> values = values(place, counted, row, clerk);
            versions.add(values.toArray());
            values.add(row.get("status").equals("VERIFIED") ? verifier : null);
            figures.add(values.toArray());
        }
        jdbc.batchUpdate(INSERT.formatted("figure", ", verified_by, demo", ", ?, true"), figures);
        jdbc.batchUpdate(INSERT.formatted("figure_version", "", ""), versions);
    }

    private List<@Nullable Object> values(Place place, Series series, DemoFiles.Row row, long clerk) {
        ReportingPeriod period = ReportingPeriod.parse(row.get("period"));
        BigDecimal value = value(series, row.get("value"));
        BigDecimal numerator = number(row.get("numerator"));
        BigDecimal denominator = number(row.get("denominator"));
        boolean returned = row.get("status").equals("RETURNED");
        String note = row.get("note").isEmpty() ? null : row.get("note");
        Instant lastDay = period.lastDay().atTime(9, 0).atZone(clock.getZone()).toInstant();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(series.id());
        values.add(period.toString());
        values.add(place.province());
        values.add(place.commune());
        values.add(value);
        values.add(numerator);
        values.add(denominator);
        values.add(row.get("grade"));
        values.add(returned ? null : note);
        values.add(typed(row.get("value"), numerator, denominator, value));
        values.add(row.get("status"));
        values.add(returned ? note : null);
        values.add(clerk);
        values.add(lastDay.atOffset(ZoneOffset.UTC));
        return values;
    }

    private static @Nullable BigDecimal value(Series series, String text) {
        if (series.kind() == SeriesKind.GRADE && series.scale() != null) {
            return BigDecimal.valueOf(series.scale().indexOf(text) + 1L);
        }
        return number(text);
    }

    /** What a clerk would have typed for it. */
    private static String typed(
            String text, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator, @Nullable BigDecimal value) {
        if (numerator != null && denominator != null) {
            return VietnameseNumber.format(numerator) + "/" + VietnameseNumber.format(denominator);
        }
        return value == null ? text : VietnameseNumber.format(value);
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
