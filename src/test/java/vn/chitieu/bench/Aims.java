package vn.chitieu.bench;

import static vn.chitieu.target.Direction.DOWN;
import static vn.chitieu.target.Direction.HOLD;
import static vn.chitieu.target.Direction.UP;
import static vn.chitieu.target.Field.ADMINISTRATION;
import static vn.chitieu.target.Field.DEFENCE;
import static vn.chitieu.target.Field.ECONOMY;
import static vn.chitieu.target.Field.ENVIRONMENT;
import static vn.chitieu.target.Field.PARTY;
import static vn.chitieu.target.Field.SOCIETY;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.bench.Aim.Bound;
import vn.chitieu.bench.Aim.Extra;
import vn.chitieu.target.Direction;
import vn.chitieu.target.Field;
import vn.chitieu.target.Reading;
import vn.chitieu.target.rule.AllOf;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.Measure.YearChange;
import vn.chitieu.target.rule.SingleRule;

/** The 25 targets of every generated commune, of which one has five parts: every kind of measure, criterion and horizon. */
final class Aims {

    private static final Horizon TERM = new Horizon.ByEndOf(2030);
    private static final Horizon YEARLY = new Horizon.EveryYear();
    private static final Horizon ALWAYS = new Horizon.EveryPeriod();
    private static final Measure LEVEL = new Measure.Level();

    static final List<Aim> ALL = List.of(
            aim(
                    "1",
                    "Thu ngân sách nhà nước đạt dự toán giao",
                    ECONOMY,
                    "KT07",
                    "%",
                    UP,
                    "THU_NS",
                    "PKT",
                    goal -> new SingleRule(new Measure.PlanShare(), atLeast("100"), new Horizon.EveryYearAndTerm()),
                    Extra.PLANS),
            aim(
                    "2",
                    "Tốc độ tăng tổng giá trị sản phẩm bình quân",
                    ECONOMY,
                    "KT02",
                    "%/năm",
                    UP,
                    "GTSX",
                    "PKT",
                    goal -> new SingleRule(
                            new Measure.AverageGrowth(2026, 2030), atLeast("8.5"), new Horizon.OverTerm(2026, 2030)),
                    Extra.BASELINE),
            aim(
                    "3",
                    "Thu nhập bình quân đầu người",
                    ECONOMY,
                    "KT04",
                    "triệu đồng/người/năm",
                    UP,
                    "THU_NHAP",
                    "PKT",
                    goal -> new SingleRule(LEVEL, new Criterion.AtLeast(goal), TERM),
                    Extra.BASELINE_AND_PATH),
            aim(
                    "4",
                    "Giải ngân vốn đầu tư công",
                    ECONOMY,
                    "KT08",
                    "%",
                    UP,
                    "GIAI_NGAN",
                    "PKT",
                    goal -> new SingleRule(LEVEL, atLeast("95"), YEARLY),
                    Extra.NOTHING),
            aim(
                    "5",
                    "Sản phẩm OCOP được công nhận trong nhiệm kỳ",
                    ECONOMY,
                    "KT12",
                    "sản phẩm",
                    UP,
                    "OCOP",
                    "PKT",
                    goal -> new SingleRule(new Measure.RunningCount(), new Criterion.AtLeast(goal), TERM),
                    Extra.NOTHING),
            aim(
                    "6",
                    "Số hợp tác xã tăng so với năm 2025",
                    ECONOMY,
                    "KT13",
                    "%",
                    UP,
                    "HTX",
                    "PKT",
                    goal -> new SingleRule(new Measure.BaseIncrease(), atLeast("60"), TERM),
                    Extra.BASELINE),
            aim(
                    "7",
                    "Số doanh nghiệp gấp nhiều lần năm 2025",
                    ECONOMY,
                    "KT14",
                    "lần",
                    UP,
                    "DN",
                    "PKT",
                    goal -> new SingleRule(new Measure.BaseMultiple(), atLeast("1.7"), TERM),
                    Extra.BASELINE),
            aim(
                    "8",
                    "Tỷ lệ hộ nghèo đa chiều",
                    SOCIETY,
                    "XH01",
                    "%",
                    DOWN,
                    "HO_NGHEO",
                    "PVHXH",
                    goal -> new SingleRule(LEVEL, new Criterion.Below(goal), TERM),
                    Extra.BASELINE),
            aim(
                    "9",
                    "Số hộ nghèo giảm so với năm 2025",
                    SOCIETY,
                    "XH03",
                    "%",
                    UP,
                    "HO_NGHEO",
                    "PVHXH",
                    goal -> new SingleRule(new Measure.BaseReduction(), atLeast("70"), TERM),
                    Extra.BASELINE),
            aim(
                    "10",
                    "Tỷ lệ bao phủ bảo hiểm y tế",
                    SOCIETY,
                    "XH04",
                    "%",
                    UP,
                    "BHYT",
                    "PVHXH",
                    goal -> new SingleRule(LEVEL, new Criterion.AtLeast(goal), TERM),
                    Extra.BASELINE_AND_PATH),
            aim(
                    "11",
                    "Người dân có hồ sơ sức khỏe điện tử",
                    SOCIETY,
                    "XH07",
                    "%",
                    UP,
                    "SUC_KHOE",
                    "TYT",
                    goal -> new SingleRule(new Measure.Coverage(true), new Criterion.AtLeast(goal), TERM),
                    Extra.NOTHING),
            aim(
                    "12",
                    "Lao động qua đào tạo có bằng cấp, chứng chỉ",
                    SOCIETY,
                    "XH17",
                    "%",
                    UP,
                    "DAO_TAO",
                    "PVHXH",
                    goal -> new SingleRule(
                            LEVEL,
                            new Criterion.Within(goal, goal.add(new BigDecimal("5")), Criterion.Within.OverTop.PASSES),
                            TERM),
                    Extra.BASELINE),
            new Aim(
                    "GEN-13",
                    "13",
                    "Huy động trẻ, học sinh đến lớp và trường đạt chuẩn",
                    SOCIETY,
                    null,
                    null,
                    UP,
                    null,
                    null,
                    Reading.AS_REPORTED,
                    goal -> new AllOf(),
                    Extra.NOTHING,
                    "PVHXH",
                    null),
            part("13.1", "Trẻ đi nhà trẻ", "XH11", "NHA_TRE"),
            part("13.2", "Trẻ mẫu giáo ra lớp", "XH12", "MAU_GIAO"),
            part("13.3", "Học sinh tiểu học đúng độ tuổi", "XH13", "TIEU_HOC"),
            part("13.4", "Học sinh trung học cơ sở đúng độ tuổi", "XH14", "THCS"),
            part("13.5", "Trường học đạt chuẩn quốc gia", "XH10", "TRUONG_CHUAN"),
            aim(
                    "14",
                    "Gia đình văn hóa",
                    SOCIETY,
                    "XH15",
                    "%",
                    UP,
                    "GD_VAN_HOA",
                    "PVHXH",
                    goal -> new SingleRule(LEVEL, atLeast("90"), YEARLY, new SingleRule.Written(false, true)),
                    Extra.BASELINE),
            aim(
                    "15",
                    "Hộ sử dụng nước sạch",
                    ENVIRONMENT,
                    "MT01",
                    "%",
                    UP,
                    "NUOC_SACH",
                    "PKT",
                    goal -> new SingleRule(new Measure.Coverage(false), new Criterion.Above(goal), TERM),
                    Extra.BASELINE),
            aim(
                    "16",
                    "Thu gom, xử lý chất thải rắn sinh hoạt",
                    ENVIRONMENT,
                    "MT03",
                    "%",
                    UP,
                    "RAC",
                    "PKT",
                    goal -> new SingleRule(
                            LEVEL, new Criterion.AtLeast(goal), TERM, new SingleRule.Written(true, false)),
                    Extra.BASELINE),
            aim(
                    "17",
                    "Được công nhận xã nông thôn mới",
                    ENVIRONMENT,
                    "MT06",
                    null,
                    UP,
                    "NTM",
                    "PKT",
                    goal -> new SingleRule(
                            new Measure.StateOf("được công nhận xã nông thôn mới"),
                            new Criterion.Reached(false),
                            new Horizon.ByEndOf(2028)),
                    Extra.NOTHING),
            aim(
                    "18",
                    "Hồ sơ giải quyết đúng hạn",
                    ADMINISTRATION,
                    "CQ01",
                    "%",
                    UP,
                    "DUNG_HAN",
                    "TTHCC",
                    goal -> new SingleRule(LEVEL, atLeast("98"), ALWAYS),
                    Extra.NOTHING),
            aim(
                    "19",
                    "Tỷ lệ hồ sơ trực tuyến tăng mỗi năm",
                    ADMINISTRATION,
                    "CQ02",
                    "điểm phần trăm",
                    UP,
                    "TRUC_TUYEN",
                    "TTHCC",
                    goal -> new SingleRule(
                            new YearChange(YearChange.Change.INCREASE, YearChange.Size.POINTS, false),
                            atLeast("5"),
                            YEARLY),
                    Extra.BASELINE),
            aim(
                    "20",
                    "Số vụ phạm tội về trật tự xã hội giảm mỗi năm",
                    DEFENCE,
                    "QA02",
                    "%",
                    UP,
                    "VU_PHAM_TOI",
                    "CA",
                    goal -> new SingleRule(
                            new YearChange(YearChange.Change.DECREASE, YearChange.Size.PERCENT, true),
                            atLeast("5"),
                            YEARLY),
                    Extra.BASELINE),
            aim(
                    "21",
                    "Điều tra, khám phá án",
                    DEFENCE,
                    "QA03",
                    "%",
                    UP,
                    "PHA_AN",
                    "CA",
                    goal -> new SingleRule(LEVEL, atLeast("85"), YEARLY),
                    Extra.NOTHING),
            aim(
                    "22",
                    "Giao quân",
                    DEFENCE,
                    "QA01",
                    "%",
                    HOLD,
                    "GIAO_QUAN",
                    "BCHQS",
                    goal -> new SingleRule(LEVEL, new Criterion.Exactly(new BigDecimal("100"), false), YEARLY),
                    Extra.NOTHING),
            aim(
                    "23",
                    "Giữ xã không có ma túy",
                    DEFENCE,
                    "QA05",
                    null,
                    HOLD,
                    "MA_TUY",
                    "CA",
                    goal -> new SingleRule(new Measure.StateOf("không có ma túy"), new Criterion.Kept(false), ALWAYS),
                    Extra.NOTHING),
            aim(
                    "24",
                    "Kết nạp đảng viên mỗi năm",
                    PARTY,
                    "XD01",
                    "đảng viên",
                    UP,
                    "KET_NAP",
                    "BXDD",
                    goal -> new SingleRule(LEVEL, new Criterion.AtLeast(goal), YEARLY),
                    Extra.NOTHING),
            aim(
                    "25",
                    "Đảng bộ được xếp loại",
                    PARTY,
                    "XD03",
                    null,
                    UP,
                    "TO_CHUC_DANG",
                    "BXDD",
                    goal -> new SingleRule(
                            new Measure.Graded(Counted.GRADES),
                            new Criterion.GradeAtLeast(Counted.GRADES.get(2)),
                            YEARLY),
                    Extra.NOTHING));

    private Aims() {}

    private static Aim aim(
            String number,
            String name,
            Field field,
            String indicator,
            @Nullable String unit,
            Direction direction,
            String series,
            String lead,
            Bound rule,
            Extra extra) {
        Reading reading = number.equals("9") ? Reading.NUMERATOR : Reading.AS_REPORTED;
        return new Aim(
                "GEN-" + number,
                number,
                name,
                field,
                indicator,
                unit,
                direction,
                null,
                series,
                reading,
                rule,
                extra,
                lead,
                lead.equals("PKT") ? null : "PKT");
    }

    private static Aim part(String number, String name, String indicator, String series) {
        return new Aim(
                "GEN-" + number,
                number,
                name,
                SOCIETY,
                indicator,
                "%",
                UP,
                "GEN-13",
                series,
                Reading.AS_REPORTED,
                goal -> new SingleRule(LEVEL, new Criterion.AtLeast(goal), TERM),
                Extra.BASELINE,
                "PVHXH",
                null);
    }

    private static Criterion.AtLeast atLeast(String bound) {
        return new Criterion.AtLeast(new BigDecimal(bound));
    }
}
