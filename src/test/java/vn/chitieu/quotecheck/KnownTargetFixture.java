package vn.chitieu.quotecheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.quotecheck.KnownValue.Note;
import vn.chitieu.quotecheck.KnownValue.Since;

/** Made-up targets of one commune, with names that are easily mistaken for one another. */
final class KnownTargetFixture {

    static final ReportingPeriod NOW = ReportingPeriod.parse("2026-Q3");

    private final String code;
    private final String name;
    private final long series;
    private final String unit;
    private boolean derived;
    private final List<KnownValue> values = new ArrayList<>();

    private KnownTargetFixture(String code, String name, long series, String unit) {
        this.code = code;
        this.name = name;
        this.series = series;
        this.unit = unit;
    }

    static List<KnownTarget> all() {
        return List.of(
                of("BHYT", "Tỷ lệ dân số tham gia BHYT", 1, "%")
                        .asks("2030", "99")
                        .asks("2026", "98.7")
                        .base("2025", "95.5")
                        .figure("2025-Q3", "95.1")
                        .figure("2025-Q4", "95.5")
                        .figure("2026-Q2", "97.9")
                        .figure("2026-Q3", "98.02")
                        .change(Since.YEAR_BEFORE, "2.92", "điểm %")
                        .change(Since.BASE, "2.52", "điểm %")
                        .change(Since.THRESHOLD, "-0.98", "điểm %")
                        .part("8521", "người", Note.NUMERATOR)
                        .part("8693", "người", Note.DENOMINATOR)
                        .known(),
                of("THU", "Thu NSNN trên địa bàn so với dự toán giao", 2, "tỷ đồng")
                        .derived()
                        .asksIn("100", "% dự toán")
                        .plan("2026", "42.5")
                        .figure("2025-Q3", "28.80")
                        .figure("2025-Q4", "38.6")
                        .figure("2026-Q2", "19.97")
                        .figure("2026-Q3", "31.02")
                        .share("2026-Q3", "72.99")
                        .share("2026-Q2", "46.99")
                        .change(Since.YEAR_BEFORE, "7.70833333", "%")
                        .change(Since.YEAR_BEFORE, "2.22", "tỷ đồng")
                        .change(Since.PLAN, "-27.01", "%")
                        .known(),
                of("TANG-THU", "Tốc độ tăng thu NSNN trên địa bàn, bình quân năm", 2, "tỷ đồng")
                        .derived()
                        .band("8.0", "9.0", "%/năm")
                        .known(),
                of("NGHEO", "Tỷ lệ hộ nghèo (chuẩn đa chiều)", 3, "%")
                        .asks("2030", "1.0")
                        .base("2025", "4.1")
                        .figure("2025-Q4", "4.1")
                        .figure("2026-Q3", "2.15")
                        .change(Since.BASE, "-1.95", "điểm %")
                        .known(),
                of("CANNGHEO", "Tỷ lệ hộ cận nghèo", 4, "%")
                        .asks("2030", "2")
                        .figure("2026-Q3", "3.4")
                        .known(),
                of("THAPCOI", "Tỷ lệ trẻ dưới 5 tuổi suy dinh dưỡng (thấp còi)", 5, "%")
                        .asks("2030", "8")
                        .figure("2026-Q3", "9.6")
                        .known(),
                of("NHECAN", "Tỷ lệ trẻ dưới 5 tuổi suy dinh dưỡng (nhẹ cân)", 6, "%")
                        .asks("2030", "5")
                        .figure("2026-Q3", "6.3")
                        .known(),
                of("GTSP", "Quy mô tổng giá trị sản phẩm (giá hiện hành)", 7, "tỷ đồng")
                        .asks("2030", "831.02")
                        .base("2025", "612.5")
                        .figure("2025-Q4", "612.5")
                        .known(),
                of("OCOP", "Số sản phẩm OCOP phát triển thêm", 8, "sản phẩm")
                        .asks("2030", "5")
                        .figure("2026-Q3", "3")
                        .known(),
                of("LUA", "Diện tích gieo trồng lúa cả năm", 9, "ha")
                        .asksIn("2500", "ha")
                        .figure("2025-Q4", "2512.5")
                        .known(),
                of("THUNHAP", "Thu nhập bình quân đầu người", 10, "triệu đồng/người/năm")
                        .asks("2030", "117.84")
                        .figure("2025-Q4", "82.5")
                        .known(),
                of("RAC", "Tỷ lệ hộ phân loại chất thải rắn sinh hoạt", 11, "%")
                        .asks("2030", "90")
                        .figure("2026-Q3", "61.4")
                        .known());
    }

    private static KnownTargetFixture of(String code, String name, long series, String unit) {
        return new KnownTargetFixture(code, name, series, unit);
    }

    private KnownTargetFixture derived() {
        derived = true;
        return this;
    }

    private KnownTargetFixture asks(String year, String bound) {
        return add(KnownValue.of(QuotedAs.THRESHOLD, ReportingPeriod.parse(year), new BigDecimal(bound), unit));
    }

    private KnownTargetFixture asksIn(String bound, String other) {
        return add(KnownValue.of(QuotedAs.THRESHOLD, null, new BigDecimal(bound), other));
    }

    private KnownTargetFixture band(String low, String high, String other) {
        return add(KnownValue.band(null, new BigDecimal(low), new BigDecimal(high), other));
    }

    private KnownTargetFixture base(String year, String value) {
        return add(KnownValue.of(QuotedAs.BASE, ReportingPeriod.parse(year), new BigDecimal(value), unit));
    }

    private KnownTargetFixture plan(String year, String value) {
        return add(KnownValue.of(QuotedAs.PLAN, ReportingPeriod.parse(year), new BigDecimal(value), unit));
    }

    private KnownTargetFixture figure(String period, String value) {
        return add(KnownValue.of(QuotedAs.FIGURE, ReportingPeriod.parse(period), new BigDecimal(value), unit));
    }

    private KnownTargetFixture share(String period, String value) {
        return add(KnownValue.of(QuotedAs.PLAN_SHARE, ReportingPeriod.parse(period), new BigDecimal(value), "%"));
    }

    private KnownTargetFixture change(Since since, String value, String other) {
        return add(KnownValue.change(since, NOW, new BigDecimal(value), other));
    }

    private KnownTargetFixture part(String value, String counted, Note note) {
        return add(KnownValue.of(QuotedAs.FIGURE, NOW, new BigDecimal(value), counted)
                .with(note));
    }

    private KnownTargetFixture add(KnownValue value) {
        values.add(value);
        return this;
    }

    private KnownTarget known() {
        return new KnownTarget(code, name, series, List.of(name), derived, values);
    }
}
