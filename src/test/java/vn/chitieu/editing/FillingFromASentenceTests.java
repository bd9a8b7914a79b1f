package vn.chitieu.editing;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A sentence of the document fills in the form of a new target. */
@DemoTest
class FillingFromASentenceTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    private Editor office;
    private String address;

    @BeforeEach
    void sitDown() {
        office = new Editor(mvc, users.as("vanphong-28651"));
        long document = jdbc.sql("select min(id) from resolution where commune_code = '28651'")
                .query((row, number) -> row.getLong(1))
                .single();
        address = "/communes/28651/resolutions/" + document + "/targets/new";
    }

    private Map<String, String> filledFrom(String sentence) {
        MvcTestResult answer =
                office.sends(address, Map.of("what.quote", sentence, "what.number", "9.9", "fill", "on"));
        assertThat(answer).hasStatusOk();
        return office.fieldsOf(Desk.read(answer));
    }

    @Test
    void aLevelIsFilledInWithItsYearAndUnit() {
        String sentence = "Đến năm 2028, tỷ lệ hộ nghèo đa chiều giảm còn dưới 1,5%.";
        Map<String, String> form = filledFrom(sentence);
        assertThat(form)
                .containsEntry("what.number", "9.9")
                .containsEntry("what.quote", sentence)
                .containsEntry("what.direction", "DOWN")
                .containsEntry("rule.measure", "LEVEL")
                .containsEntry("rule.comparator", "BELOW")
                .containsEntry("rule.low", "1,5")
                .containsEntry("rule.year", "2028")
                .containsEntry("series.unit", "%");
        assertThat(form.get("what.name")).containsIgnoringCase("hộ nghèo");
        assertThat(office.posts(address, form)).hasRedirectedUrl("/communes/28651/resolutions");
    }

    @Test
    void aBandOfGrowthIsFilledInWithBothEnds() {
        assertThat(filledFrom("Phấn đấu tốc độ tăng thu ngân sách bình quân hằng năm đạt từ 8 - 9%."))
                .containsEntry("rule.measure", "AVERAGE_GROWTH")
                .containsEntry("rule.comparator", "WITHIN")
                .containsEntry("rule.low", "8")
                .containsEntry("rule.high", "9")
                .containsEntry("series.unit", "");
    }

    @Test
    void aSentenceWithoutATargetIsSaidSoAndNothingTypedIsLost() {
        MvcTestResult answer = office.sends(
                address, Map.of("what.quote", "Chào mừng Đại hội.", "what.name", "Nước sạch", "fill", "on"));
        assertThat(answer).hasStatus(422);
        Document page = Desk.read(answer);
        assertThat(page.select("#what\\.quote-error").text()).contains("Không thấy chỉ tiêu");
        assertThat(office.fieldsOf(page)).containsEntry("what.name", "Nước sạch");
    }
}
