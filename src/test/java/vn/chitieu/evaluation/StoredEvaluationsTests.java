package vn.chitieu.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.util.BigDecimalComparator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.DemoTest;
import vn.chitieu.judging.Judgement;
import vn.chitieu.period.ReportingPeriod;

/** An evaluation keeps all that it was made of. */
@DemoTest
class StoredEvaluationsTests {

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyStoredEvaluationIsMadeAgainFromItsOwnInputsAndComesOutEqual() {
        int again = 0;
        for (Stored stored : stored()) {
            for (Evaluation evaluation :
                    evaluations.at(stored.commune(), stored.period()).values()) {
                Judgement known = evaluation.judgement();
                again += evaluations
                        .inputsOf(evaluation.target(), stored.period())
                        .map(inputs -> {
                            assertThat(inputs.judgedAgainAt(stored.period()))
                                    .usingRecursiveComparison()
                                    .withComparatorForType(
                                            BigDecimalComparator.BIG_DECIMAL_COMPARATOR, BigDecimal.class)
                                    .isEqualTo(known);
                            assertThat(inputs.bands().version()).isEqualTo(evaluation.bands());
                            return 1;
                        })
                        .orElse(0);
            }
        }
        assertThat(again).isGreaterThan(1_000);
    }

    @Test
    void onlyCompositesComeWithoutInputsSinceTheyAreMadeOfTheirParts() {
        assertThat(jdbc.sql("""
            select count(*) from evaluation join target on target.id = target_id
            where (inputs is null) <> (measure = 'ALL_OF')
            """).query(Integer.class).single()).isZero();
    }

    @Test
    void paceAndForecastAreKeptToo() {
        Map<String, Object> counts = jdbc.sql("""
            select count(*) filter (where pace_needed is not null) as paces,
                   count(*) filter (where forecast_points >= 2) as forecasts,
                   count(*) filter (where last_chance is not null) as chances
            from evaluation
            """).query().singleRow();
        assertThat(counts.values()).allSatisfy(count -> assertThat((Long) count).isPositive());
    }

    private List<Stored> stored() {
        return jdbc.sql("select distinct commune_code, period from evaluation")
                .query((row, number) ->
                        new Stored(row.getString("commune_code"), ReportingPeriod.parse(row.getString("period"))))
                .list();
    }

    private record Stored(String commune, ReportingPeriod period) {}
}
