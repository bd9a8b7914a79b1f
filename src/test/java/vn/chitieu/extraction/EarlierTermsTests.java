package vn.chitieu.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A document of an earlier term")
class EarlierTermsTests {

    private static List<String> of(String text) {
        return Extraction.of(SourceText.of(text)).stream()
                .map(it -> it.name() + " " + it.comparator() + " " + it.low() + " " + it.unit() + " " + it.deadline())
                .toList();
    }

    @Test
    @DisplayName("aims at its own years, and tells its own past from them")
    void aimsAtItsOwnYears() {
        assertThat(of("""
            NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ XÃ, NHIỆM KỲ 2015 - 2020
            I. KẾT QUẢ THỰC HIỆN NHIỆM KỲ 2010 - 2015
            - Năm 2015, thu nhập bình quân đầu người đạt 24 triệu đồng.
            II. CÁC CHỈ TIÊU CHỦ YẾU (NHIỆM KỲ 2015 - 2020)
            - Đến năm 2020, thu nhập bình quân đầu người đạt 41 triệu đồng.
            - Năm 2018, tỷ lệ hộ dùng điện đạt trên 99%.
            """))
                .containsExactly(
                        "Thu nhập bình quân đầu người >= 41 triệu đồng 2020", "Tỷ lệ hộ dùng điện > 99 % 2018");
    }

    @Test
    @DisplayName("may be the plan of one year, due in that year")
    void mayBeThePlanOfOneYear() {
        assertThat(of("""
            KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2023
            A. KẾT QUẢ THỰC HIỆN NĂM 2022
            - Diện tích gieo trồng năm 2022 đạt 690 ha.
            B. CÁC CHỈ TIÊU CHỦ YẾU CỦA NĂM 2023
            - Tổng diện tích gieo trồng 710 ha.
            """)).containsExactly("Tổng diện tích gieo trồng >= 710 ha 2023");
    }

    @Test
    @DisplayName("is quoted with the years that it prints")
    void isQuotedAsPrinted() {
        ExtractedTarget target = Extraction.of(SourceText.of("""
            CÁC CHỈ TIÊU CHỦ YẾU NHIỆM KỲ 2020-2025
            1. Đến năm 2025, trồng mới 2025 ha rừng.
            """)).getFirst();
        assertThat(target.quote()).isEqualTo("Đến năm 2025, trồng mới 2025 ha rừng");
        assertThat(target.low()).isEqualByComparingTo("2025");
        assertThat(target.deadline()).isEqualTo(2025);
        assertThat(target.because()).anyMatch(it -> it.words().equals("đến năm 2025"));
    }

    @Test
    @DisplayName("is not taken for one by what the present one tells of it")
    void isNotTakenForOne() {
        assertThat(of("""
            BÁO CÁO KẾT QUẢ NHIỆM KỲ 2020 - 2025
            II. CHỈ TIÊU
            - Đến năm 2030, tỷ lệ hộ nghèo còn dưới 1%.
            - Đến năm 2030, thu gom rác thải đạt trên 95%.
            """)).containsExactly("Tỷ lệ hộ nghèo < 1 % 2030", "Thu gom rác thải > 95 % 2030");
    }
}
