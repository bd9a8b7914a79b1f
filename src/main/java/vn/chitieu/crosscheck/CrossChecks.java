package vn.chitieu.crosscheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.period.ReportingPeriod;

/** Reads the cross-checks of communes. */
@Repository
@RequiredArgsConstructor
public class CrossChecks {

    private final JdbcClient jdbc;

    /** All of a commune, removed ones too; what matters most comes first. */
    @Transactional(readOnly = true)
    public List<StatedCheck> ofCommune(String commune) {
        Map<Long, List<StatedCheck.Part>> left = new LinkedHashMap<>();
        Map<Long, List<StatedCheck.Part>> right = new LinkedHashMap<>();
        Map<Long, StatedCheck> checks = new LinkedHashMap<>();
        jdbc.sql("""
            select cross_check.id, comparison, weight, instruction, removed_on is not null as removed,
                   cross_check.version, side, series_id, series.name, series.unit
            from cross_check
            join cross_check_term on check_id = cross_check.id
            join series on series.id = series_id
            where cross_check.commune_code = ?
            order by array_position(array['HIGH', 'MEDIUM', 'LOW'], weight), cross_check.id,
                     series.name collate "vi-x-icu", series_id
            """).param(commune).query(row -> {
            long id = row.getLong("id");
            List<StatedCheck.Part> ofLeft = left.computeIfAbsent(id, it -> new ArrayList<>());
            List<StatedCheck.Part> ofRight = right.computeIfAbsent(id, it -> new ArrayList<>());
            (row.getString("side").equals("LEFT") ? ofLeft : ofRight).add(part(row));
            checks.putIfAbsent(id, check(row, ofLeft, ofRight));
        });
        return List.copyOf(checks.values());
    }

    @Transactional(readOnly = true)
    public Optional<StatedCheck> find(String commune, long id) {
        return ofCommune(commune).stream().filter(it -> it.id() == id).findFirst();
    }

    /** The checks that a commune's figures of a period do not keep; what matters most comes first. */
    @Transactional(readOnly = true)
    public List<Violation> violated(String commune, ReportingPeriod period, Map<Long, FigureHistory> reported) {
        return CrossChecking.violations(ofCommune(commune), CrossChecking.numbersAt(period, reported));
    }

    private static StatedCheck check(ResultSet row, List<StatedCheck.Part> left, List<StatedCheck.Part> right)
            throws SQLException {
        return new StatedCheck(
                row.getLong("id"),
                left,
                Comparison.valueOf(row.getString("comparison")),
                right,
                Weight.valueOf(row.getString("weight")),
                row.getString("instruction"),
                row.getBoolean("removed"),
                row.getInt("version"));
    }

    private static StatedCheck.Part part(ResultSet row) throws SQLException {
        return new StatedCheck.Part(
                row.getLong("series_id"), row.getString("name"), new UnitOfMeasure(row.getString("unit")));
    }
}
