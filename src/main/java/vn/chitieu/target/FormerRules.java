package vn.chitieu.target;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chitieu.commune.Place;
import vn.chitieu.period.ReportingPeriod;

/** The rules that amendments have ended, for rows that are read without the entity. */
@Repository
@RequiredArgsConstructor
class FormerRules {

    private static final String PREFIX = "former_";

    /** All columns of a former rule, beside those of its target. */
    static final String BESIDE = Stream.of(
                    "position rule_version until unit reading path_years path_levels baseline_year baseline_value",
                    "baseline_source baseline_demo reason document changed_by changed_at measure change change_size",
                    "both_zero accumulating scale state criterion low high over_top falling grade by_people horizon",
                    "from_year to_year comparator_written deadline_written")
            .flatMap(names -> Stream.of(names.split(" ")))
            .map(name -> "former_rule." + name + " as " + PREFIX + name)
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    /** By target, earliest first; targets that were never amended are missing. */
    Map<Long, List<FormerRule>> ofCommune(String commune) {
        return byTarget(jdbc.sql("select * from former_rule where commune_code = ? order by target_id, position")
                .param(commune));
    }

    /** The same for some communes. */
    Map<Long, List<FormerRule>> ofCommunes(String[] communes) {
        return byTarget(jdbc.sql("select * from former_rule where commune_code = any(?) order by target_id, position")
                .param(communes));
    }

    /** The same for some targets of any communes. */
    Map<Long, List<FormerRule>> of(List<Long> targets) {
        return byTarget(jdbc.sql("select * from former_rule where target_id = any(?) order by target_id, position")
                .param(targets.toArray(Long[]::new)));
    }

    private static Map<Long, List<FormerRule>> byTarget(JdbcClient.StatementSpec statement) {
        Map<Long, List<FormerRule>> former = new HashMap<>();
        statement.query(row -> {
            former.computeIfAbsent(row.getLong("target_id"), target -> new ArrayList<>())
                    .add(read(row));
        });
        return former;
    }

    private static FormerRule read(ResultSet row) throws SQLException {
        return read(row, "");
    }

    /** The rule that stands in a row of its target under {@link #BESIDE}. */
    static FormerRule beside(ResultSet row) throws SQLException {
        return read(row, PREFIX);
    }

    private static FormerRule read(ResultSet row, String prefix) throws SQLException {
        return new FormerRule(
                new Place(row.getString("province_code"), row.getString("commune_code")),
                row.getInt(prefix + "rule_version"),
                ReportingPeriod.parse(row.getString(prefix + "until")),
                row.getString(prefix + "unit"),
                Reading.valueOf(row.getString(prefix + "reading")),
                RuleColumns.from(row, prefix),
                TargetRows.baseline(row, prefix),
                List.of((Integer[]) row.getArray(prefix + "path_years").getArray()),
                List.of((BigDecimal[]) row.getArray(prefix + "path_levels").getArray()),
                row.getString(prefix + "reason"),
                row.getString(prefix + "document"),
                row.getLong(prefix + "changed_by"),
                row.getObject(prefix + "changed_at", OffsetDateTime.class).toInstant());
    }

    static @Nullable ReportingPeriod period(ResultSet row, String column) throws SQLException {
        String code = row.getString(column);
        return code == null ? null : ReportingPeriod.parse(code);
    }

    static @Nullable Retirement retirement(ResultSet row) throws SQLException {
        ReportingPeriod from = period(row, "retired_from");
        return from == null
                ? null
                : new Retirement(from, row.getString("retired_reason"), row.getString("replaced_by"));
    }
}
