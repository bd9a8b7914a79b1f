package vn.chitieu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.entry.Desk;

/** Every address of the portal against every account of the demonstration. */
@DemoTest
class AccessTests {

    /** The first pages, by what a controller answers; {@link HandlerWalkTests} has them all. */
    private static final Map<String, String> ADDRESSES = Map.of(
            "/communes/{commune}", "/communes/28651",
            "/communes/{commune}/targets/{target}", "/communes/28651/targets/VB-2.1-1",
            "/communes/{commune}/entry", "/communes/28651/entry",
            "/communes/{commune}/periods/{period}/entry", "/communes/28651/periods/2026-Q3/entry",
            "/provinces/{province}", "/provinces/82",
            "/provinces/{province}/indicators/{indicator}", "/provinces/82/indicators/XH04",
            "/provinces/{province}/bands", "/provinces/82/bands",
            "/country", "/country",
            "/country/indicators/{indicator}", "/country/indicators/XH04",
            "/admin", "/admin");

    private static final String GRID = ADDRESSES.get("/communes/{commune}/periods/{period}/entry");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoeverIsNotSignedInIsLedToSignIn() {
        Stream.concat(Stream.of("/"), ADDRESSES.values().stream())
                .forEach(address -> assertThat(mvc.get().uri(address))
                        .as(address)
                        .hasStatus(302)
                        .hasRedirectedUrl("/login"));
        assertThat(mvc.post().uri(GRID).with(csrf())).hasStatus(302).hasRedirectedUrl("/login");
    }

    @Test
    void nobodyFromElsewhereOpensAnythingOfACommuneOrItsProvince() {
        List<String> outsiders = jdbc.sql("""
            select username from account
            where demo and not exists (select from account_role
                                       where account_id = account.id and (province_code = '82' or province_code is null))
            order by username
            """).query(String.class).list();
        assertThat(outsiders).hasSizeGreaterThan(30);
        for (String outsider : outsiders) {
            for (String address : ADDRESSES.values()) {
                assertThat(status(outsider, address))
                        .as(outsider + " at " + address)
                        .isEqualTo(403);
            }
            assertThat(saves(outsider, "GRDP_SIZE", "831,02"))
                    .as(outsider + " saves")
                    .hasStatus(403);
        }
        assertThat(figuresOf("GRDP_SIZE")).isZero();
    }

    @Test
    void nobodyFromTheNextCommuneOpensAnythingOfIt() {
        List<String> neighbours = jdbc.sql("""
            select distinct username from account join account_role on account_id = id
            where demo and commune_code = '30445' order by username
            """).query(String.class).list();
        assertThat(neighbours).hasSize(7);
        for (String neighbour : neighbours) {
            for (String address : List.of(
                    "/communes/31051",
                    "/communes/31051/entry",
                    "/communes/31051/periods/2026-Q3/entry",
                    "/communes/31051/targets/VP-III.2.3-1",
                    "/provinces/91",
                    "/provinces/91/indicators/XH04")) {
                assertThat(status(neighbour, address))
                        .as(neighbour + " at " + address)
                        .isEqualTo(403);
            }
            assertThat(status(neighbour, "/communes/30445")).isEqualTo(200);
        }
    }

    @Test
    void anAdministratorSeesAccountsAndNoFigures() {
        ADDRESSES
                .values()
                .forEach(address -> assertThat(status("quantri", address))
                        .as(address)
                        .isEqualTo(address.equals("/admin") ? 200 : 403));
        assertThat(saves("quantri", "GRDP_SIZE", "831,02")).hasStatus(403);
    }

    @Test
    void theNationalReaderReadsEverythingAndSavesNothing() {
        ADDRESSES
                .values()
                .forEach(address -> assertThat(status("quocgia", address))
                        .as(address)
                        .isEqualTo(
                                switch (address) {
                                    case "/admin" -> 403;
                                    case "/communes/28651/entry" -> 302;
                                    default -> 200;
                                }));
        assertThat(saves("quocgia", "GRDP_SIZE", "831,02")).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tinh-82", "kiemtra-82"})
    void provinceReviewersReadTheirProvinceAndSaveNothing(String reviewer) throws Exception {
        Stream.of("/communes/28651", "/communes/28651/targets/VB-2.1-1", GRID, "/provinces/82")
                .forEach(address ->
                        assertThat(status(reviewer, address)).as(address).isEqualTo(200));
        Stream.of("/country", "/country/indicators/XH04", "/admin", "/provinces/91", "/communes/31051")
                .forEach(address ->
                        assertThat(status(reviewer, address)).as(address).isEqualTo(403));
        assertThat(saves(reviewer, "GRDP_SIZE", "831,02")).hasStatus(403);
        MvcTestResult province =
                mvc.get().uri("/provinces/82").with(users.as(reviewer)).exchange();
        assertThat(Desk.read(province).select("table.counts tbody th a").eachText())
                .containsExactly("xã Vĩnh Bình");
        MvcTestResult indicator = mvc.get()
                .uri("/provinces/82/indicators/XH04")
                .with(users.as(reviewer))
                .exchange();
        assertThat(Desk.read(indicator)
                        .select("main tbody th a[href^=/communes/]")
                        .eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.startsWith("/communes/28651"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"thuongvu-28651", "kiemtra-28651", "hdnd-28651"})
    void thoseWhoOnlyReadACommuneSaveNothing(String reader) {
        Stream.of("/communes/28651", "/communes/28651/targets/VB-2.1-1", GRID)
                .forEach(address ->
                        assertThat(status(reader, address)).as(address).isEqualTo(200));
        Stream.of("/country", "/admin", "/provinces/82", "/provinces/82/indicators/XH04", "/communes/31051")
                .forEach(address ->
                        assertThat(status(reader, address)).as(address).isEqualTo(403));
        MvcTestResult grid = mvc.get().uri(GRID).with(users.as(reader)).exchange();
        assertThat(Desk.read(grid).select("form#figures input:not([name=_csrf]), form#figures select"))
                .isEmpty();
        assertThat(saves(reader, "GRDP_SIZE", "831,02")).hasStatus(403);
        assertThat(figuresOf("GRDP_SIZE")).isZero();
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        Stream.of(
                        "/communes/99999",
                        "/communes/28651/targets/XX",
                        "/communes/28651/targets/XT-II-6a",
                        "/communes/28651?period=2031-Q1",
                        "/communes/28651/periods/2031-Q1/entry",
                        "/communes/28651/periods/abc/entry",
                        "/communes/00004/periods/2026-Q3/entry",
                        "/provinces/00",
                        "/country/indicators/XX99",
                        "/country?period=abc")
                .forEach(address ->
                        assertThat(status("quocgia", address)).as(address).isEqualTo(404));
        assertThat(mvc.post()
                        .uri("/communes/28651/periods/2031-Q1/entry")
                        .with(users.as("vanphong-28651"))
                        .with(csrf()))
                .hasStatus(404);
    }

    @Test
    void aFormWithoutItsTokenSavesNothing() {
        assertThat(mvc.post().uri(GRID).with(users.as("vanphong-28651")).param("value-" + id("GRDP_SIZE"), "831,02"))
                .hasStatus(403);
        assertThat(figuresOf("GRDP_SIZE")).isZero();
    }

    private int status(String username, String address) {
        return mvc.get()
                .uri(address)
                .with(users.as(username))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private MvcTestResult saves(String username, String series, String value) {
        return mvc.post()
                .uri(GRID)
                .with(users.as(username))
                .with(csrf())
                .param("value-" + id(series), value)
                .exchange();
    }

    private long id(String series) {
        return jdbc.sql("select id from series where commune_code = '28651' and key = ?")
                .param(series)
                .query(Long.class)
                .single();
    }

    private long figuresOf(String series) {
        return jdbc.sql("select count(*) from figure where series_id = ?")
                .param(id(series))
                .query(Long.class)
                .single();
    }
}
