package vn.chitieu.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;
import vn.chitieu.period.ReportingPeriod;

/** What people have made of reports. */
@Repository
@RequiredArgsConstructor
public class EditedReports {

    private static final String SECTIONS = """
        select report_section.*, display_name from report_section join account on account.id = saved_by
        where commune_code = ? and period = ? and form = ?
        """;

    private final JdbcClient jdbc;

    /** The latest of each section; missing where nobody has saved any, and where the latest is not open to this reader. */
    Map<ReportSection, EditedSection> latest(String commune, ReportingPeriod period, ReportForm form) {
        Map<ReportSection, EditedSection> latest = new EnumMap<>(ReportSection.class);
        jdbc.sql(SECTIONS + " and (section, report_section.version) in (select * from latest_report_sections(?, ?, ?))")
                .params(commune, period.toString(), form.name(), commune, period.toString(), form.name())
                .query(row -> {
                    latest.put(ReportSection.valueOf(row.getString("section")), read(row));
                });
        return latest;
    }

    /** All versions of a section, latest first. */
    @Transactional(readOnly = true)
    public List<EditedSection> versions(
            String commune, ReportingPeriod period, ReportForm form, ReportSection section) {
        return jdbc.sql(SECTIONS + " and section = ? order by version desc")
                .params(commune, period.toString(), form.name(), section.name())
                .query((row, number) -> read(row))
                .list();
    }

    /** Adds a version after the one that was the latest; says whether it still was. */
    boolean add(
            Place place,
            ReportingPeriod period,
            ReportForm form,
            ReportSection section,
            EditedSection saved,
            boolean internal,
            long by) {
        return jdbc.sql("""
            insert into report_section (province_code, commune_code, period, form, section, version, body, written,
                                        internal, saved_by, saved_at)
            values (:province, :commune, :period, :form, :section, :version, :body, :written, :internal, :by, :at)
            on conflict do nothing
            """)
                        .param("province", place.province())
                        .param("commune", place.commune())
                        .param("period", period.toString())
                        .param("form", form.name())
                        .param("section", section.name())
                        .param("version", saved.version())
                        .param("body", saved.body())
                        .param("written", saved.written())
                        .param("internal", internal)
                        .param("by", by)
                        .param("at", saved.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** What a report is registered by now. */
    @Transactional(readOnly = true)
    public ReportMark mark(String commune, ReportingPeriod period, ReportForm form) {
        return jdbc.sql("""
            select * from report_mark where commune_code = ? and period = ? and form = ? order by version desc limit 1
            """)
                .params(commune, period.toString(), form.name())
                .query((row, number) -> new ReportMark(
                        Objects.requireNonNullElse(row.getString("number"), ""),
                        row.getObject("dated_on", LocalDate.class),
                        Objects.requireNonNullElse(row.getString("subject"), ""),
                        row.getInt("version")))
                .optional()
                .orElse(ReportMark.NONE);
    }

    /** Adds a version after the one that was the latest; says whether it still was. */
    boolean add(Place place, ReportingPeriod period, ReportForm form, ReportMark mark, long by, Instant at) {
        return jdbc.sql("""
            insert into report_mark (province_code, commune_code, period, form, version, number, dated_on, subject,
                                     saved_by, saved_at)
            values (:province, :commune, :period, :form, :version, nullif(:number, ''), :day::date,
                    nullif(:subject, ''), :by, :at)
            on conflict do nothing
            """)
                        .param("province", place.province())
                        .param("commune", place.commune())
                        .param("period", period.toString())
                        .param("form", form.name())
                        .param("version", mark.version())
                        .param("number", mark.number())
                        .param("day", mark.day())
                        .param("subject", mark.subject())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static EditedSection read(ResultSet row) throws SQLException {
        return new EditedSection(
                row.getInt("version"),
                row.getString("body"),
                row.getString("written"),
                row.getString("display_name"),
                row.getTimestamp("saved_at").toInstant());
    }
}
