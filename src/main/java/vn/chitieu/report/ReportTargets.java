package vn.chitieu.report;

import java.sql.Array;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a report has to know of targets and documents besides how they stand. */
@Repository
@RequiredArgsConstructor
class ReportTargets {

    private final JdbcClient jdbc;

    /**
     * Where a target belongs.
     *
     * @param leads names of the leading units
     * @param ofState whether a state body has issued its document
     * @param internal whether its document is
     */
    record Belonging(long id, long document, List<String> leads, boolean ofState, boolean internal) {}

    /** A document; what it carries out is null where nothing is entered. */
    record Document(long id, String title, @Nullable String carriesOut, boolean ofState) {

        /** What a report is made in pursuance of. */
        String pursued(ReportForm form) {
            return form == ReportForm.PARTY && carriesOut != null ? carriesOut : title;
        }
    }

    /** By code. */
    Map<String, Belonging> ofCommune(String commune) {
        Map<String, Belonging> belongings = new HashMap<>();
        jdbc.sql("""
            select target.code, target.id, resolution_id, visibility = 'INTERNAL' as internal,
                   issuer ~* '(ủy|uỷ) ban nhân dân|ubnd' as of_state, led.names
            from target join resolution on resolution.id = resolution_id
            left join lateral (
                select array_agg(unit.name order by unit.name collate "vi-x-icu") as names
                from assignment join unit on unit.id = unit_id
                where target_id = target.id and part = 'LEAD') led on true
            where target.commune_code = ?
            """).param(commune).query(row -> {
            belongings.put(
                    row.getString("code"),
                    new Belonging(
                            row.getLong("id"),
                            row.getLong("resolution_id"),
                            names(row.getArray("names")),
                            row.getBoolean("of_state"),
                            row.getBoolean("internal")));
        });
        return belongings;
    }

    /** In the order they were entered. */
    List<Document> documents(String commune) {
        return jdbc.sql("""
            select id, title, implements, issuer ~* '(ủy|uỷ) ban nhân dân|ubnd' as of_state
            from resolution where commune_code = ? order by id
            """)
                .param(commune)
                .query((row, number) -> new Document(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("implements"),
                        row.getBoolean("of_state")))
                .list();
    }

    /** Whether a figure or a base that a report of these periods shows is made up. */
    boolean showDemonstration(String commune, List<String> periods) {
        return jdbc.sql("""
            select exists (select from target where commune_code = :commune and baseline_demo)
                or exists (select from figure where commune_code = :commune and period = any(:periods) and demo)
            """)
                .param("commune", commune)
                .param("periods", periods.toArray(String[]::new))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** The grade of each series' figure at a period, by series. */
    Map<Long, String> grades(String commune, String period) {
        Map<Long, String> grades = new HashMap<>();
        jdbc.sql("select series_id, grade from figure where commune_code = ? and period = ? and status <> 'EMPTY'")
                .params(commune, period)
                .query(row -> {
                    grades.put(row.getLong("series_id"), row.getString("grade"));
                });
        return grades;
    }

    private static List<String> names(@Nullable Array names) throws SQLException {
        return names == null ? List.of() : List.of((String[]) names.getArray());
    }
}
