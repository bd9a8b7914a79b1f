package vn.chitieu.figurelink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.Editor;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.entry.Desk;
import vn.chitieu.entry.Desks;

/** A figure that the clinic of Vĩnh Bình, which has no account, sends by a link. */
@DemoTest
class FigureByLinkTests {

    private static final String QUARTER = "/communes/28651/periods/2026-Q3";
    private static final String OFFICE = "vanphong-28651";
    private static final String CELL = "BHYT";
    private static final Map<String, String> ANSWER =
            Map.of("value", "94,6", "grade", "OFFICIAL", "name", "Trạm trưởng Trạm Y tế", "note", "Sổ BHYT tháng 9");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private Desks desks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Desk desk;
    private Editor office;
    private Editor clinic;
    private String page;

    @BeforeEach
    void theCellIsOpen() {
        desk = desks.of(OFFICE, "28651", "2026-Q3");
        office = new Editor(mvc, users.as(OFFICE));
        clinic = new Editor(mvc, anonymous());
        page = QUARTER + "/series/" + desk.id(CELL) + "/link";
        jdbc.sql("update figure set status = 'DRAFT' where series_id = ? and period = '2026-Q3'")
                .param(desk.id(CELL))
                .update();
    }

    @Test
    void theClinicSendsAFigureAndItStandsInTheGridOnceTheOfficeHasConfirmedIt() {
        String before = (String) desk.figure(CELL).get("typed");
        String link = asks();
        sends(link, ANSWER);
        assertThat(desk.figure(CELL).get("typed")).as("before it is confirmed").isEqualTo(before);

        Document round = office.opens(QUARTER + "/round");
        assertThat(round.select("section[aria-labelledby=waiting-for-you] a").attr("href"))
                .isEqualTo(QUARTER + "/links");
        assertThat(office.opens(QUARTER + "/links")
                        .select("section[aria-labelledby=pending] li")
                        .text())
                .contains("94,6%", "Trạm trưởng Trạm Y tế", "Sổ BHYT tháng 9");

        assertThat(decides("confirm", Map.of())).hasStatus(302);
        assertThat(desk.figure(CELL))
                .containsEntry("typed", "94,6")
                .containsEntry("grade", "OFFICIAL")
                .containsEntry("status", "DRAFT")
                .containsEntry("note", "Trạm trưởng Trạm Y tế: Sổ BHYT tháng 9");
        assertThat(office.opens(page).select(".thread").text()).contains("Đã xác nhận", "94,6%");
        assertThat(office.opens(QUARTER + "/links").select("#pending")).isEmpty();
    }

    @Test
    void theAuditTrailKeepsWhoGaveItAndWhoConfirmedIt() {
        sends(asks(), ANSWER);
        decides("confirm", Map.of());
        assertThat(jdbc.sql("""
            select actor || '/' || actor_name || '/' || act from audit_entry
            where object_kind = 'FIGURE_LINK' and commune_code = '28651' order by seq
            """).query(String.class).list())
                .satisfiesExactly(
                        made -> assertThat(made).startsWith(OFFICE).endsWith("CREATED"),
                        given -> assertThat(given).isEqualTo("*link/Trạm trưởng Trạm Y tế/SUBMITTED"),
                        confirmed -> assertThat(confirmed).startsWith(OFFICE).endsWith("ACCEPTED"));
        assertThat(new Editor(mvc, users.as("kiemtra-28651"))
                        .opens("/audit")
                        .select("main")
                        .text())
                .contains("Người giữ liên kết", "Trạm trưởng Trạm Y tế");
    }

    @Test
    void aLinkIsGoodOnce() {
        String link = asks();
        sends(link, ANSWER);
        assertThat(clinic.asks(link)).hasStatus(410).bodyText().contains("Mỗi liên kết chỉ dùng một lần");
        assertThat(clinic.posts(link, withReadBack(ANSWER, "12"))).hasStatus(410);
        assertThat(given()).containsExactly("94,6");
    }

    @Test
    void whatIsTypedIsReadBackBeforeItIsSent() {
        String link = asks();
        assertThat(clinic.posts(link, ANSWER)).hasStatus(200).bodyText().contains("Sắp gửi: 94,6%");
        assertThat(clinic.posts(link, withReadBack(ANSWER, "9,46")))
                .as("another value than was read back")
                .hasStatus(200)
                .bodyText()
                .contains("Sắp gửi: 94,6%");
        assertThat(given()).isEmpty();
    }

    @Test
    void everythingWrongIsSaidAtOnceAndNothingTypedIsLost() {
        MvcTestResult refused = clinic.posts(
                asks(), Map.of("value", "94.6", "grade", "OFFICIAL", "name", "", "note", "Sổ BHYT tháng 9"));
        assertThat(refused).hasStatus(422);
        Document form = Desk.read(refused);
        assertThat(form.select(".error-summary a").eachAttr("href")).containsExactlyInAnyOrder("#value", "#name");
        assertThat(form.select("#value").val()).isEqualTo("94.6");
        assertThat(form.select("#note").val()).isEqualTo("Sổ BHYT tháng 9");
    }

    @Test
    void whoeverHoldsALinkSeesNoFigureOfTheCommune() {
        Document form = clinic.opens(asks());
        assertThat(form.select("h1").text()).contains("BHYT");
        assertThat(form.select("main").text())
                .doesNotContain((String) desk.figure(CELL).get("typed"));
        assertThat(form.select("header nav")).isEmpty();
    }

    @Test
    void aLinkThatWasReplacedTakenBackOrHasRunOutIsGoodNoMore() {
        String first = asks();
        String second = asks();
        assertThat(clinic.asks(first)).hasStatus(410).bodyText().contains("thu hồi");
        assertThat(clinic.asks(second)).hasStatus(200);
        assertThat(office.posts(page + "/withdrawal", Map.of())).hasStatus(302);
        assertThat(clinic.posts(second, withReadBack(ANSWER, "94,6"))).hasStatus(410);
        String third = asks();
        jdbc.sql("update figure_link set expires_at = made_at where withdrawn_at is null")
                .update();
        assertThat(clinic.asks(third)).hasStatus(410).bodyText().contains("hết hạn");
        assertThat(clinic.posts(third, withReadBack(ANSWER, "94,6"))).hasStatus(410);
        assertThat(given()).isEmpty();
    }

    @Test
    void aLinkOfARoundThatWasClosedInTheMeantimeIsGoodNoMore() {
        String link = asks();
        jdbc.sql("update round set status = 'CLOSED', closed_at = now() where commune_code = '28651'")
                .update();
        assertThat(clinic.posts(link, withReadBack(ANSWER, "94,6")))
                .hasStatus(410)
                .bodyText()
                .contains("không nhận số liệu này nữa");
    }

    @Test
    void nobodyGuessesALink() {
        assertThat(clinic.asks("/figure/chitieu_nothing")).hasStatus(404);
        assertThat(jdbc.sql("select token_hash from figure_link")
                        .query(String.class)
                        .list())
                .noneMatch(hash -> asks().endsWith(hash));
    }

    @Test
    void anAnswerIsTakenHoweverLongThePageStoodOpen() {
        String link = asks();
        MvcTestResult sent = mvc.post()
                .uri(link)
                .cookie(new Cookie("chitieu", "ended"))
                .param("value", "94,6")
                .param("readBack", "94,6")
                .param("grade", "OFFICIAL")
                .param("name", "Trạm trưởng")
                .exchange();
        assertThat(sent).hasStatus(200).bodyText().contains("Đã gửi số liệu");
    }

    @Test
    void aNameThatNobodySeesIsNone() {
        MvcTestResult refused =
                clinic.posts(asks(), Map.of("value", "94,6", "grade", "OFFICIAL", "name", "\u200b\u202e", "note", ""));
        assertThat(refused).hasStatus(422);
        assertThat(Desk.read(refused).select(".error-summary a").eachAttr("href"))
                .containsExactly("#name");
    }

    @Test
    void theSameFigureTwiceDoesNotHideWhatSomebodyTypedInBetween() {
        sends(asks(), ANSWER);
        decides("confirm", Map.of());
        sends(asks(), ANSWER);
        Map<String, String> form = pendingForm();
        desk.types(CELL, "95,1");
        form.put("action", "confirm");
        assertThat(office.posts(page + "/decision", form)).hasStatus(422);
        assertThat(desk.figure(CELL).get("typed")).isEqualTo("95,1");
    }

    @Test
    void theOfficeRefusesWithAReason() {
        sends(asks(), ANSWER);
        assertThat(decides("refuse", Map.of("reason", ""))).hasStatus(422);
        assertThat(decides("refuse", Map.of("reason", "Số của tháng 8"))).hasStatus(302);
        assertThat(office.opens(page).select(".thread").text()).contains("Không dùng", "Số của tháng 8");
        assertThat(desk.figure(CELL).get("typed")).isNotEqualTo("94,6");
        assertThat(decides("confirm", Map.of())).as("once refused").hasStatus(409);
    }

    @Test
    void aFigureTypedWhileTheOfficeLooksIsNotReplacedUnseen() {
        sends(asks(), ANSWER);
        Map<String, String> form = pendingForm();
        desk.types(CELL, "95,1");
        form.put("action", "confirm");
        MvcTestResult refused = office.posts(page + "/decision", form);
        assertThat(refused).hasStatus(422);
        assertThat(Desk.read(refused).select(".error-summary").text()).contains("95,1");
        assertThat(desk.figure(CELL).get("typed")).isEqualTo("95,1");
        assertThat(decides("confirm", Map.of())).as("once it was seen").hasStatus(302);
        assertThat(desk.figure(CELL).get("typed")).isEqualTo("94,6");
    }

    @Test
    void aLinkRunsNoLongerThanAMonthAndNeedsSomebodyToGoTo() {
        MvcTestResult refused = office.posts(page, Map.of("recipient", " ", "until", day(31)));
        assertThat(refused).hasStatus(422);
        assertThat(Desk.read(refused).select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#recipient", "#until");
        assertThat(office.posts(page, Map.of("recipient", "Trạm Y tế", "until", day(30))))
                .hasStatus(200);
    }

    @Test
    void withholdingATargetTakesItsUnusedLinkBackAndIsRefusedOnceAFigureCame() {
        long empty = jdbc.sql("""
            select min(series.id) from series join target on target.series_id = series.id
            where series.commune_code = '28651' and kind = 'NUMBER' and baseline_value is null
              and not exists (select from figure_version where series_id = series.id)
              and not exists (select from figure where series_id = series.id)
            """).query(Long.class).single();
        String withholding = "update target set withheld = true where series_id = " + empty;
        page = QUARTER + "/series/" + empty + "/link";
        String first = asks();
        jdbc.sql(withholding).update();
        assertThat(clinic.asks(first)).hasStatus(404);
        jdbc.sql("update target set withheld = false where series_id = ?")
                .param(empty)
                .update();
        assertThat(clinic.asks(first)).as("not even afterwards").hasStatus(410);
        sends(asks(), ANSWER);
        assertThatThrownBy(() -> jdbc.sql(withholding).update()).hasMessageContaining("has figures");
    }

    private String asks() {
        MvcTestResult made = office.posts(page, Map.of("recipient", "Trạm Y tế xã", "until", day(5)));
        assertThat(made).hasStatus(200);
        String message = Desk.read(made).select("#message").text();
        assertThat(message).contains("Trạm Y tế xã", "http://localhost/figure/");
        return message.substring(message.indexOf("/figure/")).strip();
    }

    private void sends(String link, Map<String, String> answer) {
        Map<String, String> sure = withReadBack(answer, answer.get("value"));
        assertThat(clinic.posts(link, sure)).hasStatus(200).bodyText().contains("Đã gửi số liệu");
    }

    private static Map<String, String> withReadBack(Map<String, String> answer, String value) {
        Map<String, String> fields = new HashMap<>(answer);
        fields.put("readBack", value);
        return fields;
    }

    private MvcTestResult decides(String action, Map<String, String> typed) {
        Map<String, String> fields = pendingForm();
        fields.put("action", action);
        fields.putAll(typed);
        return office.posts(page + "/decision", fields);
    }

    private Map<String, String> pendingForm() {
        Document shown = office.opens(page);
        return shown.select("form[action$=decision]").isEmpty()
                ? new HashMap<>(Map.of("link", "1", "seen", "0"))
                : office.fieldsOf(shown);
    }

    private List<String> given() {
        return jdbc.sql("select typed from figure_link where typed is not null")
                .query(String.class)
                .list();
    }

    private String day(int days) {
        return LocalDate.now(clock).plusDays(days).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }
}
