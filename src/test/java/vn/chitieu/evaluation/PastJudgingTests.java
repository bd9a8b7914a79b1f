package vn.chitieu.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.assertj.core.util.BigDecimalComparator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.DemoTest;
import vn.chitieu.commune.Place;
import vn.chitieu.period.ReportingPeriod;

/** Judging as of a day takes the figures, the rounds and the bands of that day. */
@DemoTest
class PastJudgingTests {

    private static final Place PLACE = new Place("82", "28651");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final ReportingPeriod CLOSED = ReportingPeriod.quarter(2026, 2);
    private static final ReportingPeriod OPEN = ReportingPeriod.quarter(2026, 3);

    @Autowired
    private PastJudging past;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void asOfTodayEveryTargetIsJudgedAsItIsStored() {
        PastKnowledge known = knownAt(LocalDate.now(ZONE).toString());
        for (ReportingPeriod period : known.rounds()) {
            Map<Long, Evaluation> stored = evaluations.at(PLACE.commune(), period);
            assertThat(stored).isNotEmpty();
            assertThat(known.at(period))
                    .as(period.toString())
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimalComparator.BIG_DECIMAL_COMPARATOR, BigDecimal.class)
                    .isEqualTo(stored);
        }
    }

    @Test
    void aRoundThatOpenedLaterWasNotThere() {
        assertThat(knownAt("2026-06-30").rounds()).contains(CLOSED).doesNotContain(OPEN);
        assertThat(knownAt("2026-07-01").rounds()).contains(OPEN);
        assertThat(knownAt("2026-06-30").at(OPEN)).isEmpty();
    }

    @Test
    void anOpenRoundIsJudgedByTheBandsOfTheDayAndAClosedOneByThoseItWasClosedWith() {
        int version = jdbc.sql("""
            insert into bands (province_code, on_track, attention, at_risk, on_track_points, attention_points,
                               at_risk_points, reason, set_by, set_at)
            select '82', 0.99, 0.9, 0.8, -1, -2, -3, 'thử', id, '2026-11-01 08:00+07' from account
            where username = 'tinh-82'
            returning version
            """).query((row, number) -> row.getInt(1)).single();
        assertThat(knownAt("2026-10-31").at(OPEN).values())
                .allSatisfy(it -> assertThat(it.bands()).isNotEqualTo(version));
        assertThat(knownAt("2026-11-01").at(OPEN).values())
                .allSatisfy(it -> assertThat(it.bands()).isEqualTo(version));
        assertThat(knownAt("2026-11-01").at(CLOSED).values())
                .allSatisfy(it -> assertThat(it.bands()).isNotEqualTo(version));
    }

    private PastKnowledge knownAt(String day) {
        return past.of(PLACE, PastDay.endOf(LocalDate.parse(day), ZONE));
    }
}
