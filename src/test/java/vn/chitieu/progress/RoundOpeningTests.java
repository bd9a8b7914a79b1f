package vn.chitieu.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.chitieu.DemoTest;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.database.DataScopes;
import vn.chitieu.period.ReportingPeriod;

/** The demonstration's communes have a round of 2026-Q3 and none after it. */
@DemoTest
class RoundOpeningTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int COMMUNES = 5;

    @Autowired
    private ReportingCalendar calendar;

    @Autowired
    private Rounds rounds;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataScopes scopes;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private AuditTrail trail;

    @Test
    void aQuarterOpensOnItsFirstDayInEachCommuneThatHasTargets() {
        assertThat(on("2026-09-30").openDue()).isZero();
        assertThat(on("2026-10-01").openDue()).isEqualTo(COMMUNES);
        assertThat(rounds.find("28651", ReportingPeriod.quarter(2026, 4)).orElseThrow())
                .satisfies(round -> {
                    assertThat(round.isOpen()).isTrue();
                    assertThat(round.dueOn()).hasToString("2027-01-05");
                });
        assertThat(on("2026-10-02").openDue()).as("each once").isZero();
    }

    @Test
    void whatWasMissedWhileThePortalStoodStillIsMadeUpForUntilClosing() {
        assertThat(on("2027-01-31").openDue())
                .as("the fourth quarter and the first")
                .isEqualTo(2 * COMMUNES);
        assertThat(rounds.find("28651", ReportingPeriod.quarter(2026, 4))).isPresent();
        assertThat(rounds.find("28651", ReportingPeriod.quarter(2027, 1))).isPresent();
    }

    @Test
    void aProvincesOwnDatesComeFirst() {
        PeriodDates late = new PeriodDates(
                ReportingPeriod.quarter(2026, 4),
                LocalDate.parse("2026-12-20"),
                LocalDate.parse("2026-12-31"),
                LocalDate.parse("2027-01-10"),
                LocalDate.parse("2027-01-31"));
        assertThat(calendar.keep("82", late, 0)).isTrue();
        assertThat(on("2026-10-01").openDue()).isEqualTo(COMMUNES - 1);
        assertThat(rounds.find("28651", late.period())).isEmpty();
        assertThat(on("2026-12-20").openDue()).isEqualTo(1);
        assertThat(rounds.find("28651", late.period()).orElseThrow().dates()).isEqualTo(late);
    }

    @Test
    void aMonthOpensOnlyWhereItIsAskedFor() {
        assertThat(calendar.keep("82", PeriodDates.defaults(ReportingPeriod.month(2026, 9)), 0))
                .isTrue();
        assertThat(on("2026-09-15").openDue()).isEqualTo(1);
        assertThat(rounds.find("28651", ReportingPeriod.month(2026, 9))).isPresent();
    }

    @Test
    void whatANewRoundAsksForIsJudgedAndItsOpeningRecorded() {
        on("2026-10-01").openDue();
        assertThat(states("2026-Q4")).isNotEmpty().contains("NO_FIGURE");
        assertThat(jdbc.sql("select actor from audit_entry where object_kind = 'ROUND' and act = 'CREATED'"
                                + " and commune_code = '28651' and object_id = '2026-Q4'")
                        .query(String.class)
                        .list())
                .hasSize(1);
    }

    @Test
    void afterTheLastYearOfTheTermNothingOpens() {
        assertThat(on("2031-04-01").openDue()).isZero();
    }

    private List<String> states(String period) {
        return jdbc.sql("select distinct state from evaluation where commune_code = '28651' and period = ?")
                .param(period)
                .query(String.class)
                .list();
    }

    private RoundOpening on(String day) {
        Clock clock =
                Clock.fixed(LocalDate.parse(day).atTime(0, 10).atZone(ZONE).toInstant(), ZONE);
        return new RoundOpening(calendar, rounds, jdbc, scopes, transactions, events, trail, clock);
    }
}
