package vn.chitieu.entry;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
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
import vn.chitieu.commune.CommuneVersions;
import vn.chitieu.commune.Place;
import vn.chitieu.commune.SetUpNumber;
import vn.chitieu.database.KeptReadings;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.progress.FigureStatus;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.Rounds;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.rule.Cadence;

/**
 * The cells of a commune's grid, in the order of its documents.
 *
 * <p>All but what is entered in them is kept in memory by the number that the database raises when it changes; it is read
 * with the figures, so that where it stands nothing else is read.
 */
@Repository
@RequiredArgsConstructor
public class EntryCells {

    /** What is entered in a cell. */
    private static final String HELD = "figure.typed, figure.grade, figure.note, figure.status, figure.reason,"
            + " figure.version, figure.entered_at, figure.revised, figure.entered_by as entered_by_id,"
            + " account.display_name as entered_by";

    private static final String QUERY = """
        select series.id, series.key, series.province_code, series.commune_code, series.kind, series.scale, series.unit,
               series.cadence, series.population_id is not null as listed, coalesce(leads, '{}') as leads,
               figure.series_id, %s, set_up, raised, %s
        from series
        cross join %s counted
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
        """.formatted(HELD, Rounds.COLUMNS, CommuneVersions.SET_UP);

    /**
     * The number, and what is entered in the period; one row at least. Which period and commune is hidden from the planner:
     * it takes a quarter that has just begun for an empty one, and would plan anew each time, which costs more than reading.
     */
    private static final String FIGURES = """
        select set_up, raised, figure.series_id, %s
        from %s counted
        left join figure on figure.commune_code = (select :commune) and figure.period = (select :period)
        left join account on account.id = figure.entered_by
        """.formatted(HELD, CommuneVersions.SET_UP);

    private final JdbcClient jdbc;
    private final KeptReadings kept;

    private record CellsOf(String commune, ReportingPeriod period) {}

    /** @param cells as if nothing were entered in them */
    private record SetUp(Round round, Map<Long, EntryCell> cells) {}

    /**
     * A round with its cells.
     *
     * @param cells by series, of those that a target reads in the period
     * @param setUp by which all but the figures stands
     */
    public record Grid(Round round, Map<Long, EntryCell> cells, SetUpNumber setUp) {}

    /** By series, of those that a target reads in the period; one that is withheld has no cell, whoever reads it. */
    @Transactional(readOnly = true)
    public Map<Long, EntryCell> of(Round round) {
        return find(round.place().commune(), round.period()).map(Grid::cells).orElse(Map.of());
    }

    /** The same with the round, in one statement; empty if there is no such round, or it has no cell. */
    @Transactional(readOnly = true)
    public Optional<Grid> find(String commune, ReportingPeriod period) {
        KeptReadings.Reading<SetUp> before = kept.find(new CellsOf(commune, period));
        if (before != null) {
            Grid grid = filled(before.value(), commune, period);
            if (grid.setUp().stillIs(before.version())) {
                return Optional.of(grid);
            }
        }
        return whole(commune, period);
    }

    private Grid filled(SetUp setUp, String commune, ReportingPeriod period) {
        Map<Long, EntryCell> cells = new LinkedHashMap<>(setUp.cells());
        SetUpNumber[] number = {SetUpNumber.UNKNOWN};
        jdbc.sql(FIGURES)
                .param("commune", commune)
                .param("period", period.toString())
                .query(row -> {
                    number[0] = SetUpNumber.beside(row);
                    EntryCell cell = cells.get(row.getLong("series_id"));
                    if (cell != null) {
                        cells.put(cell.series(), held(cell, row));
                    }
                });
        return new Grid(setUp.round(), cells, number[0]);
    }

    private Optional<Grid> whole(String commune, ReportingPeriod period) {
        List<Round> round = new ArrayList<>();
        Map<Long, EntryCell> empty = new LinkedHashMap<>();
        Map<Long, EntryCell> cells = new LinkedHashMap<>();
        SetUpNumber[] number = {SetUpNumber.UNKNOWN};
        jdbc.sql(QUERY)
                .param("commune", commune)
                .param("period", period.toString())
                .param("quarter", period.quarter().toString())
                .param("year", period.year())
                .query(row -> {
                    if (round.isEmpty()) {
                        round.add(Rounds.beside(row));
                        number[0] = SetUpNumber.beside(row);
                    }
                    EntryCell cell = empty(row);
                    empty.put(cell.series(), cell);
                    cells.put(cell.series(), row.getString("typed") == null ? cell : held(cell, row));
                });
        if (round.isEmpty()) {
            return Optional.empty();
        }
        if (!number[0].raised()) {
            kept.keep(new CellsOf(commune, period), number[0].number(), new SetUp(round.getFirst(), empty));
        }
        return Optional.of(new Grid(round.getFirst(), cells, number[0]));
    }

    private static EntryCell empty(ResultSet row) throws SQLException {
        return new EntryCell(
                new Place(row.getString("province_code"), row.getString("commune_code")),
                row.getLong("id"),
                row.getString("key"),
                SeriesKind.valueOf(row.getString("kind")),
                texts(row.getArray("scale")),
                new UnitOfMeasure(row.getString("unit")),
                Cadence.valueOf(row.getString("cadence")),
                Set.of((Long[]) row.getArray("leads").getArray()),
                "",
                null,
                "",
                null,
                null,
                0,
                0,
                "",
                null,
                false,
                row.getBoolean("listed"));
    }

    private static EntryCell held(EntryCell cell, ResultSet row) throws SQLException {
        return new EntryCell(
                cell.place(),
                cell.series(),
                cell.key(),
                cell.kind(),
                cell.scale(),
                cell.unit(),
                cell.cadence(),
                cell.leads(),
                row.getString("typed"),
                FigureGrade.valueOf(row.getString("grade")),
                orEmpty(row.getString("note")),
                FigureStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getInt("version"),
                row.getLong("entered_by_id"),
                orEmpty(row.getString("entered_by")),
                moment(row.getTimestamp("entered_at")),
                row.getBoolean("revised"),
                cell.listed());
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
