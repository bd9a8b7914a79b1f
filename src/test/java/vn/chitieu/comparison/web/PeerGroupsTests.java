package vn.chitieu.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.Editor;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.entry.Desk;

/** An Giang makes groups of its communes, of which two have figures. */
@DemoTest
class PeerGroupsTests {

    private static final String GROUPS = "/provinces/91/groups";
    private static final String REVIEWER = "tinh-91";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void withoutGroupsAllCommunesAreOne() {
        assertThat(page(GROUPS).select(".blank").text()).isEqualTo("Chưa lập nhóm nào: cả 102 xã, phường là một nhóm.");
        assertThat(page(shared()).select("h4.peers")).isEmpty();
    }

    @Test
    void aGroupIsMadeChangedAndRemovedAndTheTrailTellsIt() {
        assertThat(sends(GROUPS + "/new", Map.of("name", "Đồng bằng", "commune", "31051")))
                .hasStatus(302);
        assertThat(page(GROUPS).select("ul.rows li").first().text()).startsWith("Đồng bằng 1 nơi");
        String one = GROUPS + "/" + id("Đồng bằng");
        assertThat(page(one).select("input[checked]").eachAttr("value")).containsExactly("31051");
        assertThat(sends(one, Map.of("name", "Ven sông", "commune", "30445", "version", "1")))
                .hasStatus(302);
        assertThat(members("Ven sông")).containsExactly("30445");
        assertThat(sends(one, Map.of("name", "Khác", "commune", "30445", "version", "1")))
                .as("as it was before")
                .hasStatus(409);
        assertThat(sends(one + "/remove", Map.of("version", "2")))
                .as("without its confirmation")
                .hasStatus(422);
        assertThat(sends(one + "/remove", Map.of("version", "2", "confirmed", "on")))
                .hasStatus(302);
        assertThat(page(GROUPS).select("ul.rows li")).isEmpty();
        assertThat(jdbc.sql("select act from audit_entry where object_kind = 'PEER_GROUP' and province_code = '91'"
                                + " order by seq")
                        .query(String.class)
                        .list())
                .containsExactly("CREATED", "CHANGED", "REMOVED");
    }

    @Test
    void aCommuneIsInOneGroup() {
        sends(GROUPS + "/new", Map.of("name", "Đồng bằng", "commune", "31051"));
        assertThat(page(GROUPS + "/new").select(".picks li").eachText())
                .anyMatch(line -> line.endsWith("đang ở nhóm Đồng bằng; chọn thì chuyển sang nhóm này"));
        sends(GROUPS + "/new", Map.of("name", "Đô thị", "commune", "31051"));
        assertThat(members("Đồng bằng")).isEmpty();
        assertThat(members("Đô thị")).containsExactly("31051");
    }

    @Test
    void aGroupThatLosesACommuneToAnotherIsChangedWithIt() {
        sends(GROUPS + "/new", Map.of("name", "Đồng bằng", "commune", "31051"));
        String former = GROUPS + "/" + id("Đồng bằng");
        Map<String, String> opened = new Editor(mvc, users.as(REVIEWER)).fieldsOf(page(former));
        sends(GROUPS + "/new", Map.of("name", "Đô thị", "commune", "31051"));
        assertThat(sends(former, Map.of("name", "Đồng bằng", "commune", "31051", "version", opened.get("version"))))
                .as("as it was before it lost the commune")
                .hasStatus(409);
        assertThat(members("Đô thị")).containsExactly("31051");
        assertThat(jdbc.sql("select act || ' ' || object_id from audit_entry where object_kind = 'PEER_GROUP'"
                                + " and province_code = '91' order by seq")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("CREATED Đồng bằng", "CHANGED Đồng bằng", "CREATED Đô thị");
        String one = GROUPS + "/" + id("Đô thị");
        sends(one, Map.of("name", "Đô thị mới", "commune", "31051", "version", "1"));
        assertThat(version("Đồng bằng")).as("of a group that loses nothing").isEqualTo(2);
    }

    @Test
    void mistakesAreSaidAtTheirFieldsAndWhatWasTypedStays() {
        MvcTestResult nobody = sends(GROUPS + "/new", Map.of("name", "Ven biển"));
        assertThat(nobody).hasStatus(422);
        Document page = Desk.read(nobody);
        assertThat(page.select("#name").val()).isEqualTo("Ven biển");
        assertThat(page.select("#commune-error").text()).isEqualTo("Chọn ít nhất một xã, phường.");
        sends(GROUPS + "/new", Map.of("name", "Ven biển", "commune", "31051"));
        assertThat(sends(GROUPS + "/new", Map.of("name", "ven BIỂN", "commune", "30445")))
                .hasStatus(422);
        // A commune of another province is none of these
        sends(GROUPS + "/new", Map.of("name", "Xa", "commune", "28651"));
        assertThat(members("Xa")).isEmpty();
    }

    @Test
    void onlyWithinAGroupAreTargetsComparedUnderLikeRules() {
        String address = shared();
        assertThat(page(address).select("table.peers-table tbody tr").size()).isGreaterThan(1);
        sends(GROUPS + "/new", Map.of("name", "Đô thị", "commune", "31051"));
        Document parted = page(address);
        assertThat(parted.select("h4.peers span:first-child").eachText()).contains("Đô thị", "Các xã, phường khác");
        for (var table : parted.select("table.peers-table")) {
            assertThat(table.select("tbody th a").eachAttr("href").stream()
                            .map(href -> href.contains("/31051/"))
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void othersReadGroupsAndMakeNone() {
        sends(GROUPS + "/new", Map.of("name", "Đô thị", "commune", "31051"));
        for (String reader : List.of("kiemtra-91", "quocgia")) {
            assertThat(mvc.get().uri(GROUPS).with(users.as(reader))).hasStatus(200);
            assertThat(Desk.read(mvc.get().uri(GROUPS).with(users.as(reader)).exchange())
                            .select("main a[href*=/groups/]"))
                    .isEmpty();
        }
        for (String other : List.of("kiemtra-91", "quocgia", "tinh-82", "vanphong-31051", "quantri")) {
            assertThat(new Editor(mvc, users.as(other))
                            .posts(GROUPS + "/new", Map.of("name", "Khác", "commune", "30445")))
                    .as(other)
                    .hasStatus(403);
        }
    }

    /** The page of an indicator that both communes have a target on under like rules. */
    private String shared() {
        String indicator = jdbc.sql("""
            select indicator_code from target
            where province_code = '91' and parent_id is null and indicator_code is not null and criterion is not null
            group by indicator_code, measure, horizon, criterion
            having count(distinct commune_code) = 2 order by indicator_code limit 1
            """).query(String.class).single();
        return "/provinces/91/indicators/" + indicator;
    }

    private List<String> members(String name) {
        return jdbc.sql("select commune_code from peer_group_member join peer_group on id = group_id where name = ?")
                .param(name)
                .query(String.class)
                .list();
    }

    private int version(String name) {
        return jdbc.sql("select version from peer_group where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private long id(String name) {
        return jdbc.sql("select id from peer_group where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    private Document page(String uri) {
        return Desk.read(mvc.get().uri(uri).with(users.as(REVIEWER)).exchange());
    }

    private MvcTestResult sends(String address, Map<String, String> fields) {
        return new Editor(mvc, users.as(REVIEWER)).posts(address, fields);
    }
}
