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
import vn.chitieu.commune.Place;

/** A commune's targets for lists, in the order of its documents. */
@Repository
@RequiredArgsConstructor
public class TargetRows {

    private static final String QUERY = """
        select target.*, series.unit as series_unit
        from target left join series on series.id = target.series_id
        """;

    private final JdbcClient jdbc;

    @Transactional(readOnly = true)
    public List<TargetRow> ofCommune(String commune) {
        return jdbc.sql(QUERY + " where target.commune_code = ? order by target.position")
                .param(commune)
                .query((row, number) -> read(row))
                .list();
    }

    /** The targets of all communes on one common indicator; of one province, if it is named. */
    @Transactional(readOnly = true)
    public List<TargetRow> onIndicator(String indicator, @Nullable String province) {
        return jdbc.sql(QUERY + """
            where target.indicator_code = :indicator
              and (:province::text is null or target.province_code = :province)
            order by target.commune_code, target.position
            """)
                .param("indicator", indicator)
                .param("province", province)
                .query((row, number) -> read(row))
                .list();
    }

    private static TargetRow read(ResultSet row) throws SQLException {
        return new TargetRow(
                row.getLong("id"),
                new Place(row.getString("province_code"), row.getString("commune_code")),
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
