package vn.chitieu.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.chitieu.DemoTest;
import vn.chitieu.Editor;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.commune.Place;
import vn.chitieu.entry.Desk;
import vn.chitieu.entry.Desks;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.Rounds;
import vn.chitieu.target.Target;
import vn.chitieu.target.Targets;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.SingleRule;

/** What changes over the years: units, names, terms, and who is on a list. What was before stays. */
@DemoTest
class OverTheYearsTests {

    private static final Place PLACE = new Place("82", "28651");
    private static final String UNITS = "/communes/28651/units";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private Desks desks;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Targets targets;

    @Autowired
    private JdbcClient jdbc;

    private Editor office;

    @BeforeEach
    void sitDown() {
        office = new Editor(mvc, users.as("vanphong-28651"));
    }

    @Test
    void unitsAreAddedRenamedAndRetired() {
        assertThat(office.posts(UNITS, Map.of("name", "Trường Mầm non Hoa Sen")))
                .hasRedirectedUrl(UNITS);
        assertThat(office.posts(UNITS, Map.of("name", "trường mầm non hoa sen")))
                .hasStatus(422);
        assertThat(office.posts(UNITS, Map.of("name", " "))).hasStatus(422);
        String unit = office.opens(UNITS)
                .select("input[value='Trường Mầm non Hoa Sen']")
                .attr("id")
                .replace("unit-", "");
        assertThat(office.posts(UNITS + "/" + unit, Map.of("name", "Trường Mầm non Sen Hồng")))
                .hasRedirectedUrl(UNITS);
        assertThat(office.opens(targetForm()).text()).contains("Trường Mầm non Sen Hồng");
        office.posts(UNITS + "/" + unit, Map.of("offered", "false"));
        assertThat(office.opens(targetForm()).text()).doesNotContain("Trường Mầm non Sen Hồng");
        assertThat(office.posts("/communes/28651/units/" + unitElsewhere(), Map.of("name", "X")))
                .hasStatus(404);
    }

    @Test
    void theNextTermBeginsFromTheLastFiguresAndChangesNothingBefore() {
        ReportingPeriod end = ReportingPeriod.quarter(2030, 4);
        rounds.add(Round.open(PLACE, end));
        desks.of("vanphong-28651", "28651", end.toString()).types("BHYT", "98,7");
        int before = targets.ofCommune("28651").size();
        String rule =
                targets.findByCode("28651", "VB-2.2-4a").orElseThrow().rule().toString();
        assertThat(office.sends(
                        "/communes/28651/resolutions/" + document() + "/next-term",
                        Map.of("title", "Nghị quyết nhiệm kỳ 2030–2035", "number", "01-NQ/ĐH")))
                .hasRedirectedUrl("/communes/28651/resolutions");

        assertThat(targets.ofCommune("28651")).hasSize(2 * before);
        assertThat(targets.findByCode("28651", "VB-2.2-4a").orElseThrow().rule())
                .hasToString(rule);
        Target next = targets.ofCommune("28651").stream()
                .filter(it -> it.description().name().equals("Tỷ lệ dân số tham gia BHYT"))
                .filter(it -> it.description().code().startsWith("01-NQ-DH"))
                .findFirst()
                .orElseThrow();
        assertThat(((SingleRule) next.rule()).horizon()).isEqualTo(new Horizon.ByEndOf(2035));
        assertThat(next.baseline().value()).isEqualByComparingTo("98.7");
        assertThat(next.baseline().year()).isEqualTo(2030);
        assertThat(next.parent()).isNotNull();
        assertThat(next.rules().startsFrom()).hasToString("2031-Q1");
        assertThat(office.opens("/communes/28651?period=2026-Q2").select("a[href*=01-NQ-DH]"))
                .isEmpty();
        ReportingPeriod first = ReportingPeriod.quarter(2031, 1);
        rounds.add(Round.open(PLACE, first));
        Desk desk = desks.of("vanphong-28651", "28651", first.toString());
        assertThat(desk.types("BHYT", "98,8")).hasStatus(302);
        assertThat(desk.state(next.description().code())).isNotNull();
        assertThat(desk.page("/communes/28651?period=2031-Q1").select("a[href*='/targets/VB-']"))
                .isEmpty();
    }

    @Test
    void aCommuneThatBecomesAWardKeepsItsPast() {
        Editor administrator = new Editor(mvc, users.as("quantri"));
        String address = "/admin/communes/28651";
        assertThat(administrator.sends(address, Map.of("kind", "WARD", "fromDay", "1/1/2100")))
                .hasStatus(422);
        assertThat(administrator.sends(address, Map.of("fromDay", "01/07/2026")))
                .hasStatus(422);
        assertThat(administrator.sends(
                        address, Map.of("kind", "WARD", "name", "Vĩnh Bình Mới", "fromDay", "01/07/2026")))
                .hasRedirectedUrl(address);
        assertThat(administrator.opens(address).select(".thread").text())
                .contains("phường Vĩnh Bình Mới", "Từ 01/07/2026", "xã Vĩnh Bình");
        assertThat(office.opens("/communes/28651?period=2026-Q3")
                        .select(".meta")
                        .first()
                        .text())
                .contains("phường Vĩnh Bình Mới");
        assertThat(office.opens("/communes/28651?period=2026-Q2")
                        .select(".meta")
                        .first()
                        .text())
                .contains("xã Vĩnh Bình,");
        assertThat(office.opens("/communes/28651/periods/2026-Q2/entry")
                        .select(".meta")
                        .first()
                        .text())
                .contains("xã Vĩnh Bình,");
        assertThat(office.opens("/communes/28651/resolutions")
                        .select(".meta")
                        .first()
                        .text())
                .contains("phường Vĩnh Bình Mới");
    }

    @Test
    void onlyAdministratorsRename() {
        for (String account : new String[] {"vanphong-28651", "tinh-82", "kinhte-28651", "hdnd-28651", "quocgia"}) {
            Editor other = new Editor(mvc, users.as(account));
            assertThat(other.asks("/admin/communes/28651")).as(account).hasStatus(403);
            assertThat(other.posts("/admin/communes/28651", Map.of("name", "X")))
                    .as(account)
                    .hasStatus(403);
        }
        assertThat(mvc.get().uri("/admin/communes/28651")).hasRedirectedUrl("/login");
    }

    @Test
    void aShareIsCountedOfTheMembersThatAreThere() {
        String lists = "/communes/28651/populations";
        assertThat(office.posts(lists, Map.of("name", "Ấp"))).hasRedirectedUrl(lists);
        String list = office.opens(lists).select(".rows a").attr("href");
        office.posts(list, Map.of("name", "Ấp 1\nẤp 2\nẤp 3\nẤp 4"));
        Document page = office.opens(list);
        assertThat(page.select(".rows input[name=name]").eachAttr("value"))
                .containsExactly("Ấp 1", "Ấp 2", "Ấp 3", "Ấp 4");
        String merged = page.select(".rows form").last().attr("action");
        assertThat(office.posts(merged, Map.of("name", "Ấp 4", "until", "2026-Q4")))
                .hasStatus(302);
        String series = jdbc.sql("select id::text from series where commune_code = '28651' and key = 'BHYT'")
                .query(String.class)
                .single();
        office.posts(list + "/series", Map.of("series", series));

        String ticking = "/communes/28651/periods/2026-Q3/series/" + series + "/members";
        assertThat(office.opens("/communes/28651/periods/2026-Q3/entry").select("a[href='" + ticking + "']"))
                .hasSize(1);
        Document members = office.opens(ticking);
        assertThat(members.select("input[name=member]")).hasSize(4);
        assertThat(office.posts(
                        ticking,
                        Map.of(
                                "member",
                                members.select("input[name=member]").first().val())))
                .hasStatus(302);
        Desk desk = desks.of("vanphong-28651", "28651", "2026-Q3");
        assertThat(desk.figure("BHYT")).containsEntry("typed", "1/4");
        assertThat(office.opens(ticking).select("input[checked]")).hasSize(1);

        rounds.add(Round.open(PLACE, ReportingPeriod.quarter(2026, 4)));
        assertThat(office.opens(ticking.replace("2026-Q3", "2026-Q4")).select("input[name=member]"))
                .hasSize(3);
        for (String other : new String[] {"thuongvu-28651", "kinhte-28651", "vanphong-31051"}) {
            assertThat(new Editor(mvc, users.as(other)).posts(ticking, Map.of("member", "1")))
                    .as(other)
                    .hasStatus(403);
        }
        assertThat(office.asks(ticking.replace(series, "1"))).hasStatus(404);
    }

    private String targetForm() {
        return "/communes/28651/resolutions/" + document() + "/targets/new";
    }

    private long document() {
        return jdbc.sql("select id from resolution where commune_code = '28651' and code = 'VB'")
                .query(Long.class)
                .single();
    }

    private long unitElsewhere() {
        return jdbc.sql("select min(id) from unit where commune_code = '31051'")
                .query(Long.class)
                .single();
    }
}
