package vn.chitieu.entry;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.progress.FigureStatus;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.Rounds;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.rule.Cadence;

/** The cells of a commune's grid, in the order of its documents. */
@Repository
@RequiredArgsConstructor
public class EntryCells {

    private static final String QUERY = """
        select series.id, series.key, series.province_code, series.commune_code, series.kind, series.scale, series.unit,
               series.cadence, series.population_id is not null as listed, figure.typed, figure.grade, figure.note,
               figure.status, figure.reason, coalesce(figure.version, 0) as version, figure.entered_at,
               coalesce(figure.revised, false) as revised, coalesce(account.display_name, '') as entered_by,
               coalesce(figure.entered_by, 0) as entered_by_id,
               coalesce(leads, '{}') as leads, %s
        from series
        join round on round.commune_code = series.commune_code and round.period = :period
        join (select series_id, min(resolution_id) as document, min(position) as position
              from target join resolution on resolution.id = resolution_id
              where target.commune_code = :commune and :year between first_year and last_year
                and coalesce(starts_from <= :quarter, true) and coalesce(retired_from > :quarter, true)
              group by series_id)
             placed on placed.series_id = series.id
        left join figure on figure.series_id = series.id and figure.period = :period
        left join account on account.id = figure.entered_by
        left join lateral (
            select array_agg(distinct assignment.unit_id) as leads
            from target
            join assignment on assignment.target_id = target.id and assignment.part = 'LEAD'
            where target.series_id = series.id
              and coalesce(starts_from <= :quarter, true) and coalesce(retired_from > :quarter, true)
        ) led on true
        where series.commune_code = :commune
          and not exists (select from target where target.series_id = series.id and target.withheld)
        order by placed.document, placed.position
        """.formatted(Rounds.COLUMNS);

    private final JdbcClient jdbc;

    /**
     * A round with its cells.
     *
     * @param cells by series, of those that a target reads in the period
     */
    public record Grid(Round round, Map<Long, EntryCell> cells) {}

    /** By series, of those that a target reads in the period; one that is withheld has no cell, whoever reads it. */
    @Transactional(readOnly = true)
    public Map<Long, EntryCell> of(Round round) {
        return find(round.place().commune(), round.period()).map(Grid::cells).orElse(Map.of());
    }

    /** The same with the round, in one statement; empty if there is no such round, or it has no cell. */
    @Transactional(readOnly = true)
    public Optional<Grid> find(String commune, ReportingPeriod period) {
        List<Placed> placed = jdbc.sql(QUERY)
                .param("commune", commune)
                .param("period", period.toString())
                .param("quarter", period.quarter().toString())
                .param("year", period.year())
                .query((row, number) -> new Placed(number == 0 ? Rounds.beside(row) : null, read(row)))
                .list();
        Map<Long, EntryCell> cells = new LinkedHashMap<>();
        placed.forEach(each -> cells.put(each.cell().series(), each.cell()));
        return placed.stream().findFirst().map(Placed::round).map(round -> new Grid(round, cells));
    }

    /** @param round beside the first cell only */
    private record Placed(@Nullable Round round, EntryCell cell) {}

    private static EntryCell read(ResultSet row) throws SQLException {
        String grade = row.getString("grade");
        String status = row.getString("status");
        return new EntryCell(
                new Place(row.getString("province_code"), row.getString("commune_code")),
                row.getLong("id"),
                row.getString("key"),
                SeriesKind.valueOf(row.getString("kind")),
                texts(row.getArray("scale")),
                new UnitOfMeasure(row.getString("unit")),
                Cadence.valueOf(row.getString("cadence")),
                Set.of((Long[]) row.getArray("leads").getArray()),
                orEmpty(row.getString("typed")),
                grade == null ? null : FigureGrade.valueOf(grade),
                orEmpty(row.getString("note")),
                status == null ? null : FigureStatus.valueOf(status),
                row.getString("reason"),
                row.getInt("version"),
                row.getLong("entered_by_id"),
                row.getString("entered_by"),
                moment(row.getTimestamp("entered_at")),
                row.getBoolean("revised"),
                row.getBoolean("listed"));
    }

    private static @Nullable Instant moment(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
