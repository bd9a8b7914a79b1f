package vn.chitieu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;

/** Pages on which the Party office of a commune sets things up: nobody else opens them or saves by them. */
@DemoTest
class EditingAccessTests {

    /** With one that exists, in Vĩnh Bình; {@code {id}} is its first document, unit or series. */
    static final Map<String, String> ADDRESSES = Map.ofEntries(
            Map.entry("/communes/{commune}/resolutions", "/communes/28651/resolutions"),
            Map.entry("/communes/{commune}/resolutions/new", "/communes/28651/resolutions/new"),
            Map.entry("/communes/{commune}/resolutions/{document}", "/communes/28651/resolutions/{resolution}"),
            Map.entry(
                    "/communes/{commune}/resolutions/{document}/targets/new",
                    "/communes/28651/resolutions/{resolution}/targets/new"),
            Map.entry("/communes/{commune}/targets/{target}/edit", "/communes/28651/targets/VB-2.2-4a/edit"),
            Map.entry("/communes/{commune}/targets/{target}/amend", "/communes/28651/targets/VB-2.2-4a/amend"),
            Map.entry("/communes/{commune}/targets/{target}/retire", "/communes/28651/targets/VB-2.2-4a/retire"),
            Map.entry("/communes/{commune}/series/{id}", "/communes/28651/series/{series}"),
            Map.entry("/communes/{commune}/targets/{target}/reinstate", "/communes/28651/targets/VB-2.2-4a/reinstate"),
            Map.entry("/communes/{commune}/target-preview", "/communes/28651/target-preview?resolution={resolution}"),
            Map.entry(
                    "/communes/{commune}/resolutions/{document}/next-term",
                    "/communes/28651/resolutions/{resolution}/next-term"),
            Map.entry("/communes/{commune}/units", "/communes/28651/units"),
            Map.entry("/communes/{commune}/units/{unit}", "/communes/28651/units/1"),
            Map.entry("/communes/{commune}/populations", "/communes/28651/populations"),
            Map.entry("/communes/{commune}/populations/{population}", "/communes/28651/populations/{list}"),
            Map.entry(
                    "/communes/{commune}/populations/{population}/members/{member}",
                    "/communes/28651/populations/{list}/members/1"),
            Map.entry(
                    "/communes/{commune}/populations/{population}/series",
                    "/communes/28651/populations/{list}/series"));

    private static final Set<String> ONLY_READ = Set.of("/communes/{commune}/resolutions");
    private static final Set<String> ONLY_SENT_TO = Set.of(
            "/communes/{commune}/targets/{target}/reinstate",
            "/communes/{commune}/target-preview",
            "/communes/{commune}/units/{unit}",
            "/communes/{commune}/populations/{population}/members/{member}",
            "/communes/{commune}/populations/{population}/series");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vanphong-31051",
                "kinhte-28651",
                "thuongvu-28651",
                "hdnd-28651",
                "kiemtra-28651",
                "tinh-82",
                "quocgia"
            })
    void nobodyElseOpensOrSaves(String account) {
        boolean outsider = account.equals("vanphong-31051");
        ADDRESSES.forEach((pattern, address) -> {
            if (!ONLY_SENT_TO.contains(pattern)) {
                assertThat(mvc.get().uri(existing(address)).with(users.as(account)))
                        .as("%s opens %s", account, address)
                        .hasStatus(ONLY_READ.contains(pattern) && !outsider ? 200 : 403);
            }
            if (!ONLY_READ.contains(pattern)) {
                assertThat(mvc.post()
                                .uri(existing(address))
                                .with(users.as(account))
                                .with(csrf()))
                        .as("%s sends to %s", account, address)
                        .hasStatus(403);
            }
        });
    }

    @Test
    void whoeverIsNotSignedInIsLedToSignIn() {
        ADDRESSES.forEach((pattern, address) -> {
            assertThat(mvc.get().uri(existing(address)))
                    .as(address)
                    .hasStatus(302)
                    .hasRedirectedUrl("/login");
            assertThat(mvc.post().uri(existing(address)).with(csrf()))
                    .as(address)
                    .hasStatus(302)
                    .hasRedirectedUrl("/login");
        });
    }

    @Test
    void theOfficeAndTheAdministratorOpenThem() {
        for (String account : new String[] {"vanphong-28651", "quantri"}) {
            ADDRESSES.forEach((pattern, address) -> {
                if (!ONLY_SENT_TO.contains(pattern)) {
                    assertThat(mvc.get().uri(existing(address)).with(users.as(account)))
                            .as("%s opens %s", account, address)
                            .hasStatusOk();
                }
            });
        }
    }

    @Test
    void whatIsNotTheCommunesOwnIsNotFound() {
        for (String address : new String[] {
            "/communes/31051/resolutions/{resolution}",
            "/communes/31051/resolutions/abc",
            "/communes/31051/series/{series}",
            "/communes/31051/targets/VB-2.2-4a/edit",
            "/communes/31051/targets/VB-2.2-4a/amend"
        }) {
            assertThat(mvc.get().uri(existing(address)).with(users.as("vanphong-31051")))
                    .as(address)
                    .hasStatus(404);
        }
    }

    private String existing(String address) {
        return address.replace("{list}", String.valueOf(aList()))
                .replace(
                        "{series}",
                        String.valueOf(jdbc.sql("select min(id) from series where commune_code = '28651'")
                                .query(Long.class)
                                .single()))
                .replace(
                        "{resolution}",
                        String.valueOf(jdbc.sql("select min(id) from resolution where commune_code = '28651'")
                                .query(Long.class)
                                .single()));
    }

    private long aList() {
        jdbc.sql("""
            insert into population (province_code, commune_code, name) values ('82', '28651', 'Trường học')
            on conflict do nothing
            """).update();
        return jdbc.sql("select id from population where commune_code = '28651' and name = 'Trường học'")
                .query(Long.class)
                .single();
    }
}
