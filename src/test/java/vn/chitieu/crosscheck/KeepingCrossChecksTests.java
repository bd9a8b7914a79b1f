package vn.chitieu.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Comparator;
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
import vn.chitieu.account.DemoUsers;
import vn.chitieu.audit.RecordedEntries;
import vn.chitieu.entry.Desk;
import vn.chitieu.entry.Desks;

/** The Party office keeps its commune's cross-checks by form. */
@DemoTest
class KeepingCrossChecksTests {

    private static final String LIST = "/communes/28651/checks";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private Desks desks;

    @Autowired
    private CrossChecks checks;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = desks.of("vanphong-28651", "28651", "2026-Q3");
    }

    @Test
    void anEmptyListSaysWhatItIsGoodFor() {
        jdbc.sql("update cross_check set removed_on = now() where commune_code = '28651'")
                .update();
        assertThat(desk.page(LIST).select(".blank").text()).contains("số hộ nghèo không lớn hơn tổng số hộ");
        assertThat(desk.page("/communes/28651/resolutions").select("a[href='" + LIST + "']"))
                .hasSize(1);
    }

    @Test
    void aCheckIsAddedChangedRemovedAndTakenUpAgain() {
        assertThat(sends(LIST + "/new", typed(List.of("CRIME_CASES", "FIRE"), "AT_MOST", List.of("TRAFFIC_A"))))
                .hasRedirectedUrl(LIST);
        StatedCheck added = newest();
        assertThat(added.left())
                .extracting(StatedCheck.Part::name)
                .containsExactly("Số vụ cháy lớn, nổ đặc biệt nghiêm trọng", "Số vụ tội phạm hình sự");
        assertThat(desk.page(LIST).select(".rows").text())
                .contains("+ số vụ tội phạm hình sự ≤ số vụ tai nạn giao thông", "mức cao");
        assertThat(lastAct()).isEqualTo("CREATED");

        String one = LIST + "/" + added.id();
        Document form = desk.page(one);
        assertThat(form.select("#left option[selected]")).hasSize(2);
        assertThat(form.select("#comparison option[selected]").val()).isEqualTo("AT_MOST");
        Map<String, List<String>> other = typed(List.of("FIRE"), "EQUAL", List.of("TRAFFIC_A"));
        assertThat(sends(one, with(other, "version", String.valueOf(added.version()))))
                .hasRedirectedUrl(LIST);
        assertThat(newest().left()).hasSize(1);
        assertThat(newest().comparison()).isEqualTo(Comparison.EQUAL);
        assertThat(lastAct()).isEqualTo("CHANGED");

        assertThat(sends(one + "/remove", Map.of())).hasRedirectedUrl(LIST);
        assertThat(newest().removed()).isTrue();
        assertThat(lastAct()).isEqualTo("REMOVED");
        assertThat(desk.page(LIST).select("section[aria-labelledby=removed] form"))
                .isNotEmpty();
        assertThat(sends(one + "/restore", Map.of())).hasRedirectedUrl(LIST);
        assertThat(newest().removed()).isFalse();
        assertThat(lastAct()).isEqualTo("RESTORED");
    }

    @Test
    void everythingWrongIsSaidAtOnceAtItsFieldAndNothingTypedIsLost() {
        Map<String, List<String>> typed = typed(List.of("CRIME_CASES", "CRIME_CASES"), "MORE", List.of());
        MvcTestResult refused = sends(LIST + "/new", with(typed, "instruction", "x".repeat(501)));
        assertThat(refused).hasStatus(422);
        Document page = Desk.read(refused);
        assertThat(page.select(".error-summary li a").eachAttr("href"))
                .containsExactlyInAnyOrder("#left", "#right", "#comparison", "#instruction");
        assertThat(page.select("#left-error").text()).contains("hai lần");
        assertThat(page.select("#left option[selected]").eachAttr("value"))
                .containsExactly(id("CRIME_CASES"), id("CRIME_CASES"));
        assertThat(page.select("#instruction").val()).hasSize(501);
    }

    @Test
    void unitsHaveToBeTheSameAndNoSeriesStandsOnBothSides() {
        Document units = Desk.read(sends(LIST + "/new", typed(List.of("POVERTY"), "AT_MOST", List.of("BHXH_VOL"))));
        assertThat(units.select("#right-error").text()).contains("tính bằng người, còn vế trái tính bằng hộ");
        Document sum =
                Desk.read(sends(LIST + "/new", typed(List.of("POVERTY", "FIRE"), "AT_MOST", List.of("TEMP_HOUSE"))));
        assertThat(sum.select("#left-error").text()).contains("Chỉ cộng được");
        assertThat(sum.select("#right-error").text()).contains("căn");
        Document both =
                Desk.read(sends(LIST + "/new", typed(List.of("FIRE", "CRIME_CASES"), "AT_MOST", List.of("FIRE"))));
        assertThat(both.select("#right-error").text()).contains("đã có ở vế trái");
    }

    @Test
    void anotherCommunesSeriesAndWhatIsNoNumberAreNotOnTheList() {
        String theirs = jdbc.sql("select id::text from series where commune_code = '31051' and key = 'EPIDEMIC'")
                .query(String.class)
                .single();
        Map<String, List<String>> typed = with(typed(List.of("FIRE"), "AT_MOST", List.of("NTM")), "left", theirs);
        Document page = Desk.read(sends(LIST + "/new", typed));
        assertThat(page.select("#left-error").text()).contains("không có trong danh sách");
        assertThat(page.select("#right-error").text()).contains("không có trong danh sách");
    }

    @Test
    void whatSomebodyElseHasSavedIsShownBesideWhatWasTyped() {
        sends(LIST + "/new", typed(List.of("FIRE"), "AT_MOST", List.of("CRIME_CASES")));
        StatedCheck added = newest();
        String one = LIST + "/" + added.id();
        String opened = String.valueOf(added.version());
        sends(one, with(typed(List.of("FIRE"), "AT_LEAST", List.of("CRIME_CASES")), "version", opened));
        MvcTestResult late = sends(one, with(typed(List.of("FIRE"), "EQUAL", List.of("TRAFFIC_A")), "version", opened));
        assertThat(late).hasStatus(409);
        Document page = Desk.read(late);
        assertThat(page.select(".error-summary").text()).contains("≥ số vụ tội phạm hình sự");
        assertThat(page.select("#comparison option[selected]").val()).isEqualTo("EQUAL");
        String now = page.select("input[name=version]").val();
        assertThat(sends(one, with(typed(List.of("FIRE"), "EQUAL", List.of("TRAFFIC_A")), "version", now)))
                .hasRedirectedUrl(LIST);
        assertThat(newest().comparison()).isEqualTo(Comparison.EQUAL);
    }

    @Test
    void aSuggestionFillsInTheForm() {
        Desk other = desks.of("vanphong-10642", "10642", "2026-Q3");
        jdbc.sql("delete from cross_check_term where commune_code = '10642'").update();
        String address = other.page("/communes/10642/checks")
                .expectFirst("section[aria-labelledby=suggestions] a[aria-label*='BHXH tự nguyện']")
                .attr("href");
        Document form = other.page(address);
        assertThat(form.select("#left option[selected]").val()).isEqualTo(String.valueOf(other.id("BHXH_VOL")));
        assertThat(form.select("#right option[selected]").val()).isEqualTo(String.valueOf(other.id("BHXH")));
    }

    private Map<String, List<String>> typed(List<String> left, String comparison, List<String> right) {
        return Map.of(
                "left", left.stream().map(this::id).toList(),
                "comparison", List.of(comparison),
                "right", right.stream().map(this::id).toList(),
                "weight", List.of("HIGH"));
    }

    private static Map<String, List<String>> with(Map<String, List<String>> typed, String field, String value) {
        Map<String, List<String>> more = new HashMap<>(typed);
        more.put(field, List.of(value));
        return more;
    }

    private String id(String series) {
        return String.valueOf(desk.id(series));
    }

    private MvcTestResult sends(String address, Map<String, List<String>> fields) {
        var request = mvc.post().uri(address).with(users.as("vanphong-28651")).with(csrf());
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request.exchange();
    }

    private StatedCheck newest() {
        return checks.ofCommune("28651").stream()
                .max(Comparator.comparingLong(StatedCheck::id))
                .orElseThrow();
    }

    private String lastAct() {
        return String.valueOf(RecordedEntries.lastAbout("CROSS_CHECK", jdbc).get("act"));
    }
}
