package vn.chitieu.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Where a document prints a target")
class PrintedTests {

    private static List<Printed> of(String text) {
        return Extraction.of(SourceText.of(text)).stream()
                .map(ExtractedTarget::printed)
                .toList();
    }

    @Test
    @DisplayName("is its number under the numbers above it")
    void isItsNumber() {
        assertThat(of("""
            II. CÁC CHỈ TIÊU CHỦ YẾU
            2. Chỉ tiêu xã hội
            2.1. Tỷ lệ hộ dân dùng nước sạch đạt 98%.
            2.3. Tỷ lệ trẻ đến trường: mầm non 90%, tiểu học 100%.
            """)).extracting(Printed::number).containsExactly("II.2.1", "II.2.3a", "II.2.3b");
    }

    @Test
    @DisplayName("is a dash's place among the dashes")
    void isADashsPlace() {
        List<Printed> printed = of("""
            III. CHỈ TIÊU
            1. Kinh tế
            - Chú trọng phát triển làng nghề.
            - Thu ngân sách đạt trên 40 tỷ đồng.
            + Thu từ đất đạt 12 tỷ đồng.
            """);
        assertThat(printed).extracting(Printed::number).containsExactly("III.1-2", "III.1-2.1");
        assertThat(printed.getFirst().headings()).containsExactly("CHỈ TIÊU", "Kinh tế");
    }

    @Test
    @DisplayName("is the first cell of a row")
    void isTheFirstCellOfARow() {
        assertThat(of("""
            STT\tChỉ tiêu\tĐVT\tMục tiêu 2030
            7\tTỷ lệ hộ dùng nước sạch\t%\t98
            """)).extracting(Printed::number).containsExactly("7");
    }

    @Test
    @DisplayName("is nowhere for a sentence by itself")
    void isNowhere() {
        assertThat(of("Đến năm 2030, tỷ lệ hộ dùng nước sạch đạt 98%.")).containsExactly(Printed.NOWHERE);
    }
}
