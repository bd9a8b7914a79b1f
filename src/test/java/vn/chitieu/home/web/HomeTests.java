package vn.chitieu.home.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.account.Role.ADMINISTRATOR;
import static vn.chitieu.account.Role.INSPECTOR;
import static vn.chitieu.account.Role.NATIONAL_READER;
import static vn.chitieu.account.Role.PARTY_OFFICE;
import static vn.chitieu.account.Role.PROVINCE_REVIEWER;
import static vn.chitieu.account.Role.READER;
import static vn.chitieu.account.Role.STANDING_COMMITTEE;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.chitieu.PortalTest;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.Grant;
import vn.chitieu.account.SignedIn;
import vn.chitieu.web.Navigation.Link;

@PortalTest
class HomeTests {

    @Autowired
    private MockMvcTester mvc;

    static List<Arguments> firstPages() {
        return List.of(
                Arguments.of(Grant.everywhere(NATIONAL_READER), "/country"),
                Arguments.of(Grant.everywhere(ADMINISTRATOR), "/admin"),
                Arguments.of(Grant.inProvince(ADMINISTRATOR, "82"), "/admin"),
                Arguments.of(Grant.inProvince(PROVINCE_REVIEWER, "82"), "/provinces/82"),
                Arguments.of(Grant.inProvince(INSPECTOR, "82"), "/provinces/82"),
                Arguments.of(Grant.inCommune(INSPECTOR, "82", "28651"), "/communes/28651"),
                Arguments.of(Grant.inCommune(READER, "82", "28651"), "/communes/28651"),
                Arguments.of(Grant.inCommune(STANDING_COMMITTEE, "82", "28651"), "/communes/28651"),
                Arguments.of(Grant.inCommune(PARTY_OFFICE, "82", "28651"), "/communes/28651/due"),
                Arguments.of(Grant.inUnit("82", "28651", 1), "/communes/28651/due"));
    }

    @ParameterizedTest
    @MethodSource("firstPages")
    void everybodyArrivesWhereTheirWorkIs(Grant grant, String page) {
        assertThat(mvc.get().uri("/").with(SignedIn.as(grant))).hasRedirectedUrl(page);
    }

    @Test
    void whoWorksInSeveralPlacesChooses() throws Exception {
        Document page = page(Grant.inCommune(READER, "82", "28651"), Grant.inCommune(PARTY_OFFICE, "01", "00004"));
        assertThat(page.select("main a").eachAttr("href")).containsExactly("/communes/28651", "/communes/00004");
        assertThat(page.select("main a").eachText()).containsExactly("xã Vĩnh Bình", "phường Ba Đình");
    }

    @Test
    void whoHasNoRoleYetIsToldWhomToAsk() throws Exception {
        assertThat(page().select("main").text()).contains("quản trị viên");
    }

    @Test
    void thePlaceOfTheEntryGridIsMarkedAsEntering() {
        Grant office = Grant.inCommune(PARTY_OFFICE, "82", "28651");
        assertThat(current("/communes/28651/periods/2026-Q3/entry", office)).containsExactly("/communes/28651/due");
        assertThat(current("/communes/28651/targets/7", office)).containsExactly("/communes/28651");
        assertThat(current("/communes/286510", office)).isEmpty();
    }

    private static List<String> current(String path, Grant grant) {
        CurrentUser user = new CurrentUser(1, "a", "A", List.of(grant));
        return new Masthead()
                .linksFor(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()), path).stream()
                        .filter(Link::current)
                        .map(Link::href)
                        .toList();
    }

    private Document page(Grant... grants) throws Exception {
        return Jsoup.parse(mvc.get()
                .uri("/")
                .with(SignedIn.as(grants))
                .exchange()
                .getResponse()
                .getContentAsString());
    }
}
