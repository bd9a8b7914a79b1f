package vn.chitieu.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.chitieu.extraction.DocumentFacts.Fact;
import vn.chitieu.extraction.DocumentFacts.Kind;

@DisplayName("A document says of itself")
class DocumentFactsTests {

    private static final String COLUMNS = """
        ĐẢNG BỘ TỈNH SƠN BÌNH                    ĐẢNG CỘNG SẢN VIỆT NAM
        ĐẢNG ỦY XÃ CẨM THỦY ĐÔNG                 Cẩm Thủy Đông, ngày 03 tháng 9 năm 2025
                 *
        Số: 12-CTr/ĐU

                              CHƯƠNG TRÌNH HÀNH ĐỘNG
             thực hiện Nghị quyết Đại hội Đảng bộ xã Cẩm Thủy Đông lần thứ I,
                               nhiệm kỳ 2025 - 2030
                                    -----
        Căn cứ Nghị quyết số 01-NQ/ĐH ngày 30/7/2025 của Đại hội, Đảng ủy xã ban hành Chương trình như sau:
        I. CHỈ TIÊU
        1. Tỷ lệ hộ dùng nước sạch đạt 97%.

        Nơi nhận:                                 T/M BAN CHẤP HÀNH
        - Thường trực Tỉnh ủy,                          BÍ THƯ
        - Các chi bộ trực thuộc,
        - Lưu Văn phòng.

                                                  Lò Văn Thử
        """;

    private static DocumentFacts read(String text) {
        return DocumentFacts.of(SourceText.of(text));
    }

    private static void expect(DocumentFacts facts, Kind kind, String value) {
        assertThat(facts.value(kind)).as(kind.name()).isEqualTo(value);
    }

    @Test
    @DisplayName("what stands in two columns of its first lines, and below its last")
    void columns() {
        DocumentFacts facts = read(COLUMNS);

        expect(facts, Kind.TYPE, "Chương trình hành động");
        expect(
                facts,
                Kind.TITLE,
                "Chương trình hành động thực hiện Nghị quyết Đại hội Đảng bộ xã Cẩm Thủy Đông lần thứ I, nhiệm kỳ 2025"
                        + " - 2030");
        expect(facts, Kind.NUMBER, "12-CTr/ĐU");
        expect(facts, Kind.DATE, "03/09/2025");
        expect(facts, Kind.PLACE, "Cẩm Thủy Đông");
        expect(facts, Kind.ISSUER, "Đảng ủy xã Cẩm Thủy Đông");
        expect(facts, Kind.OFFICE, "T/M BAN CHẤP HÀNH / BÍ THƯ");
        expect(facts, Kind.SIGNER, "Lò Văn Thử");
        expect(facts, Kind.TERM, "2025-2030");
        assertThat(facts.of(Kind.NUMBER)).map(Fact::line).contains(4);
    }

    @Test
    @DisplayName("the same with accents apart, and with single spaces between the columns")
    void decomposedAndSqueezed() {
        DocumentFacts facts = read(Normalizer.normalize(COLUMNS.replaceAll(" {2,}", " "), Normalizer.Form.NFD));

        expect(facts, Kind.NUMBER, "12-CTr/ĐU");
        expect(facts, Kind.DATE, "03/09/2025");
        expect(facts, Kind.PLACE, "Cẩm Thủy Đông");
        expect(facts, Kind.ISSUER, "Đảng ủy xã Cẩm Thủy Đông");
        expect(facts, Kind.OFFICE, "T/M BAN CHẤP HÀNH / BÍ THƯ");
        expect(facts, Kind.SIGNER, "Lò Văn Thử");
    }

    @Test
    @DisplayName("what stands in the cells of a table, above and below the text")
    void cells() {
        DocumentFacts facts = DocumentFacts.of(new SourceText(List.of(
                SourceLine.row(
                        1,
                        List.of(
                                "UỶ BAN NHÂN DÂN\nPHƯỜNG BÃI CÁT\nSố: 57/KH-UBND",
                                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                                        + "Độc lập - Tự do - Hạnh phúc\n"
                                        + "Bãi Cát, ngày 9 tháng 12 năm 2025")),
                SourceLine.paragraph(2, "KẾ HOẠCH"),
                SourceLine.paragraph(3, "Phát triển kinh tế biển phường Bãi Cát giai đoạn 2026 - 2030"),
                SourceLine.paragraph(4, "Ủy ban nhân dân phường ban hành Kế hoạch với các nội dung sau:"),
                SourceLine.paragraph(5, "1. Đón 90.000 lượt khách vào năm 2030."),
                SourceLine.row(
                        6,
                        List.of(
                                "Nơi nhận:\n- Như trên;\n- Lưu: VT.",
                                "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nĐặng Thị Mẫu")))));

        expect(facts, Kind.TYPE, "Kế hoạch");
        expect(facts, Kind.TITLE, "Kế hoạch phát triển kinh tế biển phường Bãi Cát giai đoạn 2026 - 2030");
        expect(facts, Kind.NUMBER, "57/KH-UBND");
        expect(facts, Kind.DATE, "09/12/2025");
        expect(facts, Kind.ISSUER, "Ủy ban nhân dân phường Bãi Cát");
        expect(facts, Kind.OFFICE, "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH");
        expect(facts, Kind.SIGNER, "Đặng Thị Mẫu");
        expect(facts, Kind.TERM, "2026-2030");
    }

    @Test
    @DisplayName("the right column first where a table has it there")
    void rightColumnFirst() {
        DocumentFacts facts = DocumentFacts.of(new SourceText(List.of(
                SourceLine.row(
                        1,
                        List.of(
                                "ĐẢNG CỘNG SẢN VIỆT NAM\nMường Hoa, ngày 21/8/2025",
                                "ĐẢNG BỘ XÃ MƯỜNG HOA\nBAN CHẤP HÀNH\n*\nSố 05-NQ/ĐU")),
                SourceLine.paragraph(2, "NGHỊ QUYẾT"),
                SourceLine.paragraph(3, "về phát triển cây dược liệu đến năm 2030"))));

        expect(facts, Kind.ISSUER, "Ban Chấp hành Đảng bộ xã Mường Hoa");
        expect(facts, Kind.NUMBER, "05-NQ/ĐU");
        expect(facts, Kind.DATE, "21/08/2025");
        expect(facts, Kind.TITLE, "Nghị quyết về phát triển cây dược liệu đến năm 2030");
    }

    @Test
    @DisplayName("no number and no day where they were left open, but their sign, month and year")
    void leftOpen() {
        DocumentFacts facts = read("""
            ĐẢNG BỘ XÃ THANH HÀ TRUNG
            BAN CHẤP HÀNH
            Số:      -NQ/ĐU
            Thanh Hà Trung, ngày      tháng 9 năm 2025

            NGHỊ QUYẾT
            HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ XÃ LẦN THỨ HAI
            """);

        expect(facts, Kind.NUMBER, "-NQ/ĐU");
        expect(facts, Kind.DATE, "09/2025");
        expect(facts, Kind.PLACE, "Thanh Hà Trung");
        expect(facts, Kind.ISSUER, "Ban Chấp hành Đảng bộ xã Thanh Hà Trung");
    }

    @Test
    @DisplayName("the same as meant where a scanner read letters for digits and lost tones")
    void misread() {
        DocumentFacts facts = read("""
            HỘI ĐỒNG NHÂN DÂN
            XÃ ĐỒNG TIẾN
            Sô: l8/2025/NQ-HĐND
            CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập – Tự do – Hạnh phúc
            Đồng Tiến, ngay 17 thang 12 nam 2025
            NGHỊ QUYẾT
            Về kế hoạch phát triển kinh tế - xã hội 5 năm 2026 - 2030
            """);

        expect(facts, Kind.NUMBER, "18/2025/NQ-HĐND");
        expect(facts, Kind.DATE, "17/12/2025");
        expect(facts, Kind.ISSUER, "Hội đồng nhân dân xã Đồng Tiến");
        expect(facts, Kind.TITLE, "Nghị quyết về kế hoạch phát triển kinh tế - xã hội 5 năm 2026 - 2030");
    }

    @Test
    @DisplayName("its number in its title's line, and who issued it in the title or the first sentence")
    void inItsTitle() {
        DocumentFacts title = read("""
            NGHỊ QUYẾT SỐ 07-NQ/ĐU
            của Ban Thường vụ Đảng ủy xã Trà Linh về giảm nghèo bền vững giai đoạn 2026-2030
            I. MỤC TIÊU
            """);
        DocumentFacts sentence = read("""
            KẾ HOẠCH
            Cải thiện môi trường nông thôn

            Thực hiện Nghị quyết số 09-NQ/TU ngày 14/3/2022 của Tỉnh ủy, Ủy ban nhân dân xã Phú Mỹ Hưng ban hành Kế hoạch như sau:
            1. Thu gom 95% rác.
            """);

        expect(title, Kind.NUMBER, "07-NQ/ĐU");
        expect(title, Kind.ISSUER, "Ban Thường vụ Đảng ủy xã Trà Linh");
        expect(title, Kind.TERM, "2026-2030");
        expect(sentence, Kind.ISSUER, "Ủy ban nhân dân xã Phú Mỹ Hưng");
        expect(sentence, Kind.NUMBER, "");
        expect(sentence, Kind.DATE, "");
        expect(sentence, Kind.TITLE, "Kế hoạch cải thiện môi trường nông thôn");
    }

    @Test
    @DisplayName("with a congress's name above it and its day at the end")
    void ofACongress() {
        DocumentFacts facts = read("""
            ĐẢNG CỘNG SẢN VIỆT NAM
            ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ ĐẶC KHU HÒN NGỌC
            LẦN THỨ I, NHIỆM KỲ 2025 - 2030

            NGHỊ QUYẾT

            Đại hội đại biểu Đảng bộ đặc khu họp ngày 25 và 26/7/2025 đã thảo luận và

            QUYẾT NGHỊ
            Điều 1. Tán thành các chỉ tiêu.
            Nghị quyết này đã được Đại hội biểu quyết thông qua ngày 26/7/2025.
            TM. ĐOÀN CHỦ TỊCH
            HỒ QUANG GIẢ
            """);

        expect(facts, Kind.TITLE, "Nghị quyết Đại hội đại biểu Đảng bộ đặc khu Hòn Ngọc");
        expect(facts, Kind.ISSUER, "Đại hội đại biểu Đảng bộ đặc khu Hòn Ngọc");
        expect(facts, Kind.DATE, "26/07/2025");
        expect(facts, Kind.OFFICE, "TM. ĐOÀN CHỦ TỊCH");
        expect(facts, Kind.SIGNER, "Hồ Quang Giả");
        expect(facts, Kind.TERM, "2025-2030");
    }

    @Test
    @DisplayName("of two terms in its title, the one ahead")
    void termAhead() {
        expect(
                read("BÁO CÁO CHÍNH TRỊ\n"
                        + "KẾT QUẢ NHIỆM KỲ 2020 - 2025 VÀ\n"
                        + "PHƯƠNG HƯỚNG NHIỆM KỲ 2025 - 2030\n\n"
                        + "I. KẾT QUẢ"),
                Kind.TERM,
                "2025-2030");
    }

    @Test
    @DisplayName("nothing that it does not say")
    void nothing() {
        assertThat(read("Tỷ lệ hộ dùng nước sạch đạt 97%.").facts()).isEmpty();
        assertThat(read("").facts()).isEmpty();
        DocumentFacts annexed = read("""
            KẾ HOẠCH
            Xây dựng nông thôn mới
            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH
            (Đã ký)

            Phụ Lục
            Biểu Chi Tiết
            """);
        expect(annexed, Kind.SIGNER, "");
        expect(annexed, Kind.OFFICE, "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH");
    }
}
