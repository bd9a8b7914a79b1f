package vn.chitieu.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.PortalTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.audit.ChainVerification;
import vn.chitieu.commune.Place;
import vn.chitieu.evaluation.Snapshots;
import vn.chitieu.evaluation.TargetEvaluation;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.FigureEntry;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.progress.FigureRecording;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.Rounds;

/** Generated communes are what the portal would have kept itself, and every page works on them. */
@PortalTest
@Import({GeneratedData.class, DemoUsers.class})
class GeneratedCommunesTests {

    private static final ReportingPeriod LAST = GeneratedData.ASKED.last();
    private static final String EVALUATIONS = """
        select target_id, period, province_code, state, reason, array(select unnest(flags) order by 1) as flags, attained, required,
               counted, against, ratio, elapsed, year, parts_reached, parts, weakest_id, rule_version, bands, goal, decided_by,
               pace_so_far, pace_needed, forecast, forecast_low, forecast_high, forecast_points, last_chance, inputs
        from evaluation where commune_code = ? order by period, target_id
        """;

    @Autowired
    private GeneratedData data;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private TargetEvaluation evaluation;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Rounds rounds;

    @Autowired
    private FigureRecording recording;

    private List<String> communes = new ArrayList<>();

    @BeforeEach
    void communesWithTargets() {
        communes = jdbc.sql("select distinct commune_code from target order by 1")
                .query(String.class)
                .list();
    }

    @Test
    void everyCheckHoldsAndEveryHashFits() {
        assertThat(communes).hasSize(3);
        assertThat(new Checks(data.owner()).troubles(true)).isEmpty();
    }

    @Test
    void judgingAnewChangesNothing() {
        for (String commune : communes) {
            List<String> before = evaluationsOf(commune);
            evaluation.evaluateAll(new Place("91", commune));
            assertThat(before).hasSize(21 * 30).isEqualTo(evaluationsOf(commune));
        }
    }

    @Test
    void whatStoodInClosedRoundsStillStands() {
        for (String commune : communes) {
            for (ReportingPeriod period : GeneratedData.ASKED.periods().subList(0, 18)) {
                assertThat(snapshots.stillStand(new Place("91", commune), period))
                        .as(commune + " " + period)
                        .isTrue();
            }
        }
    }

    @Test
    void aboutOneFigureInTwentyWasPutRight() {
        Map<String, Object> counts = jdbc.sql("""
            select count(*) as figures, count(*) filter (where version = 2) as corrected,
                   count(*) filter (where status = 'VERIFIED') as verified from figure
            """).query().singleRow();
        long figures = (long) counts.get("figures");
        assertThat(figures).isBetween(3 * 480L, 3 * 520L);
        assertThat((long) counts.get("corrected")).isBetween(figures * 3 / 100, figures * 7 / 100);
        assertThat((long) counts.get("verified")).isGreaterThan(figures * 85 / 100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/communes/{commune}?period=2030-Q2",
                "/communes/{commune}/course",
                "/communes/{commune}/targets/GEN-1?period=2030-Q2",
                "/communes/{commune}/targets/GEN-13?period=2028-Q4",
                "/communes/{commune}/targets/GEN-9?period=2030-Q3",
                "/communes/{commune}/periods/2030-Q3/entry",
                "/communes/{commune}/reports",
                "/communes/{commune}/periods/2030-Q2/entry",
                "/communes/{commune}/periods/2030-Q1/round"
            })
    void pagesOfACommuneOpen(String address) {
        for (String commune : communes) {
            page(address.replace("{commune}", commune), "vanphong-" + commune);
            page(address.replace("{commune}", commune), "thuongvu-" + commune);
        }
    }

    @Test
    void aCommunesPageHasALineForEachTarget() {
        Document page = page("/communes/" + communes.getFirst() + "?period=" + LAST, "vanphong-" + communes.getFirst());
        assertThat(page.select("a[href*=/targets/GEN-]").eachAttr("href").stream()
                        .map(it -> it.replaceAll(".*/targets/(GEN-[0-9]+)(\\.\\d)?.*", "$1"))
                        .distinct())
                .hasSize(25);
    }

    @Test
    void theGridOfTheQuarterThatRunsIsEmptyAndTakesFigures() {
        String commune = communes.getFirst();
        Document grid = page("/communes/" + commune + "/periods/2030-Q3/entry", "vanphong-" + commune);
        assertThat(grid.select("[name^=value-]")).hasSize(28);
        long chain = entriesOf(commune);
        long series = jdbc.sql("select id from series where commune_code = ? and key = 'THU_NHAP'")
                .param(commune)
                .query(Long.class)
                .single();
        Round round = rounds.find(commune, ReportingPeriod.parse("2030-Q3")).orElseThrow();
        FigureEntry entry = new FigureEntry(
                series,
                "THU_NHAP",
                ReportedFigure.of(new BigDecimal("91.5")),
                FigureGrade.ESTIMATED,
                null,
                "91,5",
                0,
                null);
        long office = users.named("vanphong-" + commune).id();
        assertThat(recording.record(round, List.of(entry), office)).isEmpty();
        assertThat(entriesOf(commune)).isEqualTo(chain + 1);
        assertThat(ChainVerification.troublesIn(data.owner())).isZero();
    }

    @Test
    void theProvinceAndTheCountrySeeThemAll() {
        Document province = page("/provinces/91?period=" + LAST, "tinh-91");
        assertThat(province.select("table.across tbody tr")).hasSize(3);
        assertThat(page("/provinces/91/indicators/XH04?period=" + LAST, "tinh-91")
                        .text())
                .contains("bảo hiểm y tế");
        page("/provinces/91/timeliness?period=" + LAST, "tinh-91");
        page("/provinces/91/review?period=" + LAST, "tinh-91");
        page("/country?period=" + LAST, "quocgia");
        page("/country/indicators/XH04?period=" + LAST, "quocgia");
    }

    @Test
    void thePasswordThatIsWrittenDownOpensTheAccounts() {
        for (String username :
                List.of("vanphong-" + communes.getFirst(), "kinhte-" + communes.getLast(), "tinh-91", "quocgia")) {
            MvcTestResult answer = mvc.post()
                    .uri("/login")
                    .with(csrf())
                    .param("username", username)
                    .param("password", People.PASSWORD)
                    .exchange();
            assertThat(answer).hasStatus3xxRedirection();
            assertThat(answer.getResponse().getRedirectedUrl()).as(username).doesNotContain("error");
        }
    }

    private Document page(String address, String username) {
        MvcTestResult answer = mvc.get().uri(address).with(users.as(username)).exchange();
        assertThat(answer).as(address + " " + username).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long entriesOf(String commune) {
        return jdbc.sql("select count(*) from audit_entry where chain = ?")
                .param(commune)
                .query(Long.class)
                .single();
    }

    private List<String> evaluationsOf(String commune) {
        return jdbc.sql("select line::text from (" + EVALUATIONS + ") line")
                .param(commune)
                .query(String.class)
                .list();
    }
}
