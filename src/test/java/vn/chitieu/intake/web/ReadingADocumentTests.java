package vn.chitieu.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.Editor;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.entry.Desk;

/** The office reads a document in, looks through what was found, and lets it enter a resolution. */
@DemoTest
class ReadingADocumentTests {

    private static final String INTAKE = "/communes/28651/intake";
    private static final String TEXT = """
        NGHỊ QUYẾT THỬ CỦA ĐẢNG BỘ XÃ, NHIỆM KỲ 2025 - 2030
        II. CÁC CHỈ TIÊU CHỦ YẾU
        1. Chỉ tiêu xã hội
        - Đến năm 2030, tỷ lệ người dân tham gia bảo hiểm y tế đạt trên 98% dân số. Giao cho Phòng Kinh tế chủ trì.
        - Tốc độ tăng số doanh thu dịch vụ bình quân hằng năm đạt từ 8,0 - 9,0%.
        - Đến năm 2030, tỷ lệ dân số sử dụng nước sạch đạt từ 95% trở lên.
        """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    private Editor office;

    @BeforeEach
    void sitDown() {
        office = new Editor(mvc, users.as("vanphong-28651"));
    }

    private MvcTestResult sends(String account, byte[] file) {
        return mvc.post()
                .uri(INTAKE + "/new")
                .multipart()
                .file(new MockMultipartFile("file", "C:\\tam\\nghi-quyet.txt", "text/plain", file))
                .with(users.as(account))
                .with(csrf())
                .exchange();
    }

    private String opened() {
        return opened(TEXT);
    }

    private String opened(String text) {
        MvcTestResult answer = office.posts(INTAKE + "/new", Map.of("text", text));
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private static List<String> cards(Document page) {
        return page.select(".draft").eachAttr("id").stream()
                .map(it -> it.substring("card-".length()))
                .toList();
    }

    private static Map<String, String> fieldsOf(Document page, String card) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : page.expectFirst("#card-" + card).select("form input, form select")) {
            fields.put(
                    field.attr("name"),
                    field.is("select") ? field.select("option[selected]").attr("value") : field.val());
        }
        fields.remove("_csrf");
        return fields;
    }

    private MvcTestResult presses(String draft, String card, String action) {
        Map<String, String> fields = fieldsOf(office.opens(draft), card);
        fields.put("action", action);
        return office.posts(draft + "/cards/" + card, fields);
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    @Test
    void aFileIsReadAndItsTargetsShownBesideIt() {
        MvcTestResult answer = sends("vanphong-28651", TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(answer).hasStatus(302);
        Document page = office.opens(Objects.requireNonNull(answer.getResponse().getRedirectedUrl()));
        assertThat(page.select(".lede").text()).isEqualTo("nghi-quyet.txt");
        assertThat(page.select(".draft")).hasSize(3);
        assertThat(page.select(".document mark a").eachText()).containsExactly("1", "2", "3");
        assertThat(page.select(".draft h2 span").first().text()).contains("bảo hiểm y tế");
        assertThat(page.select(".draft").first().text()).contains("vì “trên”").contains("trên 98%");
        assertThat(page.select(".savebar").text()).contains("Đã xem 0/3");
        Document list = office.opens("/communes/28651/resolutions");
        assertThat(list.select(".notice li").text()).isEqualTo("nghi-quyet.txt · Đã xem 0/3");
    }

    @Test
    void whatCannotBeReadIsSaidAtItsFieldAndNothingIsKept() {
        MvcTestResult broken = sends("vanphong-28651", new byte[] {'P', 'K', 3, 4, 0, 0, 1});
        assertThat(broken).hasStatus(422);
        assertThat(Desk.read(broken).select("#file-error").text()).isNotEmpty();
        MvcTestResult nothing = office.posts(INTAKE + "/new", Map.of());
        assertThat(nothing).hasStatus(422);
        MvcTestResult empty = office.posts(INTAKE + "/new", Map.of("text", "Chào mừng Đại hội."));
        assertThat(empty).hasStatus(422);
        assertThat(Desk.read(empty).select("#text-error").text()).contains("Không tìm thấy chỉ tiêu nào");
        assertThat(Desk.read(empty).select("#text").text()).isEqualTo("Chào mừng Đại hội.");
        assertThat(rows("intake_draft")).isZero();
    }

    @Test
    void acceptingLeadsToTheNextCardAndCanBeTakenBack() {
        String draft = opened();
        List<String> cards = cards(office.opens(draft));
        assertThat(presses(draft, cards.getFirst(), "accept")).hasRedirectedUrl(draft + "#card-" + cards.get(1));
        assertThat(presses(draft, cards.get(1), "drop")).hasRedirectedUrl(draft + "#card-" + cards.get(2));
        assertThat(office.opens(draft).select(".savebar").text())
                .contains("Đã xem 2/3")
                .contains("đã nhận 1");
        assertThat(presses(draft, cards.get(1), "undo")).hasRedirectedUrl(draft + "#card-" + cards.get(1));
        assertThat(office.opens(draft).select(".savebar").text()).contains("Đã xem 1/3");
    }

    @Test
    void thePagesScriptGetsOnlyTheCardsThatADecisionChanges() {
        String draft = opened(TEXT + "- Phấn đấu tỷ lệ dân số sử dụng nước sạch đạt từ 97% trở lên vào năm 2030.\n");
        List<String> cards = cards(office.opens(draft));
        MvcTestResult answer = mvc.post()
                .uri(draft + "/cards/" + cards.getLast())
                .param("action", "drop")
                .header("X-Requested-With", "review")
                .with(users.as("vanphong-28651"))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatusOk();
        Document changed = Desk.read(answer);
        assertThat(changed.select(".draft").eachAttr("id"))
                .as("the card, and the one that it contradicted")
                .containsExactly("card-" + cards.get(2), "card-" + cards.getLast());
        assertThat(changed.select(".draft--dropped")).hasSize(1);
        assertThat(changed.select("#progress").text()).contains("Đã xem 1/4");
    }

    @Test
    void whatIsSaidAgainGoesUpInWhatWasSaidFirst() {
        String draft = opened(TEXT + """
            III. NHIỆM VỤ
            - Phấn đấu tỷ lệ dân số sử dụng nước sạch đạt từ 95% trở lên vào năm 2030 (Phòng Kinh tế chủ trì).
            """);
        Document page = office.opens(draft);
        assertThat(page.select("form[action$=/merge-repeated]").text()).isEqualTo("Gộp 1 chỉ tiêu nhắc lại");
        assertThat(office.posts(draft + "/merge-repeated", Map.of())).hasRedirectedUrl(draft);
        Document after = office.opens(draft);
        List<String> cards = cards(after);
        assertThat(after.select(".draft--dropped").eachAttr("id")).containsExactly("card-" + cards.getLast());
        assertThat(after.select("#lead-" + cards.get(2)).val()).isEqualTo("Phòng Kinh tế");
        assertThat(after.select("#card-" + cards.get(2) + " blockquote").text()).contains("chủ trì");
        assertThat(after.select("form[action$=/merge-repeated]")).isEmpty();
    }

    @Test
    void correctionsAreKeptAndAnOldFormIsRefused() {
        String draft = opened();
        Document page = office.opens(draft);
        String card = cards(page).getFirst();
        Map<String, String> typed = fieldsOf(page, card);
        typed.put("fields.low", "98.5");
        typed.put("action", "save");
        assertThat(office.posts(draft + "/cards/" + card, typed)).hasStatus(302);
        Document after = office.opens(draft);
        assertThat(after.select("#low-" + card).val()).isEqualTo("98.5");
        assertThat(after.select("#card-" + card + " .draft__problems").text()).contains("dấu phẩy");
        typed.put("fields.low", "97");
        assertThat(office.posts(draft + "/cards/" + card, typed)).hasStatus(409);
    }

    @Test
    void acceptedCardsBecomeTargetsOfANewDocument() {
        String draft = opened();
        assertThat(office.posts(draft + "/accept-sure", Map.of())).hasRedirectedUrl(draft);
        long before = rows("target");
        MvcTestResult answer = office.sends(
                draft + "/confirmation", Map.of("issuer", "Đại hội đại biểu Đảng bộ xã", "number", "01-NQ/ĐU"));
        assertThat(answer).hasRedirectedUrl(draft);
        assertThat(rows("target")).isEqualTo(before + 3);
        Document page = office.opens(draft);
        assertThat(page.select(".draft a[href*=/targets/]")).hasSize(3);
        assertThat(page.select(".draft form")).isEmpty();
        String target = page.select(".draft a[href*=/targets/]").first().attr("href");
        Document form = office.opens(target + "/edit");
        assertThat(form.select("[name='what.quote']").text()).contains("bảo hiểm y tế đạt trên 98%");
        assertThat(form.select("select[name$='.part'] option[value=LEAD][selected]"))
                .hasSize(1);
        assertThat(jdbc.sql("select act from audit_entry where object_kind = 'DRAFT'")
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactlyInAnyOrder("CREATED", "ACCEPTED");
        assertThat(office.opens("/communes/28651/resolutions").select(".notice"))
                .isEmpty();
        assertThat(office.posts(draft + "/confirmation", Map.of("resolution", "")))
                .hasStatus(422);
    }

    @Test
    void nothingEntersWhileOneAcceptedCardLacksSomething() {
        String draft = opened();
        Document page = office.opens(draft);
        String card = cards(page).getFirst();
        Map<String, String> typed = fieldsOf(page, card);
        typed.put("fields.unit", "");
        typed.put("action", "accept");
        office.posts(draft + "/cards/" + card, typed);
        office.posts(draft + "/accept-sure", Map.of());
        long before = rows("target");
        MvcTestResult answer = office.sends(draft + "/confirmation", Map.of("issuer", "Đảng ủy"));
        assertThat(answer).hasStatus(422);
        assertThat(Desk.read(answer).select(".error-summary a").eachAttr("href"))
                .containsExactly(draft + "#card-" + card);
        assertThat(rows("target")).isEqualTo(before);
    }

    @Test
    void aCardIsSplitMergedAndAddedFromASentence() {
        String draft = opened();
        List<String> cards = cards(office.opens(draft));
        presses(draft, cards.getFirst(), "split");
        List<String> split = cards(office.opens(draft));
        assertThat(split).hasSize(4).startsWith(cards.getFirst());
        assertThat(split.subList(2, 4)).isEqualTo(cards.subList(1, 3));
        assertThat(presses(draft, split.get(1), "merge")).hasRedirectedUrl(draft + "#card-" + split.getFirst());
        assertThat(office.opens(draft).select("#card-" + split.get(1)).hasClass("draft--dropped"))
                .isTrue();
        office.posts(draft + "/sentences", Map.of("sentence", "Đến năm 2030, tỷ lệ đường có đèn chiếu sáng đạt 100%."));
        office.posts(draft + "/sentences", Map.of("sentence", "Xây dựng công viên"));
        assertThat(office.opens(draft).select(".draft h2 span").eachText())
                .hasSize(6)
                .contains("Xây dựng công viên");
    }

    @Test
    void aDiscardedDraftIsGone() {
        String draft = opened();
        assertThat(office.posts(draft + "/discard", Map.of())).hasRedirectedUrl("/communes/28651/resolutions");
        assertThat(office.asks(draft)).hasStatus(404);
    }

    @Test
    void nobodyElseReadsOrSeesADraft() {
        String draft = opened();
        for (String account : List.of("thuongvu-28651", "hdnd-28651", "vanphong-31051", "tinh-82")) {
            assertThat(new Editor(mvc, users.as(account)).asks(draft))
                    .as(account)
                    .hasStatus(403);
            assertThat(sends(account, TEXT.getBytes(StandardCharsets.UTF_8)))
                    .as(account)
                    .hasStatus(403);
        }
        assertThat(new Editor(mvc, users.as("vanphong-31051")).asks(draft.replace("28651", "31051")))
                .hasStatus(404);
    }

    private String readAgain(String text) {
        String first = opened();
        office.posts(first + "/accept-sure", Map.of());
        office.sends(first + "/confirmation", Map.of("issuer", "Đảng ủy", "number", "09-NQ/ĐU"));
        String resolution = jdbc.sql("select resolution_id from intake_draft")
                .query((row, number) -> row.getString(1))
                .single();
        MvcTestResult answer = office.posts(INTAKE + "/new", Map.of("resolution", resolution, "text", text));
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private static final String NEWER = TEXT.replace("trên 98% dân số", "trên 99% dân số")
                    .replace("- Tốc độ tăng số doanh thu dịch vụ bình quân hằng năm đạt từ 8,0 - 9,0%.\n", "")
            + "- Đến năm 2030, tỷ lệ chợ có điểm thu gom rác đạt 100%.\n";

    @Test
    void aNewerVersionIsComparedWithWhatTheResolutionHas() {
        Document page = office.opens(readAgain(NEWER));
        assertThat(page.select(".notice").first().text())
                .contains("1 chỉ tiêu không đổi, 1 khác, 1 mới")
                .contains("1 chỉ tiêu của nghị quyết không thấy")
                .contains("Doanh thu dịch vụ");
        assertThat(page.select(".draft").first().text())
                .contains("Khác với nghị quyết đang ghi")
                .contains("Đang ghi: Đến hết năm 2030: trên 98%")
                .contains("Văn bản này: Đến hết năm 2030: trên 99%")
                .contains("Nhận điều chỉnh");
        assertThat(page.select(".draft--unchanged")).hasSize(1);
        assertThat(page.select(".draft--unchanged button[value=accept]")).isEmpty();
        assertThat(page.select("form[action$=/accept-sure]").text())
                .as("amendments are accepted one by one")
                .isEqualTo("Nhận tất cả 1 chỉ tiêu đã rõ");
    }

    @Test
    void anAcceptedDifferenceBecomesAnAmendmentAndNothingIsOverwritten() {
        String draft = readAgain(NEWER);
        String card = cards(office.opens(draft)).getFirst();
        presses(draft, card, "accept");
        long before = rows("target");
        MvcTestResult refused = office.sends(draft + "/confirmation", Map.of("from", "", "reason", ""));
        assertThat(refused).hasStatus(422);
        Document form = Desk.read(refused);
        assertThat(form.select(".error-summary a").eachAttr("href")).contains("#from", "#reason");
        String from = form.select("#from option").first().val();
        assertThat(office.sends(
                        draft + "/confirmation",
                        Map.of("from", from, "reason", "Đại hội bổ sung", "decision", "09a-NQ/ĐU")))
                .hasRedirectedUrl(draft);
        assertThat(rows("target")).isEqualTo(before);
        Document entered = office.opens(draft);
        String target =
                entered.select("#card-" + card + " a[href*=/targets/]").last().attr("href");
        Document history = office.opens(target + "/amend");
        assertThat(history.text()).contains("trên 99%").contains("trên 98%").contains("Đại hội bổ sung");
    }

    @Test
    void aCardMayBeSetApartFromTheTargetItWasTakenFor() {
        String draft = readAgain(NEWER);
        String card = cards(office.opens(draft)).getFirst();
        presses(draft, card, "apart");
        assertThat(office.opens(draft).select(".notice").first().text())
                .contains("1 chỉ tiêu không đổi, 0 khác, 2 mới");
    }

    @Test
    void whatWasAcceptedMeanwhileDoesNotEnterUnseen() {
        String draft = opened();
        List<String> cards = cards(office.opens(draft));
        presses(draft, cards.getFirst(), "accept");
        String listed =
                office.opens(draft + "/confirmation").select("[name=cards]").val();
        presses(draft, cards.get(1), "accept");
        MvcTestResult answer = office.posts(
                draft + "/confirmation",
                Map.of(
                        "cards",
                        listed,
                        "resolution",
                        "",
                        "type",
                        "RESOLUTION",
                        "title",
                        "Nghị quyết",
                        "issuer",
                        "Đảng ủy",
                        "firstYear",
                        "2025",
                        "lastYear",
                        "2030"));
        assertThat(answer).hasStatus(422);
        assertThat(Desk.read(answer).select(".error-summary").text()).contains("vừa thay đổi");
        assertThat(Desk.read(answer).select("#accepted + ol li")).hasSize(2);
    }

    @Test
    void anAmendmentKeepsTheFiguresThatTheTargetHas() {
        String draft = readAgain(NEWER.replace("đạt trên 99% dân số", "đạt 120.000 người dân"));
        Document page = office.opens(draft);
        String card = cards(page).getFirst();
        assertThat(page.select("#card-" + card).text()).contains("Khác với nghị quyết");
        presses(draft, card, "accept");
        String from = office.opens(draft + "/confirmation")
                .select("#from option")
                .first()
                .val();
        MvcTestResult answer = office.sends(draft + "/confirmation", Map.of("from", from, "reason", "Bổ sung"));
        assertThat(answer).hasStatus(422);
        assertThat(Desk.read(answer).select(".error-summary").text()).contains("phải giữ cách tính và đơn vị");
    }

    @Test
    void aTargetThatWasAmendedSinceIsNoLongerTheSameBesideItsOldSentence() {
        String draft = readAgain(NEWER);
        String card = cards(office.opens(draft)).getFirst();
        presses(draft, card, "accept");
        String from = office.opens(draft + "/confirmation")
                .select("#from option")
                .first()
                .val();
        office.sends(draft + "/confirmation", Map.of("from", from, "reason", "Bổ sung"));
        String resolution = jdbc.sql("select distinct resolution_id from intake_draft")
                .query((row, number) -> row.getString(1))
                .single();
        MvcTestResult again = office.posts(INTAKE + "/new", Map.of("resolution", resolution, "text", TEXT));
        Document page = office.opens(Objects.requireNonNull(again.getResponse().getRedirectedUrl()));
        assertThat(page.select(".draft").first().text())
                .contains("Khác với nghị quyết đang ghi")
                .contains("Đang ghi: Đến hết năm 2030: trên 99%");
    }

    @Test
    void anUnchangedCardThatIsCorrectedWaitsForADecision() {
        String draft = readAgain(NEWER);
        Document page = office.opens(draft);
        String card = page.select(".draft--unchanged").attr("id").substring("card-".length());
        Map<String, String> typed = fieldsOf(page, card);
        typed.put("fields.low", "97");
        typed.put("action", "save");
        office.posts(draft + "/cards/" + card, typed);
        assertThat(office.opens(draft).select("#card-" + card).hasClass("draft--pending"))
                .isTrue();
    }
}
