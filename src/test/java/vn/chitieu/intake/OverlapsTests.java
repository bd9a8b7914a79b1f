package vn.chitieu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.period.Term;

/** What a document says twice, and what it says in two ways. */
class OverlapsTests {

    private static List<String> of(String text) {
        List<Card> cards = CardFixture.read(text);
        Overlaps overlaps = Overlaps.of(cards, Term.CURRENT);
        return cards.stream()
                .map(it -> overlaps.of(it)
                        .map(found -> found.kind() + " " + found.other().id() + (found.later() ? " later" : ""))
                        .orElse("-"))
                .toList();
    }

    @Test
    void theSameBoundAgainIsARepetition() {
        assertThat(of("""
            Phấn đấu đến năm 2030, tỷ lệ người dân tham gia bảo hiểm y tế đạt trên 98%.
            Phấn đấu đến năm 2030, nước sạch tập trung đạt trên 90%.
            Phấn đấu tỷ lệ dân tham gia bảo hiểm y tế đạt trên 98% vào năm 2030.
            """)).containsExactly("REPEATS 3", "-", "REPEATS 1 later");
    }

    @Test
    void anotherBoundForTheSameIsAContradiction() {
        assertThat(of("""
            Phấn đấu đến năm 2030, tỷ lệ thu gom chất thải rắn sinh hoạt đạt từ 95% trở lên.
            Phấn đấu đến năm 2030 tỷ lệ thu gom chất thải rắn sinh hoạt đạt trên 98%.
            """)).containsExactly("CONTRADICTS 2", "CONTRADICTS 1 later");
    }

    @Test
    void stepsOnTheWayContradictNothing() {
        assertThat(of("""
            Phấn đấu đến năm 2027, tỷ lệ thu gom chất thải rắn sinh hoạt đạt từ 90% trở lên.
            Phấn đấu đến năm 2030, tỷ lệ thu gom chất thải rắn sinh hoạt đạt từ 95% trở lên.
            """)).containsExactly("-", "-");
    }

    @Test
    void otherThingsInTheSameUnitMeetNothing() {
        assertThat(of("""
            Phấn đấu đến năm 2030, tỷ lệ lao động qua đào tạo đạt từ 80% trở lên.
            Phấn đấu đến năm 2030, tỷ lệ trường học đạt chuẩn quốc gia đạt từ 90% trở lên.
            """)).containsExactly("-", "-");
    }
}
