package vn.chitieu.pastterm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.chitieu.database.StatementCounting.statementsOf;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.audit.RecordedEntries;
import vn.chitieu.commune.Place;
import vn.chitieu.entry.Desk;
import vn.chitieu.period.Term;

/** Results of the past term stand beside this one's targets; by form, or pasted all at once. */
@DemoTest
class PastTermTests {

    private static final String OWN = "/communes/28651/past-term";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private PastResults results;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theDemonstrationsResultsStandOnTheListAndOnTheTargetsPages() {
        Document list = page("thuongvu-30445", "/communes/30445/past-term");
        assertThat(list.select("tbody tr")).hasSize(35);
        assertThat(list.select(".lede").text()).startsWith("35 kết quả");
        assertThat(page("thuongvu-30445", "/communes/30445/targets/BTD-2-7")
                        .select(".facts")
                        .text())
                .contains("Nhiệm kỳ trước", "trên 95 %");
        assertThat(page("thuongvu-30445", "/communes/30445").select("a[href='/communes/30445/past-term']"))
                .hasSize(1);
        assertThat(list.select("main form")).as("the committee reads").isEmpty();
    }

    @Test
    void aResultIsAddedLinkedChangedRemovedAndRestored() {
        String target = jdbc.sql("select id::text from target where code = 'VB-2.2-2'")
                .query(String.class)
                .single();
        assertThat(sends(OWN + "/new", Map.of("name", "Hộ nghèo", "unit", "hộ", "result", "120", "target", target)))
                .hasRedirectedUrl(OWN);
        PastResult added = results.ofCommune("28651").getFirst();
        assertThat(page("vanphong-28651", "/communes/28651/targets/VB-2.2-2").text())
                .contains("Hộ nghèo: 120 hộ");
        String one = OWN + "/" + added.id();
        assertThat(page("vanphong-28651", one)
                        .select("#target option[selected]")
                        .val())
                .isEqualTo(target);
        assertThat(sends(one, Map.of("version", "7", "name", "Khác", "result", "1")))
                .hasStatus(409);
        assertThat(sends(one, Map.of("version", "0", "name", "Hộ nghèo", "result", "121")))
                .hasRedirectedUrl(OWN);
        assertThat(results.ofCommune("28651").getFirst().said().result()).isEqualTo("121");
        assertThat(RecordedEntries.lastAbout("PAST_RESULT", jdbc).get("act")).isEqualTo("CHANGED");
        sends(one + "/listed", Map.of("listed", "false"));
        assertThat(page("vanphong-28651", OWN)
                        .select("section[aria-labelledby=removed]")
                        .text())
                .contains("Hộ nghèo");
        sends(one + "/listed", Map.of("listed", "true"));
        assertThat(results.ofCommune("28651").getFirst().removed()).isFalse();
    }

    @Test
    void aPastedTableEntersWholeOrNotAtAll() {
        MvcTestResult refused =
                sends(OWN, Map.of("pasted", "BHYT;%;;95.5;\n;hộ;;3;\n\nThu nhập\ttriệu đồng\t50\t52,5\tvượt"));
        assertThat(refused).hasStatus(422);
        Document page = Desk.read(refused);
        assertThat(page.select(".error-summary li").eachText())
                .containsExactly(
                        "Dòng 1: Ý anh/chị là 95,5? Phần thập phân viết sau dấu phẩy.", "Dòng 2: Chưa nhập ô này.");
        assertThat(page.select("#pasted").text()).contains("BHYT;%");
        assertThat(results.ofCommune("28651")).isEmpty();
        assertThat(sends(OWN, Map.of("pasted", "BHYT;%;;95,5;\nThu nhập\ttriệu đồng\t50\t52,5\tvượt")))
                .hasRedirectedUrl(OWN);
        assertThat(results.ofCommune("28651"))
                .extracting(PastResult::said)
                .containsExactly(
                        new PastResult.Said("BHYT", "%", "", "95,5", ""),
                        new PastResult.Said("Thu nhập", "triệu đồng", "50", "52,5", "vượt"));
    }

    @Test
    void emptyCellsKeepTheirPlaceAndASemicolonInANameStays() {
        assertThat(sends(OWN, Map.of("pasted", "Hộ nghèo; cận nghèo\thộ\t\t120\t\t\nBHYT;;;95,5;;")))
                .hasRedirectedUrl(OWN);
        assertThat(results.ofCommune("28651"))
                .extracting(PastResult::said)
                .containsExactly(
                        new PastResult.Said("Hộ nghèo; cận nghèo", "hộ", "", "120", ""),
                        new PastResult.Said("BHYT", "", "", "95,5", ""));
    }

    @Test
    void aLineWithMoreColumnsThanAreReadIsAskedBack() {
        MvcTestResult refused = sends(OWN, Map.of("pasted", "BHYT;%;;95;đạt\nHộ nghèo; cận nghèo;hộ;130;120;đạt"));
        assertThat(refused).hasStatus(422);
        assertThat(Desk.read(refused).select(".error-summary li").text()).startsWith("Dòng 2: Dòng có 6 cột");
        assertThat(results.ofCommune("28651")).isEmpty();
    }

    @Test
    void aLongTableTakesOneStatementALineAndIsAuditedLineByLine() throws Exception {
        List<PastResult.Said> said = IntStream.rangeClosed(1, 40)
                .mapToObj(it -> new PastResult.Said("Dòng " + it, "hộ", "", String.valueOf(it), ""))
                .toList();
        Place place = new Place("82", "28651");
        long one = statementsOf(() -> results.add(place, new Term(2020, 2025), said.subList(0, 1), null));
        long all = statementsOf(() -> results.add(place, new Term(2020, 2025), said, null));
        assertThat(all - one).isEqualTo(39);
        assertThat(String.valueOf(RecordedEntries.lastAbout("PAST_RESULT", jdbc).get("after")))
                .contains("Dòng 40", "hộ");
    }

    @Test
    void anEmptyListSaysHowToBegin() {
        assertThat(page("vanphong-28651", OWN).select(".blank").text()).contains("dán cả bảng");
        assertThat(page("thuongvu-28651", OWN).select(".blank").text()).contains("chưa đưa");
    }

    private Document page(String who, String address) {
        return Desk.read(mvc.get().uri(address).with(users.as(who)).exchange());
    }

    private MvcTestResult sends(String address, Map<String, String> form) {
        var request = mvc.post().uri(address).with(users.as("vanphong-28651")).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
