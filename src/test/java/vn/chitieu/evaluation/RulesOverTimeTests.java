package vn.chitieu.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.DemoTest;
import vn.chitieu.account.Accounts;
import vn.chitieu.commune.Place;
import vn.chitieu.entry.Desk;
import vn.chitieu.entry.Desks;
import vn.chitieu.judging.State;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.AllSeries;
import vn.chitieu.target.Amendment;
import vn.chitieu.target.Baseline;
import vn.chitieu.target.Description;
import vn.chitieu.target.Direction;
import vn.chitieu.target.Field;
import vn.chitieu.target.Origin;
import vn.chitieu.target.Reading;
import vn.chitieu.target.Retirement;
import vn.chitieu.target.Series;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.Target;
import vn.chitieu.target.Targets;
import vn.chitieu.target.TargetsChanged;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Cadence;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;

/** An amended rule judges from its period on; what was closed before stays, and is read by the rule of then. */
@DemoTest
class RulesOverTimeTests {

    private static final Place PLACE = new Place("82", "28651");
    private static final ReportingPeriod CLOSED = ReportingPeriod.quarter(2026, 2);
    private static final ReportingPeriod OPEN = ReportingPeriod.quarter(2026, 3);

    @Autowired
    private Targets targets;

    @Autowired
    private AllSeries allSeries;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Desks desks;

    private Desk desk;
    private long clerk;

    @BeforeEach
    void openTheGrid() {
        desk = desks.of("vanphong-28651", "28651", OPEN.toString());
        clerk = accounts.findByUsername("vanphong-28651").orElseThrow().id();
    }

    @Test
    void anAmendmentJudgesFromItsPeriodOnAndLeavesWhatIsClosed() {
        String before = evaluation("VB-2.2-4a", CLOSED).toString();
        Target insured = target("VB-2.2-4a");
        insured.amend(atLeast("50"), "%", Reading.AS_REPORTED, from(OPEN));
        changed(OPEN);

        assertThat(evaluation("VB-2.2-4a", CLOSED)).hasToString(before);
        assertThat(desk.state("VB-2.2-4a")).isEqualTo(State.MET);
        assertThat(insured.ruleVersion()).isEqualTo(2);
        assertThat(facts("VB-2.2-4a", OPEN)).contains("từ 50% trở lên", "Trước Quý III/2026", "từ 99% trở lên");
        assertThat(facts("VB-2.2-4a", CLOSED)).contains("Từ Quý III/2026", "từ 50% trở lên");
        assertThat(goal("VB-2.2-4a", OPEN)).isEqualTo("≥ 50");
        assertThat(goal("VB-2.2-4a", CLOSED)).isEqualTo("≥ 99");
    }

    @Test
    void baseAndPathStayWithTheRuleTheyWereEnteredFor() {
        Target insured = target("VB-2.2-4a");
        insured.startFrom(new Baseline(2025, new BigDecimal("97"), "báo cáo", false));
        insured.passThrough(2026, new BigDecimal("98"));
        insured.amend(atLeast("50"), "%", Reading.AS_REPORTED, from(OPEN));
        insured.startFrom(new Baseline(2025, new BigDecimal("40"), "báo cáo khác", false));
        insured.passThrough(2026, new BigDecimal("45"));
        entities.flush();
        entities.clear();

        Target stored = target("VB-2.2-4a");
        assertThat(stored.rules().at(CLOSED).baseline().value()).isEqualByComparingTo("97");
        assertThat(stored.rules().at(CLOSED).path().get(2026)).isEqualByComparingTo("98");
        assertThat(stored.rules().at(OPEN).baseline().value()).isEqualByComparingTo("40");
        assertThat(stored.rules().at(OPEN).path().get(2026)).isEqualByComparingTo("45");
        assertThat(stored.rules().at(ReportingPeriod.month(2026, 7)).number()).isEqualTo(2);
        assertThat(stored.rules().at(ReportingPeriod.month(2026, 6)).number()).isEqualTo(1);
    }

    @Test
    void aSecondAmendmentFollowsTheFirst() {
        Target insured = target("VB-2.2-4a");
        insured.amend(atLeast("50"), "%", Reading.AS_REPORTED, from(OPEN));
        assertThatThrownBy(() -> insured.amend(atLeast("60"), "%", Reading.AS_REPORTED, from(OPEN)))
                .isInstanceOf(IllegalArgumentException.class);
        insured.amend(atLeast("60"), "%", Reading.AS_REPORTED, from(OPEN.nextQuarter()));
        assertThat(insured.rules().versions())
                .extracting(version -> version.until())
                .containsExactly(OPEN, OPEN.nextQuarter(), null);
    }

    @Test
    void aRetiredTargetIsNoLongerAskedForJudgedOrCounted() {
        assertThat(desk.input(desk.page(), "GRDP_SIZE")).isNotNull();
        String code = onlyTargetOn("GRDP_SIZE");
        target(code).retire(new Retirement(OPEN, "Nghị quyết bỏ chỉ tiêu này", null));
        changed(OPEN);

        assertThat(desk.input(desk.page(), "GRDP_SIZE")).isNull();
        assertThat(desk.page("/communes/28651").select("a[href*=/targets/" + code + "?]"))
                .isEmpty();
        assertThat(desk.page("/communes/28651?period=" + CLOSED).select("a[href*=/targets/" + code + "?]"))
                .isNotEmpty();
        assertThat(desk.page("/communes/28651/targets/" + code)
                        .select(".notice")
                        .text())
                .contains("Thôi theo dõi từ Quý III/2026", "Nghị quyết bỏ chỉ tiêu này");
    }

    @Test
    void oneRawCountServesARateACutAndAZero() {
        Series poor = allSeries.save(new Series(
                        PLACE,
                        "POOR",
                        "Hộ nghèo",
                        UnitOfMeasure.PERCENT,
                        SeriesKind.RATIO,
                        Cadence.QUARTER,
                        Accumulation.LATEST)
                .made("số hộ nghèo", "tổng số hộ")
                .counting(new UnitOfMeasure("hộ"), new UnitOfMeasure("hộ")));
        add("P-1", poor, "%", Reading.AS_REPORTED, new Measure.Level(), new Criterion.AtMost(new BigDecimal("2")));
        add(
                "P-2",
                poor,
                "%",
                Reading.NUMERATOR,
                new Measure.BaseReduction(),
                new Criterion.AtLeast(new BigDecimal("75")));
        add("P-3", poor, "hộ", Reading.NUMERATOR, new Measure.Level(), new Criterion.Exactly(BigDecimal.ZERO));
        changed(OPEN);
        desk = desks.of("vanphong-28651", "28651", OPEN.toString());
        assertThat(desk.types("POOR", "20/1000")).hasStatus(302);

        assertThat(attained("P-1")).isEqualByComparingTo("2");
        assertThat(attained("P-2")).isEqualByComparingTo("80");
        assertThat(attained("P-3")).isEqualByComparingTo("20");
        assertThat(desk.page("/communes/28651/targets/P-3").select(".sentence").text())
                .contains("20 hộ");
        assertThat(desk.page("/communes/28651/targets/P-3")
                        .select(".figures-table tbody td b")
                        .text())
                .isEqualTo("20");
    }

    private void add(String code, Series series, String unit, Reading reading, Measure measure, Criterion criterion) {
        Target target = Target.measuring(
                PLACE,
                target("VB-2.2-4a").resolution(),
                new Description(
                        code,
                        90,
                        "9",
                        "Hộ nghèo " + code,
                        Field.SOCIETY,
                        Origin.HEADLINE,
                        true,
                        false,
                        null,
                        "poor",
                        unit,
                        Direction.DOWN,
                        null,
                        null,
                        null),
                series.id(),
                new SingleRule(measure, criterion, new Horizon.ByEndOf(2030)));
        target.read(reading);
        target.startFrom(new Baseline(2025, new BigDecimal("100"), "báo cáo", false));
        targets.save(target);
    }

    private Target target(String code) {
        return targets.findByCode("28651", code).orElseThrow();
    }

    private Amendment from(ReportingPeriod period) {
        return new Amendment(period, "Đảng ủy điều chỉnh", "NQ 12-NQ/ĐU", Instant.EPOCH, clerk);
    }

    private void changed(ReportingPeriod from) {
        entities.flush();
        events.publishEvent(new TargetsChanged(PLACE, from));
    }

    private static SingleRule atLeast(String goal) {
        return new SingleRule(
                new Measure.Level(), new Criterion.AtLeast(new BigDecimal(goal)), new Horizon.ByEndOf(2030));
    }

    private Map<String, Object> evaluation(String code, ReportingPeriod period) {
        return jdbc.sql("""
            select evaluation.* from evaluation join target on target.id = target_id
            where target.commune_code = '28651' and code = ? and period = ?
            """).params(code, period.toString()).query().singleRow();
    }

    private BigDecimal attained(String code) {
        return (BigDecimal) evaluation(code, OPEN).get("attained");
    }

    private String onlyTargetOn(String series) {
        List<String> codes = jdbc.sql("""
            select code from target where series_id = (select id from series where commune_code = '28651' and key = ?)
            """).param(series).query(String.class).list();
        assertThat(codes).hasSize(1);
        return codes.getFirst();
    }

    private String facts(String code, ReportingPeriod period) {
        return desk.page("/communes/28651/targets/" + code + "?period=" + period)
                .select(".facts")
                .text();
    }

    private String goal(String code, ReportingPeriod period) {
        return desk.page("/communes/28651?period=" + period)
                .select("tr:has(a[href*=/targets/" + code + "?]) td.num")
                .last()
                .text();
    }
}
