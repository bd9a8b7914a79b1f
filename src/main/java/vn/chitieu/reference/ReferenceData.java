package vn.chitieu.reference;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings the official lists into the database: 34 provinces, 3,321 communes, the organs of a commune, 56 indicators.
 *
 * <p>A repeatable migration, because the lists change with the country: when a file changes its checksum does, and the
 * next start brings the rows up to date. Nothing is deleted, since figures may hang on it, and what an administrator has
 * put in other words keeps them.
 */
@Component
public class ReferenceData implements JavaMigration {

    private static final List<String> FILES = List.of("provinces", "communes", "organs", "indicators");
    private static final int BATCH = 500;
    private static final Map<String, String> KINDS = Map.of(
            "tỉnh", "PROVINCE",
            "thành phố", "CITY",
            "xã", "COMMUNE",
            "phường", "WARD",
            "đặc khu", "SPECIAL_ZONE");

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        load(
                connection,
                ReferenceFile.read("provinces"),
                "insert into province (code, name, kind) values (?, ?, ?)"
                        + " on conflict (code) do update set name = excluded.name, kind = excluded.kind",
                row -> List.of(row.get("province_code"), row.get("province_name"), kind(row.get("province_type"))));
        load(
                connection,
                ReferenceFile.read("communes"),
                "insert into commune (code, province_code, name, kind) values (?, ?, ?, ?)"
                        + " on conflict (code) do update set name = excluded.name, kind = excluded.kind"
                        + " where not exists (select from commune_name where commune_code = excluded.code)",
                row -> List.of(
                        row.get("commune_code"),
                        row.get("province_code"),
                        row.get("commune_name"),
                        kind(row.get("type"))));
        load(
                connection,
                ReferenceFile.read("organs"),
                "insert into organ (code, name, position) values (?, ?, ?::integer)"
                        + " on conflict (code) do update set name = excluded.name, position = excluded.position",
                row -> List.of(row.get("code"), row.get("name"), row.get("position")));
        loadIndicators(connection);
    }

    private static void loadIndicators(Connection connection) throws SQLException {
        List<ReferenceFile.Row> rows = ReferenceFile.read("indicators");
        load(
                connection,
                rows,
                """
                insert into indicator (code, listed_field, listed_name, listed_unit, direction, nature, frequency,
                                       numerator, denominator, formula, lead_source, note, definition, listed_position,
                                       field, name, unit, position)
                select *, given.field, given.name, given.unit, given.position
                from (select ? as code, ? as field, ? as name, ? as unit, ?, ?, ?, nullif(?, ''), nullif(?, ''),
                             nullif(?, ''), nullif(?, ''), nullif(?, ''), ?, ?::integer as position) given
                on conflict (code) do update
                set listed_field = excluded.listed_field, listed_name = excluded.listed_name,
                    listed_unit = excluded.listed_unit, listed_position = excluded.listed_position,
                    direction = excluded.direction, nature = excluded.nature, frequency = excluded.frequency,
                    numerator = excluded.numerator, denominator = excluded.denominator, formula = excluded.formula,
                    lead_source = excluded.lead_source, note = excluded.note, definition = excluded.definition,
                    field = case when indicator.changed then indicator.field else excluded.field end,
                    name = case when indicator.changed then indicator.name else excluded.name end,
                    unit = case when indicator.changed then indicator.unit else excluded.unit end,
                    position = case when indicator.changed then indicator.position else excluded.position end
                """,
                row -> List.of(
                        row.get("code"),
                        row.get("group"),
                        row.get("name"),
                        row.get("unit"),
                        row.get("direction"),
                        row.get("nature"),
                        row.get("freq"),
                        row.get("numerator"),
                        row.get("denominator"),
                        row.get("formula"),
                        row.get("lead_source"),
                        row.get("comparable_note"),
                        row.get("definition_status"),
                        String.valueOf(rows.indexOf(row) + 1)));
    }

    private interface Values {
        List<String> of(ReferenceFile.Row row);
    }

    private static void load(Connection connection, List<ReferenceFile.Row> rows, String sql, Values values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (ReferenceFile.Row row : rows) {
                int position = 1;
                for (String value : values.of(row)) {
                    statement.setString(position++, value);
                }
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static String kind(String vietnamese) {
        String kind = KINDS.get(vietnamese);
        if (kind == null) {
            throw new IllegalArgumentException("Unknown kind of place: " + vietnamese);
        }
        return kind;
    }

    /** No version: repeatable. */
    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "reference data";
    }

    @Override
    public Integer getChecksum() {
        CRC32 checksum = new CRC32();
        FILES.forEach(file -> checksum.update(ReferenceFile.text(file).getBytes(StandardCharsets.UTF_8)));
        return (int) checksum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
