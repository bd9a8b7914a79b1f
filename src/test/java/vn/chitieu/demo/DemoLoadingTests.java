package vn.chitieu.demo;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.DemoTest;
import vn.chitieu.assessment.AssessedTarget;
import vn.chitieu.assessment.Assessments;
import vn.chitieu.commune.Place;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.Targets;
import vn.chitieu.target.Variant;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.SingleRule;

@DemoTest
class DemoLoadingTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DemoLoading loading;

    @Autowired
    private Targets targets;

    @Autowired
    private Assessments assessments;

    @Test
    void everyTargetOfTheFiveDocumentsIsStored() {
        assertThat(countsBy("select commune_code, count(*) from target group by 1"))
                .containsOnly(
                        Map.entry("28651", 52L),
                        Map.entry("31051", 34L),
                        Map.entry("10642", 61L),
                        Map.entry("14089", 30L),
                        Map.entry("30445", 30L));
    }

    @Test
    void everyPartHasItsCompositeAndEveryCompositeItsParts() {
        assertThat(strings("""
            select code from target composite
            where (measure = 'ALL_OF') <> exists (select from target part where part.parent_id = composite.id)
            """)).isEmpty();
        assertThat(strings("""
            select part.code from target part join target composite on composite.id = part.parent_id
            where composite.measure <> 'ALL_OF' or composite.resolution_id <> part.resolution_id
            """)).isEmpty();
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED) // the owner's work has transactions of its own
    void loadingTwiceChangesNothing() {
        Map<String, Long> before = rowCounts();
        loading.afterSingletonsInstantiated();
        assertThat(before).hasSizeGreaterThan(15);
        assertThat(rowCounts()).isEqualTo(before);
    }

    @Test
    void everyFigureSaysThatItIsMadeUp() {
        assertThat(countsBy("select demo::text, count(*) from figure group by 1"))
                .containsOnlyKeys("true");
    }

    @Test
    void everyFigureHasItsFirstVersion() {
        assertThat(strings("""
            select figure.series_id || ' ' || figure.period from figure
            left join figure_version it
                   on it.series_id = figure.series_id and it.period = figure.period and it.version = figure.version
            where (figure.value, figure.numerator, figure.denominator, figure.typed)
                  is distinct from (it.value, it.numerator, it.denominator, it.typed)
            """)).isEmpty();
    }

    @Test
    void realResultsOfAnEarlierTermAreNotMarkedAsMadeUp() {
        List<String> real = strings("""
            select code from target
            where commune_code = '30445' and baseline_value is not null and not baseline_demo
            """);
        assertThat(real).hasSizeGreaterThan(3);
        assertThat(strings("select code from target where baseline_demo and baseline_source = ''"))
                .isEmpty();
    }

    @Test
    void baselinesStatedInADocumentAreReal() {
        for (String commune : DemoFiles.COMMUNES) {
            List<String> stated = DemoFiles.resolution(commune).targets().stream()
                    .filter(it -> it.baseline() != null && it.baseline().real())
                    .map(ResolutionFile.TargetEntry::code)
                    .toList();
            assertThat(strings("select code from target where not baseline_demo and commune_code = '" + commune + "'"))
                    .containsExactlyInAnyOrderElementsOf(stated);
        }
    }

    @Test
    void theStricterWordingOfHealthInsuranceStandsBesideItsRule() {
        List<Variant> variants =
                targets.findByCode("28651", "VB-2.2-4a").orElseThrow().variants();
        assertThat(variants).singleElement().satisfies(variant -> {
            assertThat(variant.stated()).contains("trên 99%");
            assertThat(variant.rule())
                    .isInstanceOfSatisfying(
                            SingleRule.class,
                            rule -> assertThat(rule.criterion())
                                    .isInstanceOfSatisfying(
                                            Criterion.Above.class,
                                            above -> assertThat(above.goal()).isEqualByComparingTo("99")));
        });
    }

    @Test
    void onlyTheThirdQuarterIsOpen() {
        assertThat(strings("select distinct period from round where status = 'OPEN'"))
                .containsExactly("2026-Q3");
        assertThat(countsBy("select commune_code, count(*) from round group by 1")
                        .values())
                .containsOnly(7L);
    }

    @Test
    void theOpenQuarterHasCellsOfEveryKind() {
        assertThat(strings("select distinct status from figure where period = '2026-Q3'"))
                .contains("DRAFT", "RETURNED", "VERIFIED");
        assertThat(strings("""
            select commune_code from round
            where period = '2026-Q3'
              and not exists (select from series
                              where series.commune_code = round.commune_code and cadence = 'QUARTER'
                                and not exists (select from figure
                                                where series_id = series.id and figure.period = round.period))
            """)).as("communes without an empty cell").isEmpty();
        assertThat(strings("select typed from figure where status = 'RETURNED' and reason is null"))
                .isEmpty();
    }

    @Test
    void theCommitteeHasSignedAboutClosedQuartersAndDiffersOnceWithAReason() {
        assertThat(countsBy("select commune_code || ' ' || period, count(*) from assessment group by 1"))
                .containsOnly(
                        Map.entry("28651 2026-Q1", 2L), Map.entry("28651 2026-Q2", 5L), Map.entry("31051 2026-Q2", 3L));
        assertThat(strings("select demo::text from assessment")).containsOnly("true");
        List<AssessedTarget> signed = jdbc.sql("""
            select target.province_code, target.commune_code, code, period
            from assessment join target on target.id = target_id
            """)
                .query((row, number) -> assessments
                        .find(
                                new Place(row.getString("province_code"), row.getString("commune_code")),
                                row.getString("code"),
                                ReportingPeriod.parse(row.getString("period")))
                        .orElseThrow())
                .list();
        assertThat(signed).noneMatch(AssessedTarget::isOutdated);
        assertThat(signed)
                .filteredOn(AssessedTarget::isContested)
                .singleElement()
                .satisfies(contested -> assertThat(contested.latest().reason()).contains("xe ép rác"));
        assertThat(signed)
                .filteredOn(it -> !it.isContested())
                .allSatisfy(it -> assertThat(it.latest().reason()).isNull());
    }

    private Map<String, Long> rowCounts() {
        return strings("select tablename from pg_tables where schemaname = 'public' and tablename !~ 'flyway'").stream()
                .collect(toMap(
                        table -> table,
                        table -> jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
    }

    private Map<String, Long> countsBy(String sql) {
        return jdbc.sql(sql).query((row, number) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
