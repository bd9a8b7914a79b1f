package vn.chitieu.pastterm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.chitieu.database.StatementCounting.statementsOf;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import vn.chitieu.target.Field;

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
        assertThat(list.select("tbody tr")).hasSize(94);
        assertThat(list.select(".lede").text()).startsWith("94 kết quả, 23 gắn với chỉ tiêu");
        assertThat(list.select(".sentence").text())
                .isEqualTo("1 trong 2 kết quả so được với mục tiêu khi đó đã đạt. 92 kết quả chưa so được:"
                        + " báo cáo không nêu mục tiêu (86); mục tiêu không phải số chính xác (6).");
        assertThat(list.select("section h2").eachText())
                .containsExactly(
                        "Kinh tế (27)",
                        "Văn hóa – xã hội (15)",
                        "Cải cách hành chính, chuyển đổi số (11)",
                        "Quốc phòng – an ninh (5)",
                        "Xây dựng Đảng (36)");
        assertThat(page("thuongvu-30445", "/communes/30445/targets/BTD-2-7")
                        .select(".facts")
                        .text())
                .contains("Nhiệm kỳ trước", "trên 95 %");
        assertThat(page("thuongvu-30445", "/communes/30445").select("a[href='/communes/30445/past-term']"))
                .hasSize(1);
        assertThat(list.select("main form[method=post]"))
                .as("the committee reads")
                .isEmpty();
    }

    @Test
    void theDemonstrationTellsOfEachResultWhereItStandsAndWhatFollows() {
        List<PastResult> all = results.ofCommune("30445");
        assertThat(all).allSatisfy(it -> {
            assertThat(it.said().printed()).matches("Phần thứ nhất, I{1,2}\\.[1-6], dòng \\d\\d");
            assertThat(it.document()).isNotNull();
        });
        assertThat(all).extracting(it -> it.said().name()).doesNotHaveDuplicates();
        Map<String, Long> linked = all.stream()
                .flatMap(it -> Stream.ofNullable(it.target()))
                .collect(Collectors.groupingBy(PastResult.Linked::code, Collectors.counting()));
        assertThat(linked)
                .isEqualTo(Map.ofEntries(
                        Map.entry("BTD-2-12a", 1L),
                        Map.entry("BTD-2-12b", 1L),
                        Map.entry("BTD-2-13", 1L),
                        Map.entry("BTD-2-14", 2L),
                        Map.entry("BTD-2-15a", 2L),
                        Map.entry("BTD-2-2", 1L),
                        Map.entry("BTD-2-5c", 1L),
                        Map.entry("BTD-2-6", 2L),
                        Map.entry("BTD-2-7", 1L),
                        Map.entry("BTD-2-8a", 2L),
                        Map.entry("BTD-2-8b", 2L),
                        Map.entry("BTD-2-9", 1L),
                        Map.entry("BTD-I-1", 3L),
                        Map.entry("BTD-III.1-1", 2L),
                        Map.entry("BTD-III.6-1", 1L)));
        assertThat(all.stream().filter(it -> it.verdict() == PastVerdict.MISSED))
                .extracting(
                        it -> it.said().aim(),
                        it -> it.said().result(),
                        it -> it.said().unit())
                .containsExactly(tuple("30", "20", "ha"));
    }

    @Test
    void theListIsFilteredAndFoundWithoutAccents() {
        String list = "/communes/30445/past-term";
        assertThat(names(list + "?q=ngheo hO&field=SOCIETY"))
                .containsExactly(
                        "Mức giảm tỷ lệ hộ nghèo hằng năm, so với 2021",
                        "Mức giảm tỷ lệ hộ cận nghèo hằng năm, so với 2021",
                        "Tỷ lệ hộ nghèo cuối nhiệm kỳ",
                        "Tỷ lệ hộ cận nghèo cuối nhiệm kỳ");
        assertThat(names(list + "?verdict=MET")).containsExactly("Diện tích gieo trồng hằng năm so với kế hoạch");
        assertThat(names(list + "?verdict=NOT_JUDGED")).hasSize(92);
        assertThat(names(list + "?verdict=AIM_IN_WORDS")).hasSize(6);
        assertThat(names(list + "?linked=yes")).hasSize(23);
        assertThat(names(list + "?linked=no")).hasSize(71);
        assertThat(names(list + "?field=NONE")).isEmpty();
        Document nothing = page("thuongvu-30445", list + "?q=tàu vũ trụ");
        assertThat(nothing.select(".blank").text()).contains("Không có kết quả nào như đã chọn");
        assertThat(nothing.select("#q").val()).as("what was typed stays").isEqualTo("tàu vũ trụ");
    }

    @Test
    void theFileHoldsWhatIsChosen() throws Exception {
        Document list = page("thuongvu-30445", "/communes/30445/past-term?q=hộ nghèo&verdict=NO_AIM");
        String file = URLDecoder.decode(list.select(".past__file").attr("href"), StandardCharsets.UTF_8);
        MvcTestResult sent =
                mvc.get().uri(file).with(users.as("thuongvu-30445")).exchange();
        assertThat(sent).hasStatusOk();
        assertThat(sent.getResponse().getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"past-term-30445-2020-2025.csv\"");
        List<String> lines = sent.getResponse().getContentAsString().lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo("\uFEFFLĩnh vực;Nội dung;Mục tiêu khi đó;Mục tiêu là mức;Kết quả;Đơn vị tính;"
                        + "So với mục tiêu;Đánh giá trong báo cáo;Văn bản ghi kết quả;Chỗ ghi trong văn bản;"
                        + "Chỉ tiêu nhiệm kỳ này");
        assertThat(lines)
                .anySatisfy(it -> assertThat(it)
                        .startsWith(
                                "Văn hóa – xã hội;Tỷ lệ hộ nghèo cuối nhiệm kỳ;;;2,42;%;báo cáo không nêu mục tiêu;;")
                        .contains("Phần thứ nhất, I.2, dòng 28;BTD-2-8a "));
        assertThat(lines)
                .hasSize(1
                        + names("/communes/30445/past-term?q=hộ nghèo&verdict=NO_AIM")
                                .size());
    }

    @Test
    void aUnitReadsWhatItsTargetsFollowAndThePeoplesCouncilWhatIsPublic() {
        String list = "/communes/30445/past-term";
        Document council = page("hdnd-30445", list);
        assertThat(council.select("tbody tr")).isEmpty();
        assertThat(council.select(".blank").text()).startsWith("Chưa có kết quả nhiệm kỳ trước nào mở");
        assertThat(page("hdnd-30445", "/communes/30445").select("a[href='" + list + "']"))
                .isEmpty();
        Document unit = page("kinhte-30445", list);
        assertThat(unit.select("tbody tr")).hasSizeBetween(1, 22);
        assertThat(unit.select("tbody tr td:last-child"))
                .allSatisfy(it -> assertThat(it.select("a")).hasSize(1));
        assertThat(unit.select(".notice").text()).contains("đơn vị mình chủ trì");
        jdbc.sql("update resolution set visibility = 'PUBLIC' where commune_code = '30445'")
                .update();
        assertThat(page("hdnd-30445", list).select("tbody tr")).hasSize(94);
        assertThat(page("kinhte-30445", list).select("tbody tr")).hasSize(94);
    }

    @Test
    void aJudgedResultSaysSoAndABoundNeedsItsNumber() {
        assertThat(sends(OWN + "/new", Map.of("name", "BHYT", "unit", "%", "aim", "95", "result", "95,2")))
                .hasRedirectedUrl(OWN);
        assertThat(page("vanphong-28651", OWN).select("tbody tr").text()).contains("chưa rõ mục tiêu là mức");
        String one = OWN + "/" + results.ofCommune("28651").getFirst().id();
        Map<String, String> better = Map.of(
                "version", "0", "name", "BHYT", "unit", "%", "aim", "95", "bound", "FLOOR", "result", "95,2", "field",
                "SOCIETY", "printed", "II.3");
        assertThat(sends(one, better)).hasRedirectedUrl(OWN);
        Document list = page("vanphong-28651", OWN);
        assertThat(list.select(".sentence").text()).startsWith("1 trong 1 kết quả");
        assertThat(list.select("tbody .state").text()).isEqualTo("✓Đạt");
        assertThat(list.select("tbody th small").text()).isEqualTo("II.3");
        assertThat(String.valueOf(RecordedEntries.lastAbout("PAST_RESULT", jdbc).get("after")))
                .contains("FLOOR", "SOCIETY", "II.3");
        MvcTestResult refused =
                sends(OWN + "/new", Map.of("name", "BHYT", "bound", "FLOOR", "field", "SKY", "result", "1"));
        assertThat(refused).hasStatus(422);
        assertThat(Desk.read(refused).select(".error-summary li").eachText())
                .containsExactlyInAnyOrder(
                        "Hãy chọn trong danh sách.", "Đã chọn mức tối thiểu hay tối đa thì phải ghi mục tiêu.");
        assertThat(sends(OWN + "/new", Map.of("name", "BHYT", "unit", "%", "aim", "1.234", "result", "1")))
                .as("1,234 was perhaps meant")
                .hasStatus(422);
    }

    @Test
    void aPastedLineSaysTheBoundTheFieldAndThePlaceAndItsDocument() {
        String document = jdbc.sql("select min(id)::text from resolution where commune_code = '28651'")
                .query(String.class)
                .single();
        String pasted = "BHYT;%;95;95,2;đạt;Tối thiểu;văn hóa - xã hội;II.3";
        assertThat(sends(OWN, Map.of("pasted", pasted, "document", document))).hasRedirectedUrl(OWN);
        PastResult added = results.ofCommune("28651").getFirst();
        assertThat(added.said())
                .isEqualTo(new PastResult.Said("BHYT", "%", "95", Bound.FLOOR, "95,2", "đạt", Field.SOCIETY, "II.3"));
        assertThat(added.document()).isNotNull();
        assertThat(sends(OWN, Map.of("pasted", pasted, "document", "0"))).hasStatus(422);
        assertThat(Desk.read(sends(OWN, Map.of("pasted", "BHYT;%;95;95,2;;;trên trời;")))
                        .select(".error-summary li")
                        .text())
                .startsWith("Dòng 1: Cột 7");
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
                        said("BHYT", "%", "", "95,5", ""), said("Thu nhập", "triệu đồng", "50", "52,5", "vượt"));
    }

    @Test
    void emptyCellsKeepTheirPlaceAndASemicolonInANameStays() {
        assertThat(sends(OWN, Map.of("pasted", "Hộ nghèo; cận nghèo\thộ\t\t120\t\t\nBHYT;;;95,5;;")))
                .hasRedirectedUrl(OWN);
        assertThat(results.ofCommune("28651"))
                .extracting(PastResult::said)
                .containsExactly(said("Hộ nghèo; cận nghèo", "hộ", "", "120", ""), said("BHYT", "", "", "95,5", ""));
    }

    @Test
    void aLineWithMoreColumnsThanAreReadIsAskedBack() {
        MvcTestResult refused = sends(OWN, Map.of("pasted", "BHYT;%;;95;đạt\nHộ nghèo; cận nghèo;hộ;130;120;đạt"));
        assertThat(refused).hasStatus(422);
        assertThat(Desk.read(refused).select(".error-summary li").text()).startsWith("Dòng 2: Cột 6 ghi");
        refused = sends(OWN, Map.of("pasted", "BHYT;%;;95;đạt;;;II.3;thừa"));
        assertThat(Desk.read(refused).select(".error-summary li").text()).startsWith("Dòng 1: Dòng có 9 cột");
        assertThat(results.ofCommune("28651")).isEmpty();
    }

    @Test
    void aLongTableTakesOneStatementALineAndIsAuditedLineByLine() throws Exception {
        List<PastResult.Said> said = IntStream.rangeClosed(1, 40)
                .mapToObj(it -> said("Dòng " + it, "hộ", "", String.valueOf(it), ""))
                .toList();
        Place place = new Place("82", "28651");
        long one = statementsOf(() -> results.add(place, new Term(2020, 2025), said.subList(0, 1), null, null));
        long all = statementsOf(() -> results.add(place, new Term(2020, 2025), said, null, null));
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

    private List<String> names(String address) {
        return page("thuongvu-30445", address).select("tbody th > span").eachText();
    }

    private static PastResult.Said said(String name, String unit, String aim, String result, String judged) {
        return new PastResult.Said(name, unit, aim, null, result, judged, null, "");
    }
}
