package vn.chitieu.home.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.PortalTest;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;
import vn.chitieu.account.SignedIn;

/** Everybody finds whom to ask and what to read. */
@PortalTest
class HelpTests {

    private static final Grant OFFICE = Grant.inCommune(Role.PARTY_OFFICE, "82", "28651");
    private static final Grant EVERYWHERE = Grant.everywhere(Role.ADMINISTRATOR);
    private static final Grant IN_PROVINCE = Grant.inProvince(Role.ADMINISTRATOR, "82");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Guides guides;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theNearestOfficeComesFirst() throws Exception {
        keep(EVERYWHERE, "installation", "Tổ hỗ trợ hệ thống", "1900 0001");
        keep(IN_PROVINCE, "82", "Văn phòng Tỉnh ủy", "0277 3851 002");
        keep(IN_PROVINCE, "28651", "Văn phòng Đảng ủy xã", "0277 3851 003");
        keep(EVERYWHERE, "10642", "Văn phòng Đảng ủy nơi khác", "0220 3851 004");
        assertThat(page("/help", OFFICE).select(".offices b").eachText())
                .containsExactly("Văn phòng Đảng ủy xã", "Văn phòng Tỉnh ủy", "Tổ hỗ trợ hệ thống");
        assertThat(page("/help", Grant.inProvince(Role.PROVINCE_REVIEWER, "01"))
                        .select(".offices b")
                        .eachText())
                .containsExactly("Tổ hỗ trợ hệ thống");
    }

    @Test
    void theInstallationsPhoneStandsOnTheSignInPage() throws Exception {
        keep(EVERYWHERE, "installation", "Tổ hỗ trợ hệ thống", "1900 0001");
        MvcTestResult answer = mvc.get().uri("/login").exchange();
        assertThat(Jsoup.parse(answer.getResponse().getContentAsString())
                        .select(".aside")
                        .text())
                .contains("Tổ hỗ trợ hệ thống", "1900 0001");
    }

    @Test
    void anAdministratorKeepsTheirOwnProvincesOnly() {
        assertThat(keep(IN_PROVINCE, "28651", "Văn phòng", "0277 3851 005")).hasStatus(302);
        assertThat(keep(IN_PROVINCE, "10642", "Văn phòng", "0277 3851 005")).hasStatus(403);
        assertThat(keep(IN_PROVINCE, "installation", "Văn phòng", "0277 3851 005"))
                .hasStatus(403);
        assertThat(keep(IN_PROVINCE, "99999", "Văn phòng", "0277 3851 005")).hasStatus(404);
        assertThat(keep(OFFICE, "28651", "Văn phòng", "0277 3851 005")).hasStatus(403);
    }

    @Test
    void everythingWrongIsSaidAtItsFieldAtOnceAndKept() throws Exception {
        MvcTestResult refused =
                send("/admin/contacts/82", IN_PROVINCE, "name", " ", "phone", "gọi", "email", "ai@", "hours", "");
        assertThat(refused).hasStatus(422);
        Document page = Jsoup.parse(refused.getResponse().getContentAsString());
        assertThat(page.select(".field__error")).hasSize(3);
        assertThat(page.getElementById("phone").val()).isEqualTo("gọi");
        assertThat(send("/admin/contacts/82", IN_PROVINCE, "name", "Văn phòng"))
                .as("neither phone nor e-mail")
                .hasStatus(422);
    }

    @Test
    void aChangeIsRecordedWhereItIs() {
        keep(IN_PROVINCE, "82", "Văn phòng Tỉnh ủy", "0277 3851 006");
        keep(IN_PROVINCE, "82", "Văn phòng Tỉnh ủy", "0277 3851 007");
        assertThat(jdbc.sql("""
            select concat_ws(' ', chain, act, before, after) from audit_entry
            where object_kind = 'CONTACT' and object_id = '82' order by seq desc limit 1
            """).query((row, number) -> row.getString(1)).single())
                .isEqualTo("P82 CHANGED phone: 0277 3851 006 phone: 0277 3851 007");
    }

    @Test
    void communesAreFoundWithoutAccents() throws Exception {
        assertThat(page("/admin/contacts?commune=vinh binh", IN_PROVINCE).select("a[href='/admin/contacts/28651']"))
                .hasSize(1);
        assertThat(page("/admin/contacts", EVERYWHERE).select(".rows li")).hasSize(35);
    }

    @Test
    void onesOwnGuidesComeFirst() throws Exception {
        Document page = page("/help", OFFICE);
        assertThat(page.select("#guides ~ .terms > div").first().text()).startsWith("Văn phòng Đảng ủy");
        assertThat(page.select("#guides ~ .terms > div").first().select("a").eachAttr("href"))
                .containsExactly("/help/van-phong", "/help/nghi-quyet");
        assertThat(page.select(".foot a").eachAttr("href")).containsExactly("/help");
    }

    @Test
    void everyGuideIsAPageWhoseLinksLeadSomewhere() throws Exception {
        for (String name : files()) {
            Document page = page("/help/" + name, OFFICE);
            assertThat(page.select("article h1")).as(name).hasSize(1);
            assertThat(page.title()).startsWith(page.select("article h1").text());
            for (String href : page.select("article a[href]").eachAttr("href")) {
                if (!href.startsWith("#") && !href.startsWith("http") && !href.equals("/help")) {
                    assertThat(guides.find(href.replaceFirst("#.*", "")))
                            .as(href)
                            .isPresent();
                }
            }
        }
        assertThat(mvc.get().uri("/help/README").with(SignedIn.as(OFFICE))).hasStatus(404);
        assertThat(mvc.get().uri("/help/khong-co").with(SignedIn.as(OFFICE))).hasStatus(404);
    }

    @Test
    void everyPictureOfAGuideIsThereAndNoneLiesAboutUnused() throws Exception {
        Set<String> shown = new TreeSet<>();
        for (String name : files()) {
            shown.addAll(page("/help/" + name, OFFICE).select("article img").eachAttr("src"));
        }
        try (Stream<Path> pictures = Files.list(Path.of("docs", "huong-dan", "anh"))) {
            assertThat(pictures.map(it -> "anh/" + it.getFileName()).filter(it -> it.endsWith(".png")))
                    .containsExactlyInAnyOrderElementsOf(shown);
        }
        for (String picture : shown) {
            assertThat(mvc.get().uri("/help/" + picture).with(SignedIn.as(OFFICE)))
                    .as(picture)
                    .hasStatus(200)
                    .hasContentType("image/png");
        }
        assertThat(mvc.get().uri("/help/anh/..%2fREADME.png").with(SignedIn.as(OFFICE)))
                .hasStatus(400);
        assertThat(mvc.get().uri("/help/anh/khong-co.png").with(SignedIn.as(OFFICE)))
                .hasStatus(404);
    }

    @Test
    void everyGuideIsReachedFromTheHelpPage() throws Exception {
        assertThat(page("/help", OFFICE).select("a[href^=/help/]").eachAttr("href"))
                .containsAll(files().stream().map("/help/"::concat).toList());
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs", "huong-dan"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                    .map(name -> name.replace(".md", ""))
                    .toList();
        }
    }

    private MvcTestResult keep(Grant by, String place, String name, String phone) {
        return send("/admin/contacts/" + place, by, "name", name, "phone", phone);
    }

    private Document page(String uri, Grant grant) throws Exception {
        MvcTestResult answer = mvc.get().uri(uri).with(SignedIn.as(grant)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private MvcTestResult send(String uri, Grant by, String... fields) {
        MockMvcRequestBuilder request =
                mvc.post().uri(uri).with(SignedIn.as(by)).with(csrf());
        for (int field = 0; field < fields.length; field += 2) {
            request = request.param(fields[field], fields[field + 1]);
        }
        return request.exchange();
    }
}
