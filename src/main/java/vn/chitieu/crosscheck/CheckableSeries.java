package vn.chitieu.crosscheck;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.measure.UnitOfMeasure;

/** The series of communes whose figures are numbers, and so can be added up and compared. */
@Repository
@RequiredArgsConstructor
public class CheckableSeries {

    private final JdbcClient jdbc;

    /** By name; without those that are withheld, which take no figures. */
    @Transactional(readOnly = true)
    public List<StatedCheck.Part> ofCommune(String commune) {
        return jdbc.sql("""
            select id, name, unit from series
            where commune_code = ? and kind in ('NUMBER', 'RATIO')
              and not exists (select from target where series_id = series.id and withheld)
            order by name collate "vi-x-icu", id
            """)
                .param(commune)
                .query((row, number) -> new StatedCheck.Part(
                        row.getLong("id"), row.getString("name"), new UnitOfMeasure(row.getString("unit"))))
                .list();
    }
}
