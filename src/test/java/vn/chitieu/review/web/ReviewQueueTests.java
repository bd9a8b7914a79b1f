package vn.chitieu.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.chitieu.database.StatementCounting.statementsOf;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.entry.Desk;
import vn.chitieu.entry.Desks;

/** The reviewer's morning in Đồng Tháp: Vĩnh Bình has handed in the third quarter of 2026. */
@DemoTest
class ReviewQueueTests {

    private static final String QUEUE = "/provinces/82/review";
    private static final String REVIEWER = "tinh-82";
    private static final String OFFICE = "vanphong-28651";
    private static final String CELL = "BHYT";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private Desks desks;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;

    @BeforeEach
    void theRoundIsHandedIn() {
        desk = desks.of(OFFICE, "28651", "2026-Q3");
        jdbc.sql("update round set status = 'SUBMITTED' where commune_code = '28651' and period = '2026-Q3'")
                .update();
        jdbc.sql("update figure set status = 'SUBMITTED', reason = null, verified_by = null"
                        + " where commune_code = '28651' and period = '2026-Q3' and status <> 'EMPTY'")
                .update();
    }

    @Test
    void everyFigureThatWasHandedInWaitsOnce() {
        int waiting = jdbc.sql("select count(*) from figure where commune_code = '28651' and period = '2026-Q3'"
                        + " and status = 'SUBMITTED'")
                .query(Integer.class)
                .single();
        Document page = page(REVIEWER, QUEUE);
        assertThat(page.select("h1").text()).isEqualTo(waiting + " số chờ xem");
        assertThat(page.select("table.queue tbody tr")).hasSize(waiting);
        assertThat(risks(page)).isSortedAccordingTo((a, b) -> b - a);
        assertThat(page.select("table.queue tbody tr").eachText())
                .allSatisfy(row -> assertThat(row).contains("xã Vĩnh Bình"));
    }

    @Test
    void nothingOfAnOpenOrAClosedRoundWaits() {
        for (String status : List.of("OPEN", "CLOSED")) {
            jdbc.sql("update round set status = ? where commune_code = '28651' and period = '2026-Q3'")
                    .param(status)
                    .update();
            assertThat(page(REVIEWER, QUEUE).select("h1").text()).isEqualTo("Không còn số nào chờ xem");
            assertThat(page(REVIEWER, QUEUE).select("table.queue")).isEmpty();
        }
    }

    @Test
    void whatTheCommuneHasVerifiedIsStillTheProvincesToLookAt() {
        jdbc.sql("update figure set status = 'VERIFIED' where series_id = ? and period = '2026-Q3'")
                .param(desk.id(CELL))
                .update();
        assertThat(line(page(REVIEWER, QUEUE), CELL).text()).contains("xã đã xác nhận");
    }

    @Test
    void whoReadsTheProvinceSeesTheQueueAndDecidesNothing() {
        for (String reader : List.of("kiemtra-82", "quocgia")) {
            Document page = page(reader, QUEUE);
            assertThat(page.select("table.queue tbody tr")).isNotEmpty();
            assertThat(page.select("form[method=post] input[type=checkbox], button[name=act]"))
                    .isEmpty();
        }
    }

    @Test
    void acceptedFiguresLeaveTheQueueAndTheCommunesRoundGoesOnAsBefore() {
        String before = String.valueOf(desk.figure(CELL));
        assertThat(decides("accept", "", CELL)).hasStatus(302);
        assertThat(page(REVIEWER, QUEUE).select("#pick-" + id(CELL).replace(".", "\\.")))
                .isEmpty();
        assertThat(String.valueOf(desk.figure(CELL))).isEqualTo(before);
        assertThat(status()).isEqualTo("SUBMITTED");
        assertThat(acts(CELL)).containsExactly("ACCEPTED");
        verifyAll();
        assertThat(status()).isEqualTo("VERIFIED");
    }

    @Test
    void whatWasAcceptedIsTakenBackUntilTheRoundIsClosed() {
        decides("accept", "", CELL);
        Document page = page(REVIEWER, QUEUE);
        Element undo = page.expectFirst("section[aria-labelledby=accepted] form");
        Map<String, String> fields = Map.of(
                "period", undo.expectFirst("[name=period]").val(),
                "batch", undo.expectFirst("[name=batch]").val());
        assertThat(sends(QUEUE + "/undo", fields)).hasStatus(302);
        assertThat(line(page(REVIEWER, QUEUE), CELL)).isNotNull();
        assertThat(acts(CELL)).containsExactly("ACCEPTED", "REVOKED");
        assertThat(page(REVIEWER, QUEUE).select("section[aria-labelledby=accepted]"))
                .isEmpty();

        decides("accept", "", CELL);
        String batch = page(REVIEWER, QUEUE)
                .expectFirst("section[aria-labelledby=accepted] [name=batch]")
                .val();
        jdbc.sql("update round set status = 'CLOSED' where commune_code = '28651' and period = '2026-Q3'")
                .update();
        assertThat(sends(QUEUE + "/undo", Map.of("period", "2026-Q3", "batch", batch)))
                .hasStatus(302);
        assertThat(acts(CELL)).containsExactly("ACCEPTED", "REVOKED", "ACCEPTED");
    }

    @Test
    void aReturnedFigureComesBackMendedWithOldAndNewAndIsAccepted() {
        String before = String.valueOf(desk.figure(CELL).get("typed"));
        assertThat(decides("return", "", CELL)).as("without a reason").hasStatus(422);
        assertThat(decides("return", "Lệch với số của BHXH", CELL)).hasStatus(302);
        assertThat(desk.figure(CELL))
                .containsEntry("status", "RETURNED")
                .containsEntry("reason", "Lệch với số của BHXH");
        assertThat(status()).isEqualTo("SUBMITTED");
        assertThat(page(REVIEWER, QUEUE).select("table.queue tbody tr").eachText())
                .noneMatch(row -> row.contains("Lịch sử " + CELL));

        assertThat(desk.types(CELL, "95,2")).hasStatus(302);
        assertThat(sends(OFFICE, "/communes/28651/periods/2026-Q3/round", Map.of("action", "submit-own")))
                .hasStatus(302);
        Element mended = line(page(REVIEWER, QUEUE), CELL);
        assertThat(mended.select(".queue__mended").text())
                .startsWith("Đã sửa " + before + " → 95,2")
                .endsWith("Trả lại vì: Lệch với số của BHXH");
        Document onlyMended = page(REVIEWER, QUEUE + "?question=MENDED");
        assertThat(onlyMended.select("table.queue tbody tr")).hasSize(1);
        assertThat(decides("accept", "", CELL)).hasStatus(302);
        assertThat(page(REVIEWER, QUEUE + "?question=MENDED").select("table.queue"))
                .isEmpty();
    }

    @Test
    void aFigureThatChangedSinceItWasSeenIsNotAccepted() {
        String seen = id(CELL);
        decides("return", "Xem lại", CELL);
        desk.types(CELL, "95,2");
        sends(OFFICE, "/communes/28651/periods/2026-Q3/round", Map.of("action", "submit-own"));
        MvcTestResult answer = sends(QUEUE, Map.of("act", "accept", "period", "2026-Q3", "cell", seen));
        assertThat(answer).hasStatus(302);
        assertThat(String.valueOf(answer.getMvcResult().getFlashMap().get("flash")))
                .contains("accepted.some");
        assertThat(line(page(REVIEWER, QUEUE), CELL)).isNotNull();
    }

    @Test
    void allWithoutAQuestionAreAcceptedAtOnceAsCounted() {
        Document page = page(REVIEWER, QUEUE);
        String seal = page.expectFirst("[name=seal]").val();
        int quiet = (int) page.select("table.queue tbody tr").stream()
                .filter(row -> row.select(".queue__asked li, .queue__mended").isEmpty())
                .count();
        assertThat(page.select("button[value=accept-quiet]").text())
                .isEqualTo("Chấp nhận tất cả " + quiet + " số không có dấu hỏi");
        assertThat(sends(QUEUE, Map.of("act", "accept-quiet", "period", "2026-Q3", "seal", "x")))
                .as("another list than was seen")
                .hasStatus(409);
        assertThat(acts("%")).isEmpty();
        assertThat(sends(QUEUE, Map.of("act", "accept-quiet", "period", "2026-Q3", "seal", seal)))
                .hasStatus(302);
        assertThat(acts("%")).hasSize(quiet).containsOnly("ACCEPTED");
        assertThat(page(REVIEWER, QUEUE).select("table.queue tbody tr").stream()
                        .filter(row -> row.select(".queue__asked li").isEmpty()))
                .isEmpty();
    }

    @Test
    void aQuestionIsAskedWithItsNumbersAndCountsAsAHitWhenTheFigureIsReturned() {
        for (String period : List.of("2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3")) {
            jdbc.sql("update figure set value = 98.1, numerator = null, denominator = null, typed = '98,1'"
                            + " where series_id = ? and period = ?")
                    .params(desk.id(CELL), period)
                    .update();
        }
        assertThat(line(page(REVIEWER, QUEUE), CELL).select(".queue__asked li").eachText())
                .containsExactly("Ba quý trước đều 98,1; quý này vẫn 98,1 – số có được cập nhật không?");
        assertThat(page(REVIEWER, QUEUE + "?question=SAME").select("table.queue tbody tr"))
                .isNotEmpty();
        assertThat(rates("SAME")).containsExactly("0", "0", "–");
        decides("accept", "", CELL);
        assertThat(rates("SAME")).containsExactly("1", "0", "0%");
        String batch = page(REVIEWER, QUEUE).expectFirst("[name=batch]").val();
        sends(QUEUE + "/undo", Map.of("period", "2026-Q3", "batch", batch));
        decides("return", "Chưa cập nhật", CELL);
        assertThat(rates("SAME")).as("the same question once").containsExactly("1", "1", "100%");
    }

    @Test
    void filtersFindACommuneWithoutAccentsAndAnIndicator() {
        int all = page(REVIEWER, QUEUE).select("table.queue tbody tr").size();
        assertThat(page(REVIEWER, QUEUE + "?commune=VINH  binh").select("table.queue tbody tr"))
                .hasSize(all);
        Document none = page(REVIEWER, QUEUE + "?commune=cao lanh");
        assertThat(none.select("table.queue")).isEmpty();
        assertThat(none.select("#commune").val()).isEqualTo("cao lanh");
        assertThat(none.select(".blank").text()).isEqualTo("Không có số nào khớp với bộ lọc.");
        Document insurance = page(REVIEWER, QUEUE + "?indicator=XH04");
        assertThat(insurance.select("table.queue tbody tr")).isNotEmpty().hasSizeLessThan(all);
    }

    @Test
    void nothingTickedIsSaidAndWhatWasTypedStays() {
        MvcTestResult refused = sends(QUEUE, Map.of("act", "return", "period", "2026-Q3", "reason", "Xem lại"));
        assertThat(refused).hasStatus(422);
        Document page = Desk.read(refused);
        assertThat(page.select(".error-summary a").attr("href")).isEqualTo("#cell");
        assertThat(page.select("#reason").val()).isEqualTo("Xem lại");
    }

    @Test
    void othersDecideNothingHere() {
        for (String other : List.of("tinh-91", "kiemtra-82", "quocgia", OFFICE, "thuongvu-28651")) {
            assertThat(sends(other, QUEUE, Map.of("act", "accept", "period", "2026-Q3", "cell", id(CELL))))
                    .as(other)
                    .hasStatus(403);
        }
    }

    @Test
    void theQueueTakesAsManyStatementsForOneFigureAsForAll() throws Exception {
        long all = statementsOf(() -> page(REVIEWER, QUEUE));
        jdbc.sql("update figure set status = 'DRAFT' where commune_code = '28651' and period = '2026-Q3'"
                        + " and status = 'SUBMITTED' and series_id <> ?")
                .param(desk.id(CELL))
                .update();
        assertThat(page(REVIEWER, QUEUE).select("table.queue tbody tr")).hasSize(1);
        assertThat(statementsOf(() -> page(REVIEWER, QUEUE))).isEqualTo(all).isBetween(8L, 20L);
    }

    private List<Integer> risks(Document page) {
        return page.select("table.queue details .meta").eachText().stream()
                .map(text -> Integer.valueOf(text.replaceAll("Mức đáng xem (\\d+) = .*", "$1")))
                .toList();
    }

    private List<String> rates(String kind) {
        return page(REVIEWER, QUEUE).select("table.rates tbody tr").stream()
                .filter(row -> row.select("th span").text().equals(kind.equals("SAME") ? "Bốn quý như nhau" : kind))
                .flatMap(row -> row.select("td").eachText().stream())
                .toList();
    }

    private Element line(Document page, String series) {
        return page.select("table.queue tbody tr").stream()
                .filter(row -> row.select("a[href*=/series/" + desk.id(series) + "/history]")
                                .size()
                        == 1)
                .findFirst()
                .orElseThrow();
    }

    private String id(String series) {
        return desk.id(series) + "." + desk.figure(series).get("version");
    }

    private String status() {
        return jdbc.sql("select status from round where commune_code = '28651' and period = '2026-Q3'")
                .query(String.class)
                .single();
    }

    /** What the trail says that the reviewer has done to a series. */
    private List<String> acts(String series) {
        return jdbc.sql("select act from audit_entry where commune_code = '28651' and actor = ? and object_kind ="
                        + " 'FIGURE' and object_id like ? order by seq")
                .params(REVIEWER, series + " 2026-Q3")
                .query(String.class)
                .list();
    }

    private void verifyAll() {
        List<Long> waiting = jdbc.sql("select series_id from figure where commune_code = '28651' and period = '2026-Q3'"
                        + " and status = 'SUBMITTED'")
                .query(Long.class)
                .list();
        var request = mvc.post()
                .uri("/communes/28651/periods/2026-Q3/round/figures")
                .with(users.as("thuongvu-28651"))
                .with(csrf())
                .param("action", "verify");
        waiting.forEach(series -> request.param("series", String.valueOf(series)));
        assertThat(request.exchange()).hasStatus(302);
    }

    private Document page(String person, String uri) {
        return Desk.read(mvc.get().uri(uri).with(users.as(person)).exchange());
    }

    private MvcTestResult decides(String act, String reason, String series) {
        return sends(QUEUE, Map.of("act", act, "period", "2026-Q3", "reason", reason, "cell", id(series)));
    }

    private MvcTestResult sends(String address, Map<String, String> fields) {
        return sends(REVIEWER, address, fields);
    }

    private MvcTestResult sends(String person, String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(users.as(person)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
