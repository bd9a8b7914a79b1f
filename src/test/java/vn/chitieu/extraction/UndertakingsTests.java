package vn.chitieu.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.chitieu.extraction.Undertaking.Kind;

@DisplayName("What a document undertakes")
class UndertakingsTests {

    private static List<Undertaking> read(String text) {
        return Undertakings.of(SourceText.of(text));
    }

    @Test
    @DisplayName("stands numbered under a heading, with its offices on lines below")
    void withOfficesBelow() {
        List<Undertaking> found = read("""
            IV. CÁC ĐỀ ÁN TRỌNG ĐIỂM CỦA NHIỆM KỲ

            1. Đề án “Nâng cao thu nhập từ cây mắc ca cho đồng bào vùng cao”

            a) Mục tiêu của Đề án

            Người dân yên tâm trồng, có nơi tiêu thụ.

            b) Phân công

            - Đồng chí chủ trì: Phó Chủ tịch UBND xã.

            - Cơ quan tham mưu: Phòng Kinh tế.

            - Cơ quan phối hợp: Hội Nông dân xã, Văn phòng HĐND và UBND, các thôn.

            - Thời gian trình: quý II/2026.

            2. Đề án số 2 về chỉnh trang khu trung tâm xã

            V. TỔ CHỨC THỰC HIỆN

            1. Văn phòng theo dõi việc thực hiện.
            """);

        assertThat(found)
                .extracting(Undertaking::kind, Undertaking::name)
                .containsExactly(
                        tuple(Kind.SCHEME, "Nâng cao thu nhập từ cây mắc ca cho đồng bào vùng cao"),
                        tuple(Kind.SCHEME, "Chỉnh trang khu trung tâm xã"));
        Undertaking first = found.getFirst();
        assertThat(first.lead()).isEqualTo("Phó Chủ tịch UBND xã");
        assertThat(first.advising()).containsExactly("Phòng Kinh tế");
        assertThat(first.supporting()).containsExactly("Hội Nông dân xã", "Văn phòng HĐND và UBND", "các thôn");
        assertThat(first.deadline()).isEqualTo("quý II/2026");
        assertThat(first.line()).isEqualTo(3);
        assertThat(first.because().getFirst().words()).isEqualTo("CÁC ĐỀ ÁN TRỌNG ĐIỂM CỦA NHIỆM KỲ");
        assertThat(found.getLast().lead()).isNull();
    }

    @Test
    @DisplayName("stands with who is given it: Giao … chủ trì, … tham mưu, phối hợp với …")
    void given() {
        assertThat(read("""
            Ban Thường vụ thống nhất xây dựng 02 đề án sau:
            - Đề án phát triển du lịch cộng đồng bản Nà: Giao Phòng Văn hóa - Xã hội chủ trì, Văn phòng Đảng ủy tham mưu, phối hợp với Hội Phụ nữ, Công an xã, hoàn thành trước ngày 30/6/2026.
            - Đề án chuyển đổi số trong quản lý đất đai, do Phòng Kinh tế chủ trì tham mưu; Trung tâm Phục vụ hành chính công phối hợp.
            """))
                .extracting(
                        Undertaking::name,
                        Undertaking::lead,
                        Undertaking::advising,
                        Undertaking::supporting,
                        Undertaking::deadline)
                .containsExactly(
                        tuple(
                                "Phát triển du lịch cộng đồng bản Nà",
                                "Phòng Văn hóa - Xã hội",
                                List.of("Văn phòng Đảng ủy"),
                                List.of("Hội Phụ nữ", "Công an xã"),
                                "trước ngày 30/6/2026"),
                        tuple(
                                "Chuyển đổi số trong quản lý đất đai",
                                "Phòng Kinh tế",
                                List.of("Phòng Kinh tế"),
                                List.of("Trung tâm Phục vụ hành chính công"),
                                null));
    }

    @Test
    @DisplayName("stands by its number without any heading, offices in brackets")
    void byItsNumber() {
        assertThat(read("""
            Đề án 1: Bảo tồn nghề dệt thổ cẩm gắn với du lịch (Phòng Văn hóa - Xã hội chủ trì tham mưu; Hội Liên hiệp Phụ nữ xã phối hợp).
            Đề án 2: Đưa nước sạch về mọi thôn (Cơ quan chủ trì: Phòng Kinh tế; phối hợp: các thôn).
            """))
                .extracting(Undertaking::name, Undertaking::lead, Undertaking::advising, Undertaking::supporting)
                .containsExactly(
                        tuple(
                                "Bảo tồn nghề dệt thổ cẩm gắn với du lịch",
                                "Phòng Văn hóa - Xã hội",
                                List.of("Phòng Văn hóa - Xã hội"),
                                List.of("Hội Liên hiệp Phụ nữ xã")),
                        tuple("Đưa nước sạch về mọi thôn", "Phòng Kinh tế", List.of(), List.of("các thôn")));
    }

    @Test
    @DisplayName("stands in a list of works, several in one line too")
    void works() {
        assertThat(read("""
            PHẦN C. DANH MỤC CÔNG TRÌNH, DỰ ÁN TRỌNG ĐIỂM
            1. Cầu Bến Tắm nối hai thôn bờ Nam, dự kiến 38 tỷ đồng.
            2. Công trình Trạm Y tế xã, hoàn thành năm 2027; nhà văn hóa thôn Đoài; hồ chứa Khe Lau.
            3) Dự án khu dân cư mới phía Tây (chủ đầu tư: Ban Quản lý dự án khu vực)
            PHẦN D. TỔ CHỨC THỰC HIỆN
            1. Các chi bộ quán triệt.
            """))
                .extracting(Undertaking::kind, Undertaking::name, Undertaking::lead)
                .containsExactly(
                        tuple(Kind.WORK, "Cầu Bến Tắm nối hai thôn bờ Nam", null),
                        tuple(Kind.WORK, "Trạm Y tế xã", null),
                        tuple(Kind.WORK, "Nhà văn hóa thôn Đoài", null),
                        tuple(Kind.WORK, "Hồ chứa Khe Lau", null),
                        tuple(Kind.WORK, "Khu dân cư mới phía Tây", "Ban Quản lý dự án khu vực"));
    }

    @Test
    @DisplayName("stands in a table, a title between its rows telling what follows")
    void table() {
        assertThat(Undertakings.of(new SourceText(List.of(
                        SourceLine.paragraph(1, "DANH MỤC ĐỀ ÁN, CÔNG TRÌNH TRỌNG ĐIỂM"),
                        SourceLine.row(
                                2,
                                List.of(
                                        "TT",
                                        "Tên đề án, công trình",
                                        "Chủ trì",
                                        "Tham mưu",
                                        "Phối hợp",
                                        "Thời gian hoàn thành")),
                        SourceLine.row(3, List.of("I", "ĐỀ ÁN TRỌNG TÂM", "", "", "", "")),
                        SourceLine.row(
                                4,
                                List.of(
                                        "1",
                                        "Phát triển đàn dê núi",
                                        "Chủ tịch UBND xã",
                                        "Phòng Kinh tế",
                                        "Hội Nông dân; Trạm Thú y",
                                        "Quý III/2026")),
                        SourceLine.row(5, List.of("II", "CÔNG TRÌNH TRỌNG ĐIỂM", "", "", "", "")),
                        SourceLine.row(6, List.of("1", "Chợ trung tâm xã", "Phòng Kinh tế", "", "", "2028"))))))
                .extracting(
                        Undertaking::kind,
                        Undertaking::name,
                        Undertaking::lead,
                        Undertaking::advising,
                        Undertaking::supporting,
                        Undertaking::deadline,
                        Undertaking::line)
                .containsExactly(
                        tuple(
                                Kind.SCHEME,
                                "Phát triển đàn dê núi",
                                "Chủ tịch UBND xã",
                                List.of("Phòng Kinh tế"),
                                List.of("Hội Nông dân", "Trạm Thú y"),
                                "Quý III/2026",
                                4),
                        tuple(Kind.WORK, "Chợ trung tâm xã", "Phòng Kinh tế", List.of(), List.of(), "2028", 6));
    }

    @Test
    @DisplayName("stands in a sentence that sets it up")
    void setUp() {
        assertThat(read("""
            III. NHIỆM VỤ, GIẢI PHÁP
            1. Giao Công an xã chủ trì, phối hợp với Đoàn Thanh niên xây dựng Đề án camera an ninh toàn xã, trình Ban Thường vụ trong quý I/2026.
            2. Ban hành và triển khai thực hiện Đề án thu gom rác tại nguồn đến năm 2028; đồng thời vận động Nhân dân tham gia.
            """))
                .extracting(Undertaking::name, Undertaking::lead, Undertaking::supporting, Undertaking::deadline)
                .containsExactly(
                        tuple("Camera an ninh toàn xã", "Công an xã", List.of("Đoàn Thanh niên"), "trong quý I/2026"),
                        tuple("Thu gom rác tại nguồn đến năm 2028", null, List.of(), "đến năm 2028"));
    }

    @Test
    @DisplayName("may be a breakthrough, one an item or told one after the other")
    void breakthroughs() {
        assertThat(read("""
            3. Các khâu đột phá
            (1) Cải cách hành chính; nâng cao đạo đức công vụ. Chú trọng người đứng đầu.
            (2) Hạ tầng giao thông nội đồng.
            4. Nhiệm vụ trọng tâm
            (1) Phát triển kinh tế rừng.
            """))
                .extracting(Undertaking::kind, Undertaking::name)
                .containsExactly(
                        tuple(Kind.BREAKTHROUGH, "Cải cách hành chính; nâng cao đạo đức công vụ"),
                        tuple(Kind.BREAKTHROUGH, "Hạ tầng giao thông nội đồng"));
        assertThat(read("Nhiệm kỳ này, đột phá thứ nhất là cán bộ trẻ; đột phá thứ hai là bến cảng."))
                .extracting(Undertaking::name)
                .containsExactly("Cán bộ trẻ", "Bến cảng");
    }

    @Test
    @DisplayName("ends where the next article begins")
    void articles() {
        assertThat(read("""
            NGHỊ QUYẾT
            Điều 2. Hai khâu đột phá:
            1. Về hạ tầng số.
            2. Về trật tự đô thị.
            Điều 3. Giao Phòng Kinh tế chủ trì, phối hợp với Công an phường xây dựng Đề án bãi đỗ xe thông minh.
            """))
                .extracting(Undertaking::kind, Undertaking::name, Undertaking::lead)
                .containsExactly(
                        tuple(Kind.BREAKTHROUGH, "Về hạ tầng số", null),
                        tuple(Kind.BREAKTHROUGH, "Về trật tự đô thị", null),
                        tuple(Kind.SCHEME, "Bãi đỗ xe thông minh", "Phòng Kinh tế"));
        assertThat(read("1. Đề án 4: Tổ hợp tác nuôi ong, chủ trì: Chủ tịch UBND xã."))
                .extracting(Undertaking::name, Undertaking::lead)
                .containsExactly(tuple("Tổ hợp tác nuôi ong", "Chủ tịch UBND xã"));
    }

    @Test
    @DisplayName("is not what it merely mentions, nor what somebody above it undertakes")
    void mentions() {
        assertThat(read("""
            II. NHIỆM VỤ, GIẢI PHÁP
            1. Tiếp tục thực hiện Đề án 06 của Chính phủ; làm sạch dữ liệu dân cư.
            2. Đề án “Một triệu héc-ta rừng gỗ lớn” của Thủ tướng Chính phủ do Phòng Kinh tế chủ trì triển khai.
            3. Thực hiện tốt các chương trình mục tiêu quốc gia, các đề án, dự án của tỉnh trên địa bàn.
            4. Các đề án đã ban hành tiếp tục được thực hiện theo kế hoạch.
            5. Phát triển các công trình hạ tầng nông thôn
            - Cứng hóa 12 km đường nội đồng.
            """)).isEmpty();
    }

    @Test
    @DisplayName("is not what was undertaken before")
    void past() {
        assertThat(read("""
            I. KẾT QUẢ THỰC HIỆN NHIỆM KỲ 2020 - 2025
            1. Các công trình trọng điểm
            - Đường liên thôn đã đưa vào sử dụng.
            - Xây dựng Đề án phát triển cây chè được tỉnh phê duyệt.
            II. CHỈ TIÊU
            - Thu nhập bình quân đạt 90 triệu đồng.
            """)).isEmpty();
    }
}
