package vn.chitieu.indicator.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.indicator.web.IndicatorsPage.Group;
import vn.chitieu.indicator.web.IndicatorsPage.Line;
import vn.chitieu.indicator.web.IndicatorsPage.Listed;

/** The catalogue as its page shows it, with the targets of all communes counted. */
@Repository
@Transactional(readOnly = true)
@RequiredArgsConstructor
class IndicatorLines {

    private static final String LINES = """
        select indicator.*, (select count(*) from target where indicator_code = indicator.code) as targets
        from indicator
        """;

    private final JdbcClient jdbc;

    /** Fields stand in the order of their first indicator. */
    List<Group> byField() {
        Map<String, List<Line>> groups = jdbc
                .sql(LINES + " order by position, listed_name is null, code")
                .query((row, number) -> line(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Line::field, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    Optional<Line> find(String code) {
        return jdbc.sql(LINES + " where code = ?")
                .param(code)
                .query((row, number) -> line(row))
                .optional();
    }

    List<String> fields() {
        return jdbc.sql("select field from indicator group by field order by min(position), field")
                .query((row, number) -> row.getString("field"))
                .list();
    }

    /** Behind all others. */
    int nextPosition() {
        return jdbc.sql("select coalesce(max(position), 0) + 1 from indicator")
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("code"),
                row.getString("field"),
                row.getString("name"),
                row.getString("unit"),
                row.getInt("position"),
                row.getLong("targets"),
                row.getString("listed_name") == null
                        ? null
                        : new Listed(
                                row.getString("listed_field"),
                                row.getString("listed_name"),
                                row.getString("listed_unit"),
                                row.getInt("listed_position")),
                row.getBoolean("changed"),
                row.getDate("retired_on") == null
                        ? null
                        : row.getDate("retired_on").toLocalDate());
    }
}
