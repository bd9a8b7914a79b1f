package vn.chitieu.bench;

import static vn.chitieu.bench.Counted.number;
import static vn.chitieu.bench.Counted.ratio;

import java.util.List;
import vn.chitieu.bench.Counted.Parts;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Cadence;

/** What is counted: 25 series asked every quarter, two every year, one once. */
final class Catalogue {

    static final List<Counted> SERIES = List.of(
            number(
                            "THU_NS",
                            "Thu ngân sách nhà nước trên địa bàn",
                            "tỷ đồng",
                            Accumulation.YEAR_TO_DATE,
                            Course.TOTAL,
                            1,
                            420,
                            780)
                    .throughSeasons(),
            number(
                            "GTSX",
                            "Tổng giá trị sản phẩm trên địa bàn",
                            "tỷ đồng",
                            Accumulation.ANNUAL,
                            Course.LEVEL,
                            1,
                            14000,
                            22500)
                    .asked(Cadence.YEAR),
            number(
                    "THU_NHAP",
                    "Thu nhập bình quân đầu người",
                    "triệu đồng/người/năm",
                    Accumulation.LATEST,
                    Course.LEVEL,
                    1,
                    680,
                    1000),
            ratio(
                    "GIAI_NGAN",
                    "Tỷ lệ giải ngân vốn đầu tư công",
                    new Parts("vốn đã giải ngân", "vốn được giao", "triệu đồng", "triệu đồng", 48000),
                    Accumulation.YEAR_TO_DATE,
                    Course.TOTAL,
                    9200,
                    9900),
            number(
                    "OCOP",
                    "Số sản phẩm OCOP được công nhận từ đầu nhiệm kỳ",
                    "sản phẩm",
                    Accumulation.RUNNING_COUNT,
                    Course.COUNT,
                    0,
                    0,
                    9),
            number("HTX", "Số hợp tác xã đang hoạt động", "hợp tác xã", Accumulation.LATEST, Course.LEVEL, 0, 14, 24),
            number(
                    "DN",
                    "Số doanh nghiệp đang hoạt động",
                    "doanh nghiệp",
                    Accumulation.LATEST,
                    Course.LEVEL,
                    0,
                    130,
                    240),
            ratio(
                    "HO_NGHEO",
                    "Hộ nghèo đa chiều",
                    new Parts("hộ nghèo", "hộ", "hộ", "hộ", 6200),
                    Accumulation.LATEST,
                    Course.LEVEL,
                    412,
                    95),
            ratio(
                    "BHYT",
                    "Tỷ lệ dân số tham gia bảo hiểm y tế",
                    new Parts("người tham gia", "dân số", "người", "người", 24800),
                    Accumulation.LATEST,
                    Course.LEVEL,
                    9120,
                    9800),
            ratio(
                    "SUC_KHOE",
                    "Tỷ lệ dân số có hồ sơ sức khỏe điện tử",
                    new Parts("người có hồ sơ", "dân số", "người", "người", 24800),
                    Accumulation.LATEST,
                    Course.LEVEL,
                    5400,
                    9600),
            ratio(
                    "DAO_TAO",
                    "Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ",
                    new Parts("lao động có bằng cấp", "lao động", "người", "người", 13600),
                    Accumulation.LATEST,
                    Course.LEVEL,
                    2600,
                    3450),
            ratio(
                    "NHA_TRE",
                    "Tỷ lệ huy động trẻ đi nhà trẻ",
                    new Parts("trẻ ra lớp", "trẻ trong độ tuổi", "trẻ", "trẻ", 720),
                    Accumulation.LATEST,
                    Course.LEVEL,
                    2600,
                    4000),
            ratio(
                    "MAU_GIAO",
                    "Tỷ lệ huy động trẻ mẫu giáo",
                    new Parts("trẻ ra lớp", "trẻ trong độ tuổi", "trẻ", "trẻ", 980),
                    Accumulation.LATEST,
                    Course.LEVEL,
                    9010,
                    9700),
            ratio(
                    "TIEU_HOC",
                    "Tỷ lệ đi học đúng độ tuổi cấp tiểu học",
                    new Parts("học sinh đúng độ tuổi", "trẻ trong độ tuổi", "trẻ", "trẻ", 2100),
                    Accumulation.LATEST,
                    Course.LEVEL,
                    9800,
                    9990),
            ratio(
                    "THCS",
                    "Tỷ lệ đi học đúng độ tuổi cấp trung học cơ sở",
                    new Parts("học sinh đúng độ tuổi", "trẻ trong độ tuổi", "trẻ", "trẻ", 1650),
                    Accumulation.LATEST,
                    Course.LEVEL,
                    9350,
                    9800),
            ratio(
                    "TRUONG_CHUAN",
                    "Tỷ lệ trường học đạt chuẩn quốc gia",
                    new Parts("trường đạt chuẩn", "trường", "trường", "trường", 12),
                    Accumulation.LATEST,
                    Course.LEVEL,
                    5000,
                    9000),
            ratio(
                    "GD_VAN_HOA",
                    "Tỷ lệ gia đình văn hóa",
                    new Parts("gia đình văn hóa", "hộ", "hộ", "hộ", 6200),
                    Accumulation.LATEST,
                    Course.LEVEL,
                    8700,
                    9450),
            ratio(
                    "NUOC_SACH",
                    "Tỷ lệ hộ sử dụng nước sạch theo quy chuẩn",
                    new Parts("hộ dùng nước sạch", "hộ", "hộ", "hộ", 6200),
                    Accumulation.LATEST,
                    Course.LEVEL,
                    6900,
                    9500),
            ratio(
                    "RAC",
                    "Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý",
                    new Parts("khối lượng thu gom", "khối lượng phát sinh", "tấn", "tấn", 1400),
                    Accumulation.RATE,
                    Course.CASES,
                    8650,
                    9700),
            Counted.state("NTM", "Được công nhận xã nông thôn mới", Cadence.EVENT, Accumulation.EVENT),
            ratio(
                    "DUNG_HAN",
                    "Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn",
                    new Parts("hồ sơ đúng hạn", "hồ sơ đã giải quyết", "hồ sơ", "hồ sơ", 3100),
                    Accumulation.RATE,
                    Course.CASES,
                    9700,
                    9950),
            ratio(
                    "TRUC_TUYEN",
                    "Tỷ lệ hồ sơ nộp trực tuyến",
                    new Parts("hồ sơ trực tuyến", "hồ sơ", "hồ sơ", "hồ sơ", 3100),
                    Accumulation.RATE,
                    Course.CASES,
                    4800,
                    8600),
            number(
                    "VU_PHAM_TOI",
                    "Số vụ phạm tội về trật tự xã hội",
                    "vụ",
                    Accumulation.YEAR_TO_DATE,
                    Course.TOTAL,
                    0,
                    46,
                    30),
            ratio(
                    "PHA_AN",
                    "Tỷ lệ điều tra, khám phá án",
                    new Parts("vụ đã khám phá", "vụ đã khởi tố", "vụ", "vụ", 11),
                    Accumulation.RATE,
                    Course.CASES,
                    8300,
                    9300),
            ratio(
                    "GIAO_QUAN",
                    "Tỷ lệ giao quân",
                    new Parts("công dân nhập ngũ", "chỉ tiêu được giao", "người", "người", 42),
                    Accumulation.LATEST,
                    Course.LEVEL,
                    9990,
                    10000),
            Counted.state("MA_TUY", "Xã không có ma túy", Cadence.QUARTER, Accumulation.LATEST),
            number(
                    "KET_NAP",
                    "Số đảng viên mới kết nạp",
                    "đảng viên",
                    Accumulation.YEAR_TO_DATE,
                    Course.TOTAL,
                    0,
                    24,
                    31),
            Counted.grade("TO_CHUC_DANG", "Mức xếp loại chất lượng Đảng bộ"));

    private Catalogue() {}
}
