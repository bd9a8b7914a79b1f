package vn.chitieu.review;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.CommuneKind;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.Province;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.rule.Accumulation;

/** Reads what waits for a province's word, and the past of it: in as many statements whatever the number of cells. */
@Repository
@RequiredArgsConstructor
class WaitingCells {

    /** Of a figure that is in the hands of who looks through it, and which version of it was accepted last. */
    private static final String WAITING = """
        from round
        join figure on figure.commune_code = round.commune_code and figure.period = round.period
        where round.province_code = :province and round.status in ('SUBMITTED', 'VERIFIED')
          and figure.status in ('SUBMITTED', 'VERIFIED')
          and 'ACCEPTED' is distinct from (
              select act from province_acceptance word
              where word.series_id = figure.series_id and word.period = figure.period and word.version = figure.version
              order by word.id desc limit 1)
        """;

    private static final String CELLS = """
        with waiting as (select figure.* %s and round.period = :period and round.commune_code = any(:communes))
        select waiting.*, series.key, series.name as series_name, series.unit, series.kind as series_kind, series.scale,
               series.accumulation, commune.name, commune.kind, province.name as province_name,
               province.kind as province_kind, returned.typed as returned_typed, returned.reason as returned_because
        from waiting
        join series on series.id = waiting.series_id
        join commune on commune.code = waiting.commune_code
        join province on province.code = waiting.province_code
        left join lateral (
            select former.typed, step.reason
            from figure_step step
            join figure_version former on former.series_id = step.series_id and former.period = step.period
                                      and former.version = step.version
            where step.series_id = waiting.series_id and step.period = waiting.period and step.step = 'RETURNED'
              and step.version < waiting.version
            order by step.version desc limit 1) returned on true
        order by commune.name collate "vi-x-icu", commune.code, waiting.series_id
        """.formatted(WAITING);

    private final JdbcClient jdbc;

    /** How many cells wait, by period, latest first. */
    @Transactional(readOnly = true)
    SortedMap<ReportingPeriod, Integer> counts(String province) {
        SortedMap<ReportingPeriod, Integer> counts = new TreeMap<>(Comparator.reverseOrder());
        jdbc.sql("select figure.period, count(*) as cells " + WAITING + " group by figure.period")
                .param("province", province)
                .query(row -> {
                    counts.put(ReportingPeriod.parse(row.getString("period")), row.getInt("cells"));
                });
        return counts;
    }

    /** Those of some communes and a period, by the names of the communes. */
    @Transactional(readOnly = true)
    List<WaitingCell> of(String province, Collection<String> communes, ReportingPeriod period) {
        return jdbc.sql(CELLS)
                .param("province", province)
                .param("period", period.toString())
                .param("communes", communes.toArray(String[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    /** All figures of some series up to a period, that one included. */
    Map<Long, FigureHistory> histories(Collection<Long> series, ReportingPeriod upTo) {
        Map<String, ReportingPeriod> periods = new HashMap<>();
        Map<Long, Map<ReportingPeriod, ReportedFigure>> bySeries = new HashMap<>();
        jdbc.sql("""
            select series_id, period, value, numerator, denominator from figure
            where series_id = any(?) and status <> 'EMPTY'
            """).param(series.toArray(Long[]::new)).query(row -> {
            ReportingPeriod at = periods.computeIfAbsent(row.getString("period"), ReportingPeriod::parse);
            if (at.compareTo(upTo) <= 0) {
                bySeries.computeIfAbsent(row.getLong("series_id"), any -> new HashMap<>())
                        .put(at, figure(row));
            }
        });
        Map<Long, FigureHistory> histories = new HashMap<>();
        bySeries.forEach((one, figures) -> histories.put(one, FigureHistory.of(figures)));
        return histories;
    }

    /** The latest change after closing of each series, in periods before this one and not more than a year ago. */
    Map<Long, Suspect.Revised> revised(Collection<Long> series, ReportingPeriod period) {
        Map<Long, Suspect.Revised> latest = new HashMap<>();
        jdbc.sql("""
            select revision.series_id, revision.period, revision.value, revision.numerator, revision.denominator,
                   former.value as former_value, former.numerator as former_numerator,
                   former.denominator as former_denominator
            from figure_revision revision
            join lateral (
                select value, numerator, denominator from figure_version
                where series_id = revision.series_id and period = revision.period and status <> 'EMPTY'
                  and entered_at < revision.decided_at
                order by version desc limit 1) former on true
            where revision.series_id = any(?) and decision = 'APPROVED'
            order by revision.id
            """).param(series.toArray(Long[]::new)).query(row -> {
            ReportingPeriod at = ReportingPeriod.parse(row.getString("period"));
            ReportedFigure after = figure(row);
            ReportedFigure before = new ReportedFigure(
                    row.getBigDecimal("former_value"),
                    row.getBigDecimal("former_numerator"),
                    row.getBigDecimal("former_denominator"));
            boolean within = at.compareTo(period) < 0 && at.compareTo(period.sameLastYear()) >= 0;
            if (within && !after.isNotArisen() && !before.isNotArisen()) {
                latest.put(row.getLong("series_id"), new Suspect.Revised(at, before.number(), after.number()));
            }
        });
        return latest;
    }

    private static WaitingCell read(ResultSet row) throws SQLException {
        @Nullable Array scale = row.getArray("scale");
        @Nullable String note = row.getString("note");
        @Nullable String returned = row.getString("returned_typed");
        return new WaitingCell(
                new NamedCommune(
                        row.getString("commune_code"),
                        row.getString("name"),
                        CommuneKind.valueOf(row.getString("kind")),
                        row.getString("province_code"),
                        row.getString("province_name"),
                        Province.Kind.valueOf(row.getString("province_kind"))),
                row.getLong("series_id"),
                row.getString("key"),
                row.getString("series_name"),
                row.getString("unit"),
                SeriesKind.valueOf(row.getString("series_kind")),
                scale == null ? List.of() : List.of((String[]) scale.getArray()),
                Accumulation.valueOf(row.getString("accumulation")),
                figure(row),
                row.getString("typed"),
                FigureGrade.valueOf(row.getString("grade")),
                note == null ? "" : note,
                row.getInt("version"),
                row.getString("status").equals("VERIFIED"),
                row.getTimestamp("entered_at").toInstant(),
                returned == null ? null : new WaitingCell.Mended(returned, row.getString("returned_because")));
    }

    private static ReportedFigure figure(ResultSet row) throws SQLException {
        return new ReportedFigure(
                row.getBigDecimal("value"), row.getBigDecimal("numerator"), row.getBigDecimal("denominator"));
    }
}
