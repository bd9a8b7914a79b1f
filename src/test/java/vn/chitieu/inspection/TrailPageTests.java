package vn.chitieu.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;
import vn.chitieu.account.SignedIn;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.Actor;
import vn.chitieu.audit.AuditChain;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.entry.Desk;

/** Who reads which part of the audit trail, on its page and in its file. */
@DemoTest
public class TrailPageTests {

    private static final AuditChain VINH_BINH = AuditChain.ofCommune("82", "28651");
    private static final AuditChain VINH_PHONG = AuditChain.ofCommune("91", "31051");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private AuditTrail trail;

    @BeforeEach
    void someEntriesEverywhere() {
        trail.record(List.of(
                entry(VINH_BINH, AuditedKind.FIGURE, "vb-figure").from("831,02").to("832"),
                entry(VINH_BINH, AuditedKind.SESSION, "vb-session"),
                entry(VINH_BINH, AuditedKind.TARGET, "vb-target").to("name: Thu nhập\nunit: triệu đồng"),
                entry(VINH_PHONG, AuditedKind.FIGURE, "vp-figure").to("17"),
                entry(AuditChain.ofProvince("82"), AuditedKind.BANDS, "p82-bands"),
                entry(AuditChain.INSTALLATION, AuditedKind.ACCOUNT, "x-account")));
    }

    @Test
    void theInspectorOfACommuneReadsItsChain() {
        Document page = page(users.as("kiemtra-28651"), "");
        assertThat(objects(page)).containsExactlyInAnyOrder("vb-figure", "vb-session", "vb-target");
        assertThat(page.text()).contains("831,02", "832", "Tên: Thu nhập");
        assertThat(page.select("input[name=chain]")).isEmpty();
    }

    @Test
    void theInspectorOfAProvinceReadsItsChainAndItsCommunes() {
        assertThat(objects(page(users.as("kiemtra-82"), "")))
                .containsExactlyInAnyOrder("vb-figure", "vb-session", "vb-target", "p82-bands");
    }

    @Test
    void anAdministratorReadsAllChainsAndNoFigure() {
        Document page = page(users.as("quantri"), "");
        assertThat(objects(page))
                .containsExactlyInAnyOrder(
                        "vb-figure", "vb-session", "vb-target", "vp-figure", "p82-bands", "x-account");
        assertThat(page.text()).doesNotContain("831,02").contains("Số liệu không mở cho quản trị");
        assertThat(text(export(users.as("quantri"), ""))).contains("vb-figure").doesNotContain("831,02");
    }

    @Test
    void whoAdministersAProvinceReadsItsChainAndWhoCameInThere() {
        RequestPostProcessor administrator = SignedIn.as(Grant.inProvince(Role.ADMINISTRATOR, "82"));
        assertThat(objects(page(administrator, ""))).containsExactlyInAnyOrder("vb-session", "p82-bands");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vanphong-28651", "thuongvu-28651", "hdnd-28651", "kinhte-28651", "tinh-82", "quocgia"})
    void nobodyElseReadsAnything(String username) {
        assertThat(mvc.get().uri("/audit").with(users.as(username))).hasStatus(403);
        assertThat(export(users.as(username), "")).hasStatus(403);
        assertThat(mvc.post().uri("/audit/checks").with(users.as(username)).with(csrf()))
                .hasStatus(403);
        assertThat(mvc.get().uri("/").with(users.as(username)))
                .satisfies(home ->
                        assertThat(home.getResponse().getContentAsString()).doesNotContain("href=\"/audit\""));
    }

    @Test
    void onlyWhoAdministersTheInstallationHasItCheckedNow() {
        assertThat(mvc.post()
                        .uri("/audit/checks")
                        .with(users.as("kiemtra-28651"))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(mvc.post().uri("/audit/checks").with(users.as("quantri")).with(csrf()))
                .hasStatus(302)
                .hasRedirectedUrl("/audit");
        assertThat(page(users.as("quantri"), "").text()).contains("Không chuỗi nào bị sửa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chain=28651&kind=TARGET",
                "object=VB-TARG",
                "object=vb-target&from=01/01/2020&until=31/12/2999",
                "actor=THU.NGHIEM&kind=TARGET",
                "act=CHANGED&kind=TARGET"
            })
    void aFilterLeavesWhatItNames(String filter) {
        RequestPostProcessor administrator = SignedIn.as(Grant.everywhere(Role.ADMINISTRATOR));
        assertThat(objects(page(administrator, "?" + filter))).containsExactly("vb-target");
    }

    @Test
    void daysBeforeAndAfterHoldNothing() {
        assertThat(objects(page(users.as("quantri"), "?until=01/01/2020"))).isEmpty();
        assertThat(objects(page(users.as("quantri"), "?from=01/01/2999"))).isEmpty();
        assertThat(objects(page(users.as("kiemtra-28651"), "?chain=31051"))).isEmpty();
    }

    @Test
    void whatCannotBeReadIsSaidAtItsFieldAndStays() {
        MvcTestResult result = mvc.get()
                .uri("/audit?chain=abc&from=31/02/2026&act=DANCED")
                .with(users.as("quantri"))
                .exchange();
        assertThat(result).hasStatus(422);
        Document page = Desk.read(result);
        assertThat(page.select(".field--invalid")).hasSize(3);
        assertThat(page.expectFirst("#from").val()).isEqualTo("31/02/2026");
        assertThat(export(users.as("quantri"), "?from=x")).hasStatus(422);
        assertThat(mvc.get().uri("/audit?after=x").with(users.as("quantri"))).hasStatus(404);
    }

    @Test
    void pagesFollowEachOtherWithoutLosingALine() {
        for (int number = 0; number < 250; number++) {
            trail.record(entry(VINH_BINH, AuditedKind.FIGURE, "n" + number));
        }
        Set<String> seen = new HashSet<>();
        String next = "?chain=28651";
        int pages = 0;
        while (next != null) {
            Document page = page(users.as("kiemtra-28651"), next);
            seen.addAll(objects(page));
            String href = page.select("a:contains(Các dòng cũ hơn)").attr("href");
            next = href.isEmpty() ? null : href.substring("/audit".length());
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(253);
    }

    @Test
    void theFileOpensInASpreadsheetAndRunsNothing() {
        trail.record(List.of(
                entry(VINH_BINH, AuditedKind.TARGET, "=1+2").to("a;\"b\"\nc"),
                entry(VINH_BINH, AuditedKind.TARGET, "@x").because("-5")));
        MvcTestResult file = export(users.as("kiemtra-28651"), "?kind=TARGET");
        assertThat(file).hasStatus(200).hasContentType("text/csv;charset=UTF-8");
        assertThat(file.getResponse().getHeader("Content-Disposition")).matches("attachment; filename=\"audit-.*csv\"");
        assertThat(text(file))
                .startsWith("\uFEFFThời điểm;Chuỗi;Số thứ tự;")
                .contains(";'=1+2;", ";\"a;\"\"b\"\"\nc\";", ";'@x;", ";'-5;", "vb-target")
                .doesNotContain("vb-figure");
    }

    @Test
    void thatAFileWasTakenIsRecorded() {
        export(users.as("kiemtra-28651"), "?kind=TARGET");
        Document page = page(users.as("kiemtra-28651"), "?act=EXPORTED");
        assertThat(objects(page)).hasSize(1);
        assertThat(page.select("table.trail tbody tr").text()).contains("kiemtra-28651", "Dạng: TARGET");
    }

    @Test
    void whatSomebodyTypedStaysText() {
        trail.record(entry(VINH_BINH, AuditedKind.UNIT, "<b>x</b>").to("<script>alert(1)</script>"));
        Document page = page(users.as("kiemtra-28651"), "?kind=UNIT");
        assertThat(page.select("main script, table.trail b b")).isEmpty();
        assertThat(objects(page)).contains("<b>x</b>");
    }

    private static AuditEntry entry(AuditChain chain, AuditedKind kind, String object) {
        return AuditEntry.of(chain, Act.CHANGED, kind, object).by(Actor.of("thu.nghiem", "Nguyễn Thử Nghiệm"));
    }

    private Document page(RequestPostProcessor person, String query) {
        MvcTestResult result = mvc.get().uri("/audit" + query).with(person).exchange();
        assertThat(result).hasStatus(200);
        return Desk.read(result);
    }

    private MvcTestResult export(RequestPostProcessor person, String query) {
        return mvc.post().uri("/audit/export" + query).with(person).with(csrf()).exchange();
    }

    /** Of the entries that this class made; loading the demonstration has left others. */
    private static List<String> objects(Document page) {
        return page.select("table.trail tbody tr").stream()
                .filter(row -> !row.text().contains("Hệ thống"))
                .map(row -> row.expectFirst("td b").text())
                .toList();
    }

    private static String text(MvcTestResult file) {
        try {
            return file.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
