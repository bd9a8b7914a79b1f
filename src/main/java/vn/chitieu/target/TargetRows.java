package vn.chitieu.target;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A commune's targets for lists, in the order of its documents. */
@Repository
@RequiredArgsConstructor
public class TargetRows {

    private final JdbcClient jdbc;

    @Transactional(readOnly = true)
    public List<TargetRow> ofCommune(String commune) {
        return jdbc.sql("""
            select target.*, series.unit as series_unit
            from target left join series on series.id = target.series_id
            where target.commune_code = ?
            order by target.position
            """).param(commune).query((row, number) -> read(row)).list();
    }

    private static TargetRow read(ResultSet row) throws SQLException {
        return new TargetRow(
                row.getLong("id"),
                row.getObject("parent_id", Long.class),
                new Description(
                        row.getString("code"),
                        row.getInt("position"),
                        row.getString("number"),
                        row.getString("name"),
                        Field.valueOf(row.getString("field")),
                        Origin.valueOf(row.getString("origin")),
                        row.getBoolean("official"),
                        row.getBoolean("soft"),
                        row.getString("indicator_code"),
                        row.getString("own_indicator"),
                        row.getString("unit"),
                        Direction.valueOf(row.getString("direction")),
                        row.getString("plan_giver"),
                        row.getString("advises"),
                        row.getString("confirm_note")),
                RuleColumns.from(row).toRule(),
                row.getObject("series_id", Long.class),
                row.getString("series_unit"),
                baseline(row));
    }

    static @Nullable Baseline baseline(ResultSet row) throws SQLException {
        BigDecimal value = row.getBigDecimal("baseline_value");
        return value == null
                ? null
                : new Baseline(
                        row.getInt("baseline_year"),
                        value,
                        row.getString("baseline_source"),
                        row.getBoolean("baseline_demo"));
    }
}
