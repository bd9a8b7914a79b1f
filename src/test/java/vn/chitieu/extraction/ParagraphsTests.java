package vn.chitieu.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lines of a document")
class ParagraphsTests {

    private static List<String> paragraphs(String text) {
        return Blocks.of(SourceText.of(text)).stream().map(Block::text).toList();
    }

    @Test
    @DisplayName("broken in mid-sentence come together, also at a dash that is no bullet")
    void comeTogether() {
        assertThat(paragraphs("- Phát triển kinh tế gắn với văn hóa, bảo đảm quốc phòng và chính trị \n"
                        + "- xã hội của xã\n"
                        + "ổn định."))
                .containsExactly(
                        "Phát triển kinh tế gắn với văn hóa, bảo đảm quốc phòng và chính trị - xã hội của xã ổn định.");
    }

    @Test
    @DisplayName("that are page numbers are passed over")
    void pageNumbersArePassedOver() {
        assertThat(paragraphs("Tỷ lệ hộ dùng nước sạch\n\n- 3 -\n\nđạt 98%.\n\n4\n\nHết."))
                .containsExactly("Tỷ lệ hộ dùng nước sạch đạt 98%.", "Hết.");
    }

    @Test
    @DisplayName("that end in a range of years go on without a space")
    void rangesOfYearsGoOn() {
        assertThat(paragraphs("Thực hiện nghị quyết nhiệm kỳ 2025-\n2030 của xã."))
                .containsExactly("Thực hiện nghị quyết nhiệm kỳ 2025-2030 của xã.");
    }

    @Test
    @DisplayName("begin a paragraph with a number, a letter or a dash")
    void beginWithMarkers() {
        assertThat(Blocks.of(SourceText.of("II. CHỈ TIÊU\n1. Về kinh tế\n(1) Thu ngân sách.\na) Chi.\n- Nợ.\n+ Vay.")))
                .extracting(it -> it.marker() == null ? null : it.marker().kind())
                .containsExactly(
                        Marker.Kind.ROMAN,
                        Marker.Kind.NUMBER,
                        Marker.Kind.ENCLOSED,
                        Marker.Kind.LETTER,
                        Marker.Kind.DASH,
                        Marker.Kind.BULLET);
    }

    @Test
    @DisplayName("keep their numbers: a quote is found again where it stands")
    void keepTheirNumbers() {
        assertThat(Extraction.of(SourceText.of("\n\nII. Chỉ tiêu\n\n- Tỷ lệ hộ dùng nước sạch\nđạt 98%.")))
                .singleElement()
                .extracting(ExtractedTarget::line, ExtractedTarget::quote)
                .containsExactly(5, "Tỷ lệ hộ dùng nước sạch đạt 98%");
    }

    @Test
    @DisplayName("have their lost spaces back, but for the quote")
    void haveTheirLostSpacesBack() {
        ExtractedTarget target = Extraction.of(SourceText.of("- Tỷ lệhộsửdụng nước sạch phủtrên 80% sốhộ."))
                .getFirst();
        assertThat(target.name()).isEqualTo("Tỷ lệ hộ sử dụng nước sạch phủ");
        assertThat(target.comparator()).isEqualTo(">");
        assertThat(target.quote()).isEqualTo("Tỷ lệhộsửdụng nước sạch phủtrên 80% sốhộ");
    }

    @Test
    @DisplayName("may be a newspaper's, which aims at less than it tells")
    void mayBeANewspapers() {
        assertThat(Extraction.of(SourceText.of("""
            Nhiệm kỳ qua, xã Suối Bạc chú trọng phát triển kinh tế hộ gia đình; thu nhập bình quân đầu người đạt 42 triệu \
            đồng, hộ nghèo còn 3,1%, vượt kế hoạch giao; 19 thôn có nhà văn hóa khang trang, người dân đồng lòng \\
            hưởng ứng các phong trào thi đua do Mặt trận Tổ quốc và các đoàn thể phát động.
            Đại hội đề ra các chỉ tiêu chủ yếu đến năm 2030: thu nhập bình quân đầu người đạt 70 triệu đồng; tỷ lệ che phủ \
            rừng 62%. Hộ nghèo dưới 1%. Cùng dự có 120 đại biểu đại diện cho 800 đảng viên của \\
            toàn Đảng bộ xã, lãnh đạo các ban, ngành của tỉnh và các đồng chí nguyên lãnh đạo địa phương.
            """)))
                .extracting(it -> it.low() + " " + it.unit() + " " + it.deadline())
                .containsExactly("70 triệu đồng 2030", "62 % 2030", "1 % 2030");
    }

    @Test
    @DisplayName("that are a heading with a star keep the numbered items below it")
    void starredHeadingsKeepTheirItems() {
        assertThat(Extraction.of(SourceText.of("""
            I. PHƯƠNG HƯỚNG
            * Quan điểm:
            (1) Nắm chắc tình hình ở 12 khóm.
            * Các chỉ tiêu chính đến năm 2030:
            (1) Nâng cấp từ 04 đến 06 tuyến hẻm.
            (2) Lắp camera tại 15 điểm.
            II. TỔ CHỨC
            1. Giao Ủy ban nhân dân 01 báo cáo.
            """)))
                .extracting(it -> it.low() + " " + it.unit() + " " + it.deadline())
                .containsExactly("4 tuyến 2030", "15 điểm 2030");
    }

    @Test
    @DisplayName("of a table may tell the targets in sentences")
    void aTableMayTell() {
        assertThat(Extraction.of(SourceText.of("""
            STT\tTên chỉ tiêu\tNội dung
            1\tChợ\tNâng cấp 02 chợ; tỷ lệ chợ đạt chuẩn an toàn thực phẩm trên 70%
            2\tHuy động trẻ\tTỷ lệ trẻ đến lớp: Nhà trẻ 31%; Mẫu giáo 97%
            """)))
                .extracting(it -> it.low() + " " + it.unit())
                .containsExactly("2 chợ", "70 %", "31 %", "97 %");
    }
}
