package vn.chitieu.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A number of a sentence")
class NumbersInSentencesTests {

    @ParameterizedTest(name = "{0}")
    @DisplayName("is read with its comparing word, its other end and its unit")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        Tổng giá trị sản phẩm 831,02 tỷ đồng vào năm 2030            | >=     | 831.02     | -    | tỷ đồng
        Trồng mới 35ha cây ăn trái                                   | >=     | 35         | -    | ha
        Sản lượng ngô:1.870 tấn                                      | >=     | 1870       | -    | tấn
        Diện tích rau các loại 60– 90ha/vụ                           | within | 60         | 90   | ha/vụ
        Tổng vốn huy động đạt: 64,5 tỷ.đ                             | >=     | 64.5       | -    | tỷ.đ
        Tỷ suất sinh đạt 15,5%0                                      | <=     | 15.5       | -    | ‰
        Gieo trồng đạt 1.250 ha lúa                                  | >=     | 1250       | -    | ha
        Tốc độ tăng trưởng bình quân đạt từ 8,5 -9,0%                | within | 8.5        | 9.0  | %
        Thu ngân sách tăng từ 8,0 - 9,0%                             | within | 8.0        | 9.0  | %
        Đạt tỷ lệ >85 % hồ sơ trực tuyến                             | >      | 85         | -    | %
        Tham gia bảo hiểm y tế đạt trên ≥96%                         | >=     | 96         | -    | %
        Tỷ lệ hộ nghèo dưới 1,0%                                     | <      | 1.0        | -    | %
        Kết nạp đảng viên đạt từ 3% trở lên                          | >=     | 3          | -    | %
        Có ít nhất 02 sản phẩm OCOP                                  | >=     | 2          | -    | sản phẩm
        Số doanh nghiệp tăng gấp 2 lần                               | >=     | 2          | -    | lần
        Số doanh nghiệp tăng gấp đôi                                 | >=     | 2          | -    | lần
        Thu nhập bình quân đầu người tăng 1,2 lần so năm 2025        | >=     | 1.2        | -    | lần
        Giảm 75% số hộ nghèo                                         | >=     | 75         | -    | %
        Tỷ lệ hộ nghèo giảm bình quân 1,41%/năm                      | >=     | 1.41       | -    | %
        Thành lập mới từ 01-02 hợp tác xã                            | within | 1          | 2    | hợp tác xã
        Có 4/5 trường đạt chuẩn quốc gia                             | >=     | 4          | -    | trường
        Thu ngân sách đạt 6.053.000.000 đồng                         | >=     | 6053000000 | -    | đồng
        Thu nhập bình quân đạt 95 tr.đ/người/năm                     | >=     | 95         | -    | tr.đ/người/năm
        Tỷ suất sinh thô 15‰                                         | <=     | 15         | -    | ‰
        Có 12,5 bác sĩ/vạn dân                                       | >=     | 12.5       | -    | bác sĩ/vạn dân
        Tỷ lệ đảng viên vi phạm không quá 2%                         | <=     | 2          | -    | %
        Tỷ lệ suy dinh dưỡng còn 8%                                  | <=     | 8          | -    | %
        Tỷ lệ hộ nghèo từ 5,2% năm 2025 giảm xuống còn 2% năm 2030   | <=     | 2          | -    | %
        Số tiêu chí từ 7 trở xuống là không đạt: 7 tiêu chí trở xuống | <=     | 7          | -    | tiêu chí
        """)
    void isReadWithItsWords(String sentence, String comparator, String low, String high, String unit) {
        ExtractedTarget read = Extraction.of(SourceText.of(sentence)).getLast();

        assertThat(read.comparator()).isEqualTo(comparator);
        assertThat(read.low()).hasToString(low);
        assertThat(read.high() == null ? null : read.high().toString()).isEqualTo(high);
        assertThat(read.unit()).isEqualTo(unit);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("says what is measured and when it is due")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        Đến năm 2030, tỷ lệ hộ dùng nước sạch đạt 98%                | value                   | by-year      | 2030
        Hằng năm, gia đình văn hóa đạt trên 90%                      | value                   | every-year   | -
        Duy trì 100% trường đạt chuẩn quốc gia                       | value                   | every-period | -
        Giá trị sản xuất tăng bình quân 11,0 %/năm                   | average-annual-growth   | over-term    | -
        Kéo giảm tội phạm hằng năm ít nhất 5%                        | year-on-year            | every-year   | -
        Đến năm 2030 giảm 75% số hộ nghèo so với đầu nhiệm kỳ        | reduction-from-baseline | by-year      | 2030
        Đến năm 2028 số doanh nghiệp gấp 2 lần                       | multiple-of-baseline    | by-year      | 2028
        Trong nhiệm kỳ thành lập mới 05 hợp tác xã                   | count-in-term           | over-term    | -
        Hằng năm hoàn thành 100% chỉ tiêu gọi công dân nhập ngũ      | share-of-plan           | every-year   | -
        Xã đạt chuẩn nông thôn mới nâng cao vào năm 2029             | state                   | by-year      | 2029
        Đến năm 2030 không còn hộ nghèo                              | value                   | by-year      | 2030
        Hằng năm thu ngân sách đạt và vượt dự toán giao              | share-of-plan           | every-year   | -
        Hằng năm, Mặt trận xếp loại hoàn thành tốt nhiệm vụ trở lên  | grade                   | every-year   | -
        """)
    void saysWhatAndWhen(String sentence, String measure, String horizon, Integer deadline) {
        ExtractedTarget read = Extraction.of(SourceText.of(sentence)).getFirst();

        assertThat(read.measure()).isEqualTo(measure);
        assertThat(read.horizon()).isEqualTo(horizon);
        assertThat(read.deadline()).isEqualTo(deadline);
    }

    @Test
    @DisplayName("without a number in the text there is no bound and no unit")
    void withoutANumberThereIsNoBound() {
        ExtractedTarget none =
                Extraction.of(SourceText.of("Đến năm 2030 không còn hộ nghèo.")).getFirst();

        assertThat(none.comparator()).isEqualTo("=");
        assertThat(none.low()).isNull();
        assertThat(none.unit()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is left alone where it dates, numbers, names or tells what was")
    @CsvSource(delimiter = '|', textBlock = """
        Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị
        Triển khai Kế hoạch 38/KH-UBND và Đề án 06
        Tổ chức chính quyền địa phương 02 cấp, thực hiện 04 khâu đột phá
        Phát huy phương châm "4 tại chỗ" và "3 sẵn sàng"
        Đại hội đại biểu lần thứ I, nhiệm kỳ 2025-2030
        Bảo vệ cuộc bầu cử đại biểu Quốc hội khóa XVI
        Đại hội ghi nhận: thu nhập đạt 54 triệu đồng; hộ nghèo còn 3%
        """)
    void isLeftAlone(String sentence) {
        assertThat(Extraction.of(SourceText.of(sentence))).isEmpty();
    }

    @Test
    @DisplayName("stands for itself where several share a sentence, with the year that opens it")
    void standsForItself() {
        assertThat(Extraction.of(
                        SourceText.of("Đến năm 2030: tỷ lệ dân số tham gia bảo hiểm y tế đạt 96,5%; hồ sơ sức khỏe"
                                + " điện tử đạt 80%.")))
                .extracting(ExtractedTarget::low, ExtractedTarget::deadline)
                .map(Object::toString)
                .containsExactly("(96.5, 2030)", "(80, 2030)");
    }

    @Test
    @DisplayName("that every school needs is a condition, no target of its own")
    void aConditionIsNoTarget() {
        assertThat(Extraction.of(SourceText.of("100% trường học có ít nhất 01 phòng học thông minh.")))
                .singleElement()
                .extracting(ExtractedTarget::unit)
                .isEqualTo("%");
    }

    @Test
    @DisplayName("with a point where a comma belongs is proposed, and doubted")
    void aPointForACommaIsDoubted() {
        ExtractedTarget read =
                Extraction.of(SourceText.of("Tỷ lệ che phủ rừng đạt 42.5%.")).getFirst();

        assertThat(read.low()).hasToString("42.5");
        assertThat(read.confidence()).isLessThan(new java.math.BigDecimal("0.6"));
    }

    @Test
    @DisplayName("is one of a thousand at most, however many a text repeats")
    void isOneOfAThousandAtMost() {
        assertThat(Extraction.of(SourceText.of("đạt 95%; ".repeat(5_000)))).hasSizeLessThanOrEqualTo(1_000);
        assertThat(Extraction.of(SourceText.of("đạt 5 " + "tỷ/".repeat(33_000))))
                .hasSizeLessThanOrEqualTo(1_000);
        assertThat(DocumentFacts.of(SourceText.of("a\t".repeat(100_000))).facts())
                .isEmpty();
    }

    @Test
    @DisplayName("is no aim where it tells what came of it, and one where a task takes in all of something")
    void isNoAimWhereItTellsWhatCameOfIt() {
        assertThat(Extraction.of(SourceText.of("""
            III. NHIỆM VỤ, GIẢI PHÁP
            1. Số hóa 100% hồ sơ địa chính. 6 tháng đầu năm, xã đạt 40% hồ sơ; kết nạp được 9 đảng viên.
            """)))
                .extracting(it -> it.low() + " " + it.unit())
                .containsExactly("100 %");
    }
}
