package vn.chitieu.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chitieu.PortalTest;
import vn.chitieu.account.AccountFixture;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;
import vn.chitieu.account.SignedIn;

/** What is kept about a person is shown to them, given to them, and removed when they ask. */
@PortalTest
class PersonalDataTests {

    private static final Grant OFFICE = Grant.inCommune(Role.PARTY_OFFICE, "82", "28651");
    private static final Grant EVERYWHERE = Grant.everywhere(Role.ADMINISTRATOR);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void thePageSaysWhatIsKeptWhyAndHowLong() throws Exception {
        CurrentUser person = accounts.aUser(OFFICE);
        send(person, "/account", "workPhone", "0277 3851 111", "email", "ai@dongthap.gov.vn");
        Document page = page(person, "/account/data");
        assertThat(page.select("tbody tr"))
                .hasSize(11)
                .allSatisfy(row ->
                        assertThat(row.select("th, td").eachText()).hasSize(4).noneMatch(String::isBlank));
        assertThat(page.select("tbody").text())
                .contains(person.username(), "0277 3851 111", "ai@dongthap.gov.vn", "Văn phòng Đảng ủy");
        assertThat(page.text()).contains("91/2025/QH15", "33/2024/QH15");
        assertThat(page.select("a[href='/account#reach']")).isNotEmpty();
        assertThat(page(person, "/account").select("a[href='/account/data']")).isNotEmpty();
    }

    @Test
    void theCopyHasEverythingButSecrets() throws Exception {
        CurrentUser person = accounts.aUser(OFFICE);
        send(person, "/account", "workPhone", "0277 3851 222", "email", "");
        send(person, "/account/tokens", "name", "Bảng tính", "days", "30");
        MvcTestResult answer = as(person, mvc.get().uri("/account/data.json"));
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains(person.username() + ".json");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
        String text = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        JsonNode copy = JsonMapper.shared().readTree(text);
        assertThat(copy.at("/account/username").asString()).isEqualTo(person.username());
        assertThat(copy.at("/account/workPhone").asString()).isEqualTo("0277 3851 222");
        assertThat(copy.at("/roles/0/role").asString()).isEqualTo("PARTY_OFFICE");
        assertThat(copy.at("/accessTokens/0/name").asString()).isEqualTo("Bảng tính");
        assertThat(copy.at("/acts/0/after").asString()).contains("0277 3851 222");
        assertThat(copy.at("/deeds").findValuesAsString("kind")).contains("ACCOUNT", "TOKEN");
        for (String hash : jdbc.sql("""
            select hash from access_token where account_id = :id
            union all select password_hash from account where id = :id
            """)
                .param("id", person.id())
                .query((row, number) -> row.getString(1))
                .list()) {
            assertThat(text).doesNotContain(hash);
        }
        assertThat(text.toLowerCase(java.util.Locale.ROOT)).doesNotContain("hash", "secret\"");
    }

    @Test
    void aFigureIsNamedWithoutItsNumber() throws Exception {
        CurrentUser person = accounts.aUser(OFFICE);
        long series = jdbc.sql("""
            insert into series (id, province_code, commune_code, key, name, kind, unit, accumulation, cadence, version)
            select nextval('series_seq'), '82', '28651', 'DEMO_' || :id, 'Thử', 'NUMBER', 'ha', 'LATEST', 'QUARTER', 0
            returning id
            """)
                .param("id", person.id())
                .query((row, number) -> row.getLong(1))
                .single();
        jdbc.sql("""
            insert into figure_version (series_id, period, version, province_code, commune_code, value, grade, typed,
                                        status, entered_by, entered_at)
            values (:series, '2026-Q3', 1, '82', '28651', 831.02, 'OFFICIAL', '831,02', 'DRAFT', :by, now())
            """).param("series", series).param("by", person.id()).update();
        MvcTestResult answer = as(person, mvc.get().uri("/account/data.json"));
        String text = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        JsonNode entered = JsonMapper.shared().readTree(text).at("/figures/0");
        assertThat(entered.propertyNames()).containsExactly("commune", "series", "period", "at");
        assertThat(entered.at("/period").asString()).isEqualTo("2026-Q3");
        // As stored and as typed; the digits alone may stand in any moment of time
        assertThat(text).doesNotContain("831.02", "831,02");
    }

    @Test
    void somebodyElsesDataIsNotInIt() throws Exception {
        CurrentUser other = accounts.aUser(OFFICE);
        send(other, "/account", "workPhone", "0277 3851 333", "email", "");
        CurrentUser person = accounts.aUser(OFFICE);
        String text = as(person, mvc.get().uri("/account/data.json"))
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).doesNotContain(other.username() + "\"").doesNotContain("0277 3851 333");
    }

    @Test
    void aRequestIsRecordedAndShownToAdministrators() throws Exception {
        CurrentUser person = accounts.aUser(OFFICE);
        assertThat(send(person, "/account/data/removal", "reason", " ")).hasStatus(422);
        assertThat(send(person, "/account/data/removal", "reason", "Tôi đã nghỉ hưu"))
                .hasStatus(302);
        assertThat(page(person, "/account/data").select("#removal ~ .notice").text())
                .contains("Tôi đã nghỉ hưu");
        CurrentUser administrator = administrator(Grant.inProvince(Role.ADMINISTRATOR, "82"));
        Document account = page(administrator, "/admin/accounts/" + person.id());
        assertThat(account.select(".notice").text()).contains("Tôi đã nghỉ hưu", "Ngừng sử dụng");
        assertThat(account.select("#removal"))
                .as("who still may come in is not removed")
                .isEmpty();
        assertThat(page(administrator, "/admin/accounts").select(".notice a").eachAttr("href"))
                .contains("/admin/accounts/" + person.id());
        assertThat(jdbc.sql("select chain || ' ' || reason from audit_entry where object_id = ? order by seq desc"
                                + " limit 1")
                        .param(person.username())
                        .query((row, number) -> row.getString(1))
                        .single())
                .isEqualTo("28651 Tôi đã nghỉ hưu");
    }

    @Test
    void onlyADisabledAccountIsRemovedAndOnlyByItsName() throws Exception {
        CurrentUser administrator = administrator(EVERYWHERE);
        CurrentUser person = accounts.aUser(OFFICE);
        String address = "/admin/accounts/" + person.id();
        assertThat(send(administrator, address + "/remove-person", "confirmed", person.username()))
                .as("still in use")
                .hasStatus(422);
        send(administrator, address + "/disable");
        MvcTestResult slip = send(administrator, address + "/remove-person", "confirmed", "ai.do", "why", "Nghỉ việc");
        assertThat(slip).hasStatus(422);
        Document page = Jsoup.parse(slip.getResponse().getContentAsString());
        assertThat(page.getElementById("confirmed").val()).isEqualTo("ai.do");
        assertThat(page.getElementById("why").val()).isEqualTo("Nghỉ việc");
        assertThat(send(accounts.aUser(OFFICE), address + "/remove-person", "confirmed", person.username()))
                .as("not theirs to do")
                .hasStatus(403);
    }

    @Test
    void whatIsLeftOfAPersonIsTheUsernameAndTheTrail() throws Exception {
        CurrentUser administrator = administrator(Grant.inProvince(Role.ADMINISTRATOR, "82"));
        CurrentUser person = accounts.aUser(OFFICE);
        send(person, "/account", "workPhone", "0277 3851 444", "email", "nguoi@dongthap.gov.vn");
        send(person, "/account/tokens", "name", "Máy nhà", "days", "30");
        send(person, "/account/data/removal", "reason", "Chuyển công tác");
        jdbc.sql("insert into second_factor (account_id, secret, created_at) values (?, '\\x00', now())")
                .param(person.id())
                .update();
        long entries = entriesOf(person);
        String address = "/admin/accounts/" + person.id();
        send(administrator, address + "/disable");
        assertThat(send(administrator, address + "/remove-person", "confirmed", person.username(), "why", "Theo đơn"))
                .hasStatus(302);
        assertThat(jdbc.sql("select row_to_json(account)::text from account where id = ?")
                        .param(person.id())
                        .query((row, number) -> row.getString(1))
                        .single())
                .contains("Tài khoản đã xóa", person.username())
                .doesNotContain("0277 3851 444", "nguoi@", "bcrypt", "Chuyển công tác", person.displayName());
        for (String table : List.of("account_role", "account_password", "second_factor")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where account_id = ?")
                            .param(person.id())
                            .query((row, number) -> row.getLong(1))
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(jdbc.sql("select name || coalesce(last_used_at::text, '') || (revoked_at is null) from access_token"
                                + " where account_id = ?")
                        .param(person.id())
                        .query((row, number) -> row.getString(1))
                        .list())
                .as("a token that is revoked, of no name")
                .containsExactly("false");
        assertThat(entriesOf(person)).as("what they did stays").isEqualTo(entries);
        Document page = page(administrator, address);
        assertThat(page.select("h1").text()).isEqualTo("Tài khoản đã xóa");
        assertThat(page.select(".notice").text()).contains("33/2024/QH15");
        assertThat(page.select("main form")).isEmpty();
    }

    @Test
    void nobodyComesBackByIt() throws Exception {
        CurrentUser administrator = administrator(EVERYWHERE);
        CurrentUser person = accounts.aUser(OFFICE);
        String address = "/admin/accounts/" + person.id();
        send(administrator, address + "/disable");
        send(administrator, address + "/remove-person", "confirmed", person.username());
        assertThat(send(administrator, address + "/enable")).hasStatus(409);
        assertThat(send(administrator, address + "/password")).hasStatus(409);
        assertThat(send(administrator, address, "displayName", "Người khác")).hasStatus(409);
        assertThat(send(administrator, address + "/remove-person", "confirmed", person.username()))
                .hasStatus(409);
    }

    /** With grants alone: whoever has an account and administers is first led to a second factor. */
    private static CurrentUser administrator(Grant grant) {
        return new CurrentUser(0, "quan.tri", "Nguyễn Quản Trị", List.of(grant));
    }

    private long entriesOf(CurrentUser person) {
        return jdbc.sql("select count(*) from audit_entry where actor = ?")
                .param(person.username())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private Document page(CurrentUser user, String uri) throws Exception {
        MvcTestResult answer = as(user, mvc.get().uri(uri));
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private MvcTestResult send(CurrentUser user, String uri, String... fields) {
        MockMvcRequestBuilder request = mvc.post().uri(uri).with(csrf());
        for (int field = 0; field < fields.length; field += 2) {
            request = request.param(fields[field], fields[field + 1]);
        }
        return as(user, request);
    }

    private static MvcTestResult as(CurrentUser user, MockMvcRequestBuilder request) {
        return request.with(SignedIn.as(user)).exchange();
    }
}
