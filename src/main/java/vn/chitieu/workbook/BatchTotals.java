package vn.chitieu.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.measure.Averages;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.rule.Accumulation;

/** What the communes of a batch have together, indicator by indicator, from the figures that are stored. */
@Repository
@RequiredArgsConstructor
public class BatchTotals {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final JdbcClient jdbc;

    /**
     * An indicator over the communes of a batch.
     *
     * @param communes how many report it
     * @param total what they have together, in the unit; null where it makes no sense to add
     * @param whole of how many communes a share of all is made, those that report both its numbers; 0 where it is none
     * @param lowest and highest of the single figures; null where they are choices
     */
    public record Line(
            String code,
            String name,
            UnitOfMeasure unit,
            String period,
            int communes,
            @Nullable BigDecimal total,
            int whole,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest) {}

    /** In the order of the indicators, of the workbooks that were stored or say what is stored. */
    @Transactional(readOnly = true)
    public List<Line> of(String province, long batch) {
        return jdbc.sql("""
            select indicator.code, indicator.name, series.unit, series.kind, series.accumulation, own.period,
                   count(*) as figures, count(distinct figure.commune_code) as communes, sum(figure.value) as amount,
                   count(figure.numerator) as shares, sum(figure.numerator) as numerators,
                   sum(figure.denominator) as denominators,
                   min(coalesce(figure.value, figure.numerator * 100 / nullif(figure.denominator, 0))) as lowest,
                   max(coalesce(figure.value, figure.numerator * 100 / nullif(figure.denominator, 0))) as highest
            from (select distinct place, period from batch_workbook
                  where batch_id = :batch and province_code = :province and state in ('STORED', 'UNCHANGED')) own
            join figure on figure.commune_code = own.place and figure.period = own.period and figure.status <> 'EMPTY'
            join series on series.id = figure.series_id
            join (select distinct series_id, indicator_code from target
                  where province_code = :province and indicator_code is not null) read on read.series_id = series.id
            join indicator on indicator.code = read.indicator_code
            group by indicator.code, indicator.name, indicator.position, series.unit, series.kind, series.accumulation,
                     own.period
            order by own.period, indicator.position, series.unit, series.kind
            """)
                .param("batch", batch)
                .param("province", province)
                .query((row, number) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        UnitOfMeasure unit = new UnitOfMeasure(row.getString("unit"));
        String name = row.getString("name");
        SeriesKind kind = SeriesKind.valueOf(row.getString("kind"));
        boolean alone = row.getInt("figures") == row.getInt("communes");
        boolean adds = kind == SeriesKind.NUMBER
                && alone
                && !unit.isPercentage()
                && !unit.symbol().contains("/")
                && !Averages.isNamedIn(name)
                && Accumulation.valueOf(row.getString("accumulation")) != Accumulation.RATE;
        BigDecimal denominators = row.getBigDecimal("denominators");
        boolean shared = kind == SeriesKind.RATIO && alone && denominators != null && denominators.signum() > 0;
        boolean number = kind == SeriesKind.NUMBER || kind == SeriesKind.RATIO;
        BigDecimal numerators = row.getBigDecimal("numerators");
        return new Line(
                row.getString("code"),
                name,
                unit,
                row.getString("period"),
                row.getInt("communes"),
                adds
                        ? row.getBigDecimal("amount")
                        : shared && numerators != null
                                ? numerators.multiply(HUNDRED).divide(denominators, MathContext.DECIMAL64)
                                : null,
                shared ? row.getInt("shares") : 0,
                number ? row.getBigDecimal("lowest") : null,
                number ? row.getBigDecimal("highest") : null);
    }
}
