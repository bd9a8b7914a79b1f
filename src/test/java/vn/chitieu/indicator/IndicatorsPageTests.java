package vn.chitieu.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;
import vn.chitieu.account.SignedIn;

/** The catalogue as who administers the installation keeps it. */
@DemoTest
class IndicatorsPageTests {

    private static final String HEALTH = "/admin/indicators/XH04";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Indicators indicators;

    @Test
    void allAreListedByFieldWithTheTargetsThatUseThem() throws Exception {
        Document page = page("quantri", "/admin/indicators");
        assertThat(page.select("h2 span:first-child").eachText()).hasSize(6).startsWith("Kinh tế");
        assertThat(page.select("tbody tr")).hasSize(56);
        long targets = jdbc.sql("select count(*) from target where indicator_code = 'XH04'")
                .query((row, number) -> row.getLong(1))
                .single();
        assertThat(targets).isPositive();
        assertThat(page.select("tr:has(a[href='" + HEALTH + "']) td").eachText())
                .contains(String.valueOf(targets));
    }

    @Test
    void aProvincesAdministratorDoesNotKeepWhatIsForAll() {
        for (String address : List.of("/admin/indicators", HEALTH)) {
            assertThat(mvc.get().uri(address).with(SignedIn.as(Grant.inProvince(Role.ADMINISTRATOR, "82"))))
                    .hasStatus(403);
        }
    }

    @Test
    void oneThatTheListLacksIsAddedAndOffered() throws Exception {
        MvcTestResult added = send(
                "/admin/indicators/new",
                "name",
                "Tỷ lệ hộ có vườn mẫu",
                "unit",
                "%",
                "field",
                "Kinh tế",
                "position",
                "4");
        assertThat(added).hasStatus(302);
        String address = added.getResponse().getRedirectedUrl();
        assertThat(address).matches("/admin/indicators/R\\d+");
        assertThat(indicators.offered()).extracting(Indicator::name).contains("Tỷ lệ hộ có vườn mẫu");
        assertThat(indicators.all()).extracting(Indicator::code).containsSubsequence("KT04", code(address), "KT05");
        assertThat(lastEntry()).startsWith("* CREATED " + code(address)).contains("Tỷ lệ hộ có vườn mẫu");
        assertThat(page("vanphong-28651", "/communes/28651/targets/VB-2.2-4a/edit")
                        .select("option[value=" + code(address) + "]"))
                .hasSize(1);
    }

    @Test
    void everythingWrongIsSaidAtItsFieldAtOnceAndKept() throws Exception {
        MvcTestResult refused =
                send("/admin/indicators/new", "name", " ", "unit", "", "field", "Khác", "position", "bốn");
        assertThat(refused).hasStatus(422);
        Document page = Jsoup.parse(refused.getResponse().getContentAsString());
        assertThat(page.select(".field__error")).hasSize(4);
        assertThat(page.getElementById("position").val()).isEqualTo("bốn");
        String taken = indicators.find("XH04").orElseThrow().name();
        assertThat(send("/admin/indicators/new", "name", taken, "unit", "%", "field", "Kinh tế", "position", "1"))
                .as("a name is there once")
                .hasStatus(422);
    }

    @Test
    void otherWordsAreReadEverywhereAndTheListsAreAStepAway() throws Exception {
        String listed = indicators.find("XH04").orElseThrow().name();
        assertThat(send(HEALTH, "name", "Bao phủ BHYT", "unit", "%", "field", "Văn hoá - xã hội", "position", "25"))
                .hasStatus(302);
        assertThat(indicators.find("XH04").orElseThrow().name()).isEqualTo("Bao phủ BHYT");
        assertThat(lastEntry()).contains("CHANGED XH04", listed, "Bao phủ BHYT");
        assertThat(page("quantri", HEALTH).select("#more ~ .rows").text()).contains(listed);
        assertThat(send(HEALTH + "/listed")).hasStatus(302);
        assertThat(indicators.find("XH04").orElseThrow().name()).isEqualTo(listed);
        assertThat(page("quantri", HEALTH).select("#more ~ .rows").text()).doesNotContain(listed);
    }

    @Test
    void whatIsRetiredIsNotOfferedButStaysWhereItIsUsed() throws Exception {
        String using = jdbc.sql("""
            select code from target where commune_code = '28651' and indicator_code = 'XH04' order by code limit 1
            """).query((row, number) -> row.getString(1)).single();
        long document = jdbc.sql("select min(id) from resolution where commune_code = '28651'")
                .query((row, number) -> row.getLong(1))
                .single();
        assertThat(send(HEALTH + "/retire")).hasStatus(302);
        assertThat(indicators.offered()).extracting(Indicator::code).doesNotContain("XH04");
        assertThat(indicators.usedIn("82")).extracting(Indicator::code).contains("XH04");
        assertThat(page("vanphong-28651", "/communes/28651/targets/" + using + "/edit")
                        .select("option[value=XH04][selected]"))
                .hasSize(1);
        assertThat(page("vanphong-28651", "/communes/28651/resolutions/" + document + "/targets/new")
                        .select("option[value=XH04]"))
                .isEmpty();
        assertThat(page("quantri", HEALTH).select(".notice").text()).contains("Thôi dùng");
        assertThat(lastEntry()).startsWith("* RETIRED XH04");
        assertThat(send(HEALTH + "/restore")).hasStatus(302);
        assertThat(indicators.offered()).extracting(Indicator::code).contains("XH04");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(send("/admin/indicators/XX99/retire")).hasStatus(404);
        assertThat(send("/admin/indicators/XX99/listed")).hasStatus(404);
    }

    private static String code(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private String lastEntry() {
        return jdbc.sql("""
            select concat_ws(' ', chain, act, object_id, before, after) from audit_entry
            where object_kind = 'INDICATOR' order by seq desc limit 1
            """).query((row, number) -> row.getString(1)).single();
    }

    private Document page(String username, String uri) throws Exception {
        MvcTestResult answer = mvc.get().uri(uri).with(users.as(username)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private MvcTestResult send(String uri, String... fields) {
        MockMvcRequestBuilder request =
                mvc.post().uri(uri).with(users.as("quantri")).with(csrf());
        for (int field = 0; field < fields.length; field += 2) {
            request = request.param(fields[field], fields[field + 1]);
        }
        return request.exchange();
    }
}
