package vn.chitieu.target;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;

/** How bases were worked out; each time is kept. */
@Repository
@RequiredArgsConstructor
public class BaselineWorkings {

    private final JdbcClient jdbc;

    /** The last one of a target; empty where its base has become another since. */
    @Transactional(readOnly = true)
    public Optional<BaselineWorking> inForce(String commune, String target) {
        return jdbc.sql("""
            select working.*, coalesce(series.unit, '') like '\\%%' as percent
            from baseline_working working
            join target on target.id = target_id
            left join series on series.id = target.series_id
            where target.commune_code = ? and target.code = ?
              and working.version = (select max(version) from baseline_working last where last.target_id = target.id)
              and target.baseline_year = working.year and target.baseline_value = working.result
            """)
                .param(commune)
                .param(target)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Keeps how the base of a year was worked out. */
    @Transactional
    public void add(Place place, long target, int year, BaselineWorking working, long by, Instant at) {
        int version = jdbc.sql("select coalesce(max(version), 0) + 1 from baseline_working where target_id = ?")
                .param(target)
                .query(Integer.class)
                .single();
        jdbc.sql("insert into baseline_working values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(target)
                .param(version)
                .param(place.province())
                .param(place.commune())
                .param(working.method().name())
                .param(year)
                .param(working.result())
                .param(working.weighedBy())
                .param(by)
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
        for (int position = 0; position < working.parts().size(); position++) {
            BaselineWorking.Part part = working.parts().get(position);
            jdbc.sql("insert into baseline_part values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .param(target)
                    .param(version)
                    .param(position)
                    .param(place.province())
                    .param(place.commune())
                    .param(part.code())
                    .param(part.name())
                    .param(part.share())
                    .param(part.value())
                    .param(part.numerator())
                    .param(part.denominator())
                    .param(part.weight())
                    .update();
        }
    }

    private BaselineWorking read(ResultSet row) throws SQLException {
        List<BaselineWorking.Part> parts = jdbc.sql(
                        "select * from baseline_part where target_id = ? and version = ? order by position")
                .param(row.getLong("target_id"))
                .param(row.getInt("version"))
                .query((part, number) -> new BaselineWorking.Part(
                        part.getString("code"),
                        part.getString("name"),
                        number(part, "share"),
                        number(part, "value"),
                        number(part, "numerator"),
                        number(part, "denominator"),
                        number(part, "weight")))
                .list();
        return new BaselineWorking(
                BaselineWorking.Method.valueOf(row.getString("method")),
                row.getString("weighed_by"),
                row.getBoolean("percent"),
                parts);
    }

    private static @Nullable BigDecimal number(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column);
    }
}
