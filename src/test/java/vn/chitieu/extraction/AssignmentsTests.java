package vn.chitieu.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who answers for a target")
class AssignmentsTests {

    @Test
    @DisplayName("is said by the sentence that leads to it")
    void isSaidByWhatLeadsToIt() {
        assertThat(Extraction.of(SourceText.of("""
            II. Phân công thực hiện chỉ tiêu
            1. Giao cho Phòng Kinh tế chủ trì, phối hợp với Phòng Văn hóa - Xã hội, Công an xã và các đơn vị tham mưu thực hiện các chỉ tiêu sau:
            (1) Tỷ lệ hộ dùng nước sạch đạt 98%.
            2. Giao cho Trạm Y tế chủ trì thực hiện chỉ tiêu:
            (1) Tỷ lệ tham gia bảo hiểm y tế đạt 95%.
            """)))
                .extracting(it -> it.lead() + " " + it.supporting())
                .containsExactly("Phòng Kinh tế [Phòng Văn hóa - Xã hội, Công an xã, các đơn vị]", "Trạm Y tế []");
    }

    @Test
    @DisplayName("is said in brackets, or on the line below")
    void isSaidInBracketsOrBelow() {
        assertThat(Extraction.of(SourceText.of("""
            Chỉ tiêu chủ yếu:
            - Tỷ lệ che phủ rừng đạt 42% (Phòng Kinh tế chủ trì).
            - Tỷ lệ hộ nghèo dưới 2%.
            Cơ quan chủ trì: Phòng Văn hóa - Xã hội; phối hợp: Mặt trận Tổ quốc xã.
            """)))
                .extracting(ExtractedTarget::lead)
                .containsExactly("Phòng Kinh tế", "Phòng Văn hóa - Xã hội");
    }

    @Test
    @DisplayName("stands in a table's own column, beside unit and bound")
    void standsInAColumn() {
        assertThat(Extraction.of(SourceText.of("""
            TT\tChỉ tiêu\tĐVT\tNăm 2025\tMục tiêu 2030\tChủ trì
            I\tKinh tế\t\t\t\t
            1\tThu nhập bình quân đầu người\tTriệu đồng\t54\t≥ 90\tPhòng Kinh tế
            2\tTỷ lệ hộ nghèo\t%\t3,2\tdưới 1\tPhòng Văn hóa
            """)))
                .extracting(it -> it.name() + " " + it.comparator() + " " + it.low() + " " + it.unit() + " "
                        + it.deadline() + " " + it.lead())
                .containsExactly(
                        "Thu nhập bình quân đầu người >= 90 Triệu đồng 2030 Phòng Kinh tế",
                        "Tỷ lệ hộ nghèo < 1 % 2030 Phòng Văn hóa");
    }

    @Test
    @DisplayName("is said in a sentence of its own after it")
    void isSaidInASentenceOfItsOwn() {
        assertThat(Extraction.of(SourceText.of("""
            III. NHIỆM VỤ
            1. Về y tế: duy trì 100% bản có nhân viên y tế; phấn đấu khám sức khỏe cho trên 90% người cao tuổi. Trạm Y tế xã \
            chủ trì thực hiện.
            """)))
                .extracting(it -> it.low() + " " + it.lead())
                .containsExactly("100 Trạm Y tế xã", "90 Trạm Y tế xã");
    }
}
