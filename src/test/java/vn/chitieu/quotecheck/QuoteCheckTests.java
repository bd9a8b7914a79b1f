package vn.chitieu.quotecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieu.extraction.SourceText;

/** Sentences as reports have them, in the third quarter of 2026, against {@link KnownTargetFixture}. */
class QuoteCheckTests {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final QuoteCheck CHECK = new QuoteCheck(KnownTargetFixture.all());

    /** A sentence, and every number of it that is about a target: what came of it, of which target. */
    private static final String SENTENCES = """
        Tỷ lệ dân số tham gia BHYT 9 tháng đầu năm 2026 đạt 98,02%. => 98,02% EQUAL BHYT
        Tỷ lệ dân số tham gia BHYT 9 tháng đầu năm 2026 đạt 98,2%. => 98,2% MISQUOTED BHYT
        Quý III/2026, tỷ lệ bao phủ bảo hiểm y tế đạt 98,2% dân số. => 98,2% MISQUOTED BHYT
        Đến nay, 98% dân số toàn xã tham gia bảo hiểm y tế. => 98% ROUNDED BHYT
        Đến nay, 97% dân số toàn xã tham gia bảo hiểm y tế. => 97% MISQUOTED BHYT
        Tỷ lệ dân số tham gia BHYT năm 2025 đạt 95,5%. => 95,5% EQUAL BHYT
        Tỷ lệ dân số tham gia BHYT 6 tháng đầu năm 2026 đạt 97,9%. => 97,9% EQUAL BHYT
        Tỷ lệ dân số tham gia BHYT quý III năm 2026 đạt 97,9%. => 97,9% MISQUOTED BHYT
        Tỷ lệ dân số tham gia BHYT năm 2024 đạt 94,1%. => 94,1% NOT_STORED BHYT
        Mục tiêu đến năm 2030 tỷ lệ dân số tham gia BHYT đạt từ 99% trở lên. => 99% EQUAL BHYT
        Nghị quyết đề ra tỷ lệ dân số tham gia BHYT đến năm 2030 đạt 98%. => 98% MISQUOTED BHYT
        Phấn đấu đến năm 2030, tỷ lệ người dân tham gia bảo hiểm y tế đạt trên 98%. => 98% MISQUOTED BHYT
        Tỷ lệ dân số tham gia BHYT đạt 98,02% (mục tiêu 99%). => 98,02% EQUAL BHYT; 99% EQUAL BHYT
        Tỷ lệ dân số tham gia BHYT đạt 98,02%, thấp hơn mục tiêu nghị quyết (98,5%). => 98,02% EQUAL BHYT; 98,5% MISQUOTED BHYT
        Tỷ lệ dân số tham gia BHYT đạt 98,02%, tăng 2,92 điểm % so với cùng kỳ năm trước. => 98,02% EQUAL BHYT; 2,92 điểm % EQUAL BHYT
        Tỷ lệ dân số tham gia BHYT đạt 98,02%, tăng 3,92 điểm phần trăm so với cùng kỳ. => 98,02% EQUAL BHYT; 3,92 điểm phần trăm MISQUOTED BHYT
        Tỷ lệ dân số tham gia BHYT tăng 5,1% so với cùng kỳ. => 5,1% UNCLEAR BHYT
        Tỷ lệ dân số tham gia BHYT đạt 98,02%, giảm 2,92 điểm % so với cùng kỳ. => 98,02% EQUAL BHYT; 2,92 điểm % MISQUOTED BHYT
        Toàn xã có 8.521 người tham gia BHYT. => 8.521 người EQUAL BHYT
        Toàn xã có 8.600 người tham gia BHYT. => 8.600 người UNCLEAR BHYT
        Thu ngân sách nhà nước trên địa bàn 9 tháng đầu năm 2026 đạt 31,02 tỷ đồng, bằng 72,99% dự toán giao. => 31,02 tỷ đồng EQUAL THU; 72,99% EQUAL THU
        Thu ngân sách 9 tháng ước đạt 31.020 triệu đồng, đạt 73% kế hoạch, tăng 7,7% so với cùng kỳ. => 31.020 triệu đồng CONVERTED THU; 73% ROUNDED THU; 7,7% ROUNDED THU
        Thu ngân sách nhà nước trên địa bàn 9 tháng đạt 31,02 triệu đồng. => 31,02 triệu đồng MISQUOTED THU
        Thu ngân sách nhà nước trên địa bàn đạt 31,02 tỷ đồng, bằng 75,6% dự toán. => 31,02 tỷ đồng EQUAL THU; 75,6% MISQUOTED THU
        Lũy kế thu NSNN trên địa bàn trên 31 tỷ đồng. => 31 tỷ đồng HEDGED THU
        Lũy kế thu NSNN trên địa bàn gần 31 tỷ đồng. => 31 tỷ đồng ROUNDED THU
        Lũy kế thu NSNN trên địa bàn gần 30 tỷ đồng. => 30 tỷ đồng MISQUOTED THU
        Lũy kế thu NSNN trên địa bàn khoảng 31,5 tỷ đồng. => 31,5 tỷ đồng HEDGED THU
        Dự toán thu NSNN trên địa bàn giao năm 2026 là 42,5 tỷ đồng. => 42,5 tỷ đồng EQUAL THU
        Dự toán thu NSNN trên địa bàn được giao là 45,2 tỷ đồng. => 45,2 tỷ đồng MISQUOTED THU
        Phấn đấu tốc độ tăng thu ngân sách nhà nước trên địa bàn bình quân 8,0 - 9,0%/năm. => 8,0 - 9,0%/năm EQUAL TANG-THU
        Phấn đấu tốc độ tăng thu ngân sách nhà nước trên địa bàn bình quân 8,0 - 9,5%/năm. => 8,0 - 9,5%/năm MISQUOTED TANG-THU
        Tỷ lệ hộ nghèo còn 2,15%, tỷ lệ hộ cận nghèo còn 3,4%. => 2,15% EQUAL NGHEO; 3,4% EQUAL CANNGHEO
        Tỷ lệ hộ nghèo còn 3,4%, tỷ lệ hộ cận nghèo còn 2,15%. => 3,4% MISQUOTED NGHEO; 2,15% MISQUOTED CANNGHEO
        Tỷ lệ hộ nghèo đầu nhiệm kỳ là 4,1%, nay còn 2,15%. => 4,1% EQUAL NGHEO; 2,15% EQUAL NGHEO
        Tỷ lệ hộ nghèo giảm từ 4,1% năm 2025 xuống còn 2,15%. => 4,1% EQUAL NGHEO; 2,15% EQUAL NGHEO
        So với đầu nhiệm kỳ, tỷ lệ hộ nghèo giảm 1,95 điểm %. => 1,95 điểm % EQUAL NGHEO
        Tỷ lệ trẻ dưới 5 tuổi suy dinh dưỡng thể thấp còi 9,6%, thể nhẹ cân 6,3%. => 9,6% EQUAL THAPCOI; 6,3% EQUAL NHECAN
        Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân là 9,6%. => 9,6% MISQUOTED NHECAN
        Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng là 7,7%. => 7,7% UNCLEAR
        Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể béo phì là 4,4%. => -
        Quy mô tổng giá trị sản phẩm năm 2025 đạt 612,5 tỷ đồng, mục tiêu đến năm 2030 đạt 831.020 triệu đồng. => 612,5 tỷ đồng EQUAL GTSP; 831.020 triệu đồng CONVERTED GTSP
        Quy mô tổng giá trị sản phẩm quý III/2026 đạt 700 tỷ đồng. => 700 tỷ đồng NOT_STORED GTSP
        Đã công nhận thêm 3 sản phẩm OCOP, đạt 60% mục tiêu nhiệm kỳ. => 3 sản phẩm EQUAL OCOP
        Toàn xã phát triển thêm 04 sản phẩm OCOP. => 04 sản phẩm MISQUOTED OCOP
        Diện tích gieo trồng lúa cả năm 2025 là 2.512,5 ha. => 2.512,5 ha EQUAL LUA
        Diện tích gieo trồng lúa năm 2025 là 2.521,5 ha. => 2.521,5 ha MISQUOTED LUA
        Thu nhập bình quân đầu người năm 2025 đạt 82,5 triệu đồng/người/năm. => 82,5 triệu đồng/người/năm EQUAL THUNHAP
        Thu nhập bình quân đầu người năm 2025 đạt 85,2 triệu đồng. => 85,2 triệu đồng MISQUOTED THUNHAP
        Tỷ lệ hộ phân loại rác thải sinh hoạt tại nguồn đạt 61,4%. => 61,4% EQUAL RAC
        Tỷ lệ hộ gia đình thu gom rác thải sinh hoạt đạt 87,5%. => -
        Căn cứ Nghị định số 146/2018/NĐ-CP ngày 17/10/2018 về bảo hiểm y tế. => -
        Hội nghị có 98 đại biểu tham dự, bàn về bảo hiểm y tế năm 2026. => -
        Xã đã trồng 1.250 cây xanh dọc 3,5 km đường trục. => -
        Trong đó bảo hiểm y tế học sinh đạt 100%. => 100% UNCLEAR BHYT
        Phấn đấu đến năm 2030 tỷ lệ hộ phân loại chất thải rắn sinh hoạt (3–5 loại) đạt 91%. => 91% MISQUOTED RAC
        Phấn đấu đến năm 2030 tỷ lệ hộ nghèo còn 1,0%, tỷ lệ hộ cận nghèo còn 2%, tỷ lệ dân số tham gia BHYT đạt 97%. => 1,0% EQUAL NGHEO; 2% EQUAL CANNGHEO; 97% MISQUOTED BHYT
        9 tháng đầu năm 2026, tỷ lệ hộ nghèo còn 2,15%, tỷ lệ dân số tham gia BHYT đạt 98,02%. => 2,15% EQUAL NGHEO; 98,02% EQUAL BHYT
        Thu nhập bình quân đầu người đạt 82,5 triệu đồng. => 82,5 triệu đồng EQUAL THUNHAP
        Đã cấp 35 thẻ bảo hiểm y tế cho người cao tuổi. => -
        """;

    static Stream<String> sentences() {
        return SENTENCES.lines().filter(it -> !it.isBlank());
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aSentenceIsHeldAgainstWhatIsStored(String line) {
        String[] both = line.split(" => ", 2);
        assertThat(told(both[0]))
                .as(both[0])
                .isEqualTo(both[1].equals("-") ? List.of() : Arrays.asList(both[1].split("; ")));
    }

    @Test
    void aLongReportIsReadInLessThanTwoSeconds() {
        String report = sentences().map(it -> it.split(" => ")[0]).collect(Collectors.joining("\n"));
        String sixty = (report + "\n").repeat(1 + 60_000 / report.getBytes(StandardCharsets.UTF_8).length);
        CHECK.of(SourceText.of(report), KnownTargetFixture.NOW);
        // Of the processor, so that others at work on it do not count
        long start = THREADS.getCurrentThreadCpuTime();
        assertThat(CHECK.of(SourceText.of(sixty), KnownTargetFixture.NOW).count(Verdict::isRight))
                .isGreaterThan(100);
        long took = (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000;
        assertThat(took).isLessThan(2_000);
    }

    private static List<String> told(String text) {
        return CHECK.of(SourceText.of(text), KnownTargetFixture.NOW).numbers().stream()
                .filter(it -> it.verdict() != Verdict.OTHER)
                .map(QuoteCheckTests::told)
                .collect(Collectors.toList());
    }

    private static String told(CheckedNumber number) {
        String target = number.target() == null ? "" : " " + number.target().code();
        return number.printed() + " " + number.verdict() + target;
    }
}
