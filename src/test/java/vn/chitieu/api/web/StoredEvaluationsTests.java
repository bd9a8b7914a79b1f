package vn.chitieu.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.database.StatementCounting.statementsOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chitieu.DemoTest;
import vn.chitieu.dashboard.CommuneOverviews;
import vn.chitieu.dashboard.TargetLine;
import vn.chitieu.period.ReportingPeriod;

/** A commune's evaluations as programs read them. */
@DemoTest
class StoredEvaluationsTests {

    private static final String ADDRESS = "/api/v1/communes/28651/evaluations";

    @Autowired
    private Caller caller;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CommuneOverviews pages;

    private final JsonMapper json = new JsonMapper();

    @Test
    void everyStoredTargetIsThereWithItsPartsInTheOrderOfTheDocument() throws Exception {
        List<String> stored = jdbc.sql("""
            select code from target join evaluation on target_id = id
            where target.commune_code = '28651' and period = '2026-Q3' order by position
            """).query(String.class).list();
        List<String> told = new ArrayList<>();
        List<String> parents = new ArrayList<>();
        for (JsonNode each : evaluations("2026-Q3")) {
            told.add(each.get("target").stringValue());
            assertThat(each.get("period").stringValue()).isEqualTo("2026-Q3");
            if (!each.get("parent").isNull()) {
                parents.add(each.get("parent").stringValue());
            }
        }
        assertThat(told)
                .hasSizeGreaterThan(50)
                .containsExactlyElementsOf(stored)
                .doesNotHaveDuplicates();
        assertThat(parents).hasSizeGreaterThan(10);
        assertThat(told).containsAll(parents);
    }

    @Test
    void ofATargetThatIsKeptOutNothingIsSaid() throws Exception {
        String code = jdbc.sql("""
            update target set withheld = true, baseline_year = null, baseline_value = null, baseline_source = null,
                   baseline_demo = null
            where id = (select max(id) from target
                        where commune_code = '28651' and series_id is not null
                          and not exists (select from figure_version where series_id = target.series_id))
            returning code
            """).query(String.class).single();
        for (JsonNode each : evaluations("2026-Q3")) {
            assertThat(each.get("target").stringValue()).isNotEqualTo(code);
        }
    }

    @Test
    void theySayWhatThePageSays() throws Exception {
        List<String> shown = new ArrayList<>();
        pages.of("28651", ReportingPeriod.parse("2026-Q3"), Locale.of("vi"))
                .lines()
                .forEach(line -> collect(line, shown));
        List<String> told = new ArrayList<>();
        for (JsonNode each : evaluations("2026-Q3")) {
            told.add(each.get("target").stringValue() + " " + each.get("state").stringValue() + " "
                    + each.get("explanation").stringValue());
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(shown);
    }

    private static void collect(TargetLine line, List<String> shown) {
        shown.add(line.code() + " " + line.state() + " " + line.sentence());
        line.parts().forEach(part -> collect(part, shown));
    }

    @Test
    void theyHaveTheMembersOfAPreviewAndDecimalsAsText() throws Exception {
        List<String> members = new ArrayList<>(json.readTree(
                        caller.previews(PreviewTests.REQUEST).getResponse().getContentAsByteArray())
                .propertyNames());
        members.addAll(0, List.of("target", "name", "parent", "period"));
        int numbers = 0;
        for (JsonNode each : evaluations("2026-Q3")) {
            assertThat(List.copyOf(each.propertyNames())).isEqualTo(members);
            for (String decimal : List.of("attained", "required", "requiredAtEnd", "gap", "ratio", "figure")) {
                JsonNode value = each.get(decimal);
                assertThat(value.isNull() || value.stringValue().matches("-?\\d+(\\.\\d{1,10})?"))
                        .as(each.toString())
                        .isTrue();
                numbers += value.isNull() ? 0 : 1;
            }
        }
        assertThat(numbers).isGreaterThan(50);
    }

    @Test
    void aCompositeNamesItsWeakestPart() throws Exception {
        JsonNode composite = null;
        for (JsonNode each : evaluations("2026-Q3")) {
            composite = composite == null && !each.get("parts").isNull() ? each : composite;
        }
        assertThat(composite).isNotNull();
        assertThat(composite.get("parts").get("of").intValue()).isPositive();
        String weakest = composite.get("parts").get("weakest").stringValue();
        for (JsonNode each : evaluations("2026-Q3")) {
            if (each.get("target").stringValue().equals(weakest)) {
                assertThat(each.get("parent")).isEqualTo(composite.get("target"));
                assertThat(each.get("state")).isEqualTo(composite.get("state"));
            }
        }
    }

    @Test
    void theyAreToldInEnglishToo() {
        MvcTestResult result = caller.as("quocgia", HttpMethod.GET, ADDRESS + "?period=2026-Q3")
                .header("Accept-Language", "en")
                .exchange();
        assertThat(result).hasHeader("Content-Language", "en").bodyText().contains("required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-Q3", "2026-Q4", "2026", "abc", "", "2026-Q3 "})
    void aPeriodWithoutARoundIsNotFound(String period) {
        assertThat(caller.as("quocgia", HttpMethod.GET, ADDRESS).param("period", period))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aPeriodIsNeeded() {
        assertThat(caller.reads("quocgia", ADDRESS))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .hasPathSatisfying("$.errors[0].field", it -> it.assertThat().isEqualTo("period"));
    }

    @Test
    void aCommuneOfAnySizeTakesTheSameStatements() throws Exception {
        List<Long> counts = new ArrayList<>();
        for (String commune : List.of("10642", "28651", "30445")) {
            String address = "/api/v1/communes/" + commune + "/evaluations?period=2026-Q3";
            caller.reads("quocgia", address);
            counts.add(statementsOf(
                    () -> assertThat(caller.reads("quocgia", address)).hasStatusOk()));
        }
        assertThat(counts)
                .containsOnly(counts.getFirst())
                .allSatisfy(count -> assertThat(count).isBetween(3L, 6L));
    }

    private JsonNode evaluations(String period) throws Exception {
        MvcTestResult result = caller.reads("vanphong-28651", ADDRESS + "?period=" + period);
        assertThat(result).hasStatusOk().hasContentType(MediaType.APPLICATION_JSON);
        return json.readTree(result.getResponse().getContentAsByteArray());
    }
}
