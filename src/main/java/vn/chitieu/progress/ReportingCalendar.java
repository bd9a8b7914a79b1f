package vn.chitieu.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.period.ReportingPeriod;

/** The dates that provinces have set for their periods; where none are set the portal's own hold. */
@Repository
@RequiredArgsConstructor
public class ReportingCalendar {

    private final JdbcClient jdbc;

    /**
     * Dates with their version.
     *
     * @param version 0 for the portal's own
     */
    public record Kept(PeriodDates dates, int version) {

        public boolean isDefault() {
            return version == 0;
        }
    }

    /** The dates of a period in a province. */
    @Transactional(readOnly = true)
    public Kept of(String province, ReportingPeriod period) {
        return jdbc.sql("select * from reporting_dates where province_code = ? and period = ?")
                .params(province, period.toString())
                .query((row, number) -> read(row))
                .optional()
                .orElseGet(() -> new Kept(PeriodDates.defaults(period), 0));
    }

    /** All that a province has set, by period, earliest first. */
    @Transactional(readOnly = true)
    public Map<ReportingPeriod, Kept> setBy(String province) {
        Map<ReportingPeriod, Kept> byPeriod = new TreeMap<>();
        jdbc.sql("select * from reporting_dates where province_code = ?")
                .param(province)
                .query((row, number) -> read(row))
                .list()
                .forEach(kept -> byPeriod.put(kept.dates().period(), kept));
        return byPeriod;
    }

    /**
     * Keeps dates in place of those of a version.
     *
     * @return false if they have been changed since that version
     */
    boolean keep(String province, PeriodDates dates, int after) {
        return jdbc.sql("""
            insert into reporting_dates as kept (province_code, period, opens_on, cut_off_on, due_on, closes_on)
            select :province, :period, :opens, :cutOff, :due, :closes
            where :after = 0 or exists (select from reporting_dates where province_code = :province and period = :period)
            on conflict (province_code, period) do update
            set opens_on = excluded.opens_on, cut_off_on = excluded.cut_off_on, due_on = excluded.due_on,
                closes_on = excluded.closes_on, version = kept.version + 1
            where kept.version = :after
            """)
                        .param("province", province)
                        .param("period", dates.period().toString())
                        .param("opens", dates.opensOn())
                        .param("cutOff", dates.cutOffOn())
                        .param("due", dates.dueOn())
                        .param("closes", dates.closesOn())
                        .param("after", after)
                        .update()
                == 1;
    }

    private static Kept read(ResultSet row) throws SQLException {
        PeriodDates dates = new PeriodDates(
                ReportingPeriod.parse(row.getString("period")),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("cut_off_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class));
        return new Kept(dates, row.getInt("version"));
    }
}
