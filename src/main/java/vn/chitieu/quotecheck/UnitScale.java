package vn.chitieu.quotecheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A unit as its kind and how many of the kind's smallest it is: {@code tỷ đồng} is 1.000.000.000 of {@code đồng}.
 *
 * @param per what it is divided by: {@code người/năm}; empty for nothing
 */
record UnitScale(String kind, BigDecimal size, String per) {

    private static final Pattern MONEY =
            Pattern.compile("(?:(nghìn|ngàn|trăm|triệu|tr|tỷ|tỉ)\\.? ?)?(tỷ|tỉ)? ?(?:việt nam )?(?:đồng|đ|vnđ|vnd)?");
    private static final Pattern MULTIPLIED = Pattern.compile("(vạn|nghìn|ngàn|triệu) (.+)");
    private static final Map<String, String> MANY = Map.of(
            "nghìn",
            "1000",
            "ngàn",
            "1000",
            "trăm",
            "100",
            "vạn",
            "10000",
            "triệu",
            "1000000",
            "tr",
            "1000000",
            "tỷ",
            "1000000000",
            "tỉ",
            "1000000000");
    private static final Map<String, UnitScale> MEASURED = Map.ofEntries(
            Map.entry("%", of("%", "1")),
            Map.entry("‰", of("%", "0.1")),
            Map.entry("m2", of("area", "1")),
            Map.entry("m²", of("area", "1")),
            Map.entry("ha", of("area", "10000")),
            Map.entry("hecta", of("area", "10000")),
            Map.entry("héc ta", of("area", "10000")),
            Map.entry("km2", of("area", "1000000")),
            Map.entry("km²", of("area", "1000000")),
            Map.entry("m", of("length", "1")),
            Map.entry("mét", of("length", "1")),
            Map.entry("km", of("length", "1000")),
            Map.entry("kg", of("mass", "1")),
            Map.entry("tạ", of("mass", "100")),
            Map.entry("tấn", of("mass", "1000")),
            Map.entry("lần", of("times", "1")));
    /** Words for the same things; the first stands for all. */
    private static final List<List<String>> SAME = List.of(
            List.of(
                    "người",
                    "công dân",
                    "học sinh",
                    "lao động",
                    "thanh niên",
                    "cháu",
                    "em",
                    "trẻ",
                    "đảng viên",
                    "đồng chí",
                    "quần chúng",
                    "thí sinh",
                    "nhân khẩu"),
            List.of("hộ", "hộ gia đình", "hộ dân", "hộ nghèo"),
            List.of("căn", "nhà", "căn nhà"),
            List.of("vụ", "vụ việc", "trường hợp", "ca", "đơn", "đơn thư"),
            List.of("trường", "trường học"),
            List.of("tổ chức", "chi bộ", "tổ chức đảng"),
            List.of("hợp tác xã", "htx"),
            List.of("thôn", "ấp", "xóm", "bản", "làng", "khu phố", "tổ dân phố"));

    private static UnitScale of(String kind, String size) {
        return new UnitScale(kind, new BigDecimal(size), "");
    }

    /** Of a unit as written. */
    static UnitScale of(String written) {
        String plain = written.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (plain.startsWith("%") || plain.contains("điểm %") || plain.startsWith("phần trăm")) {
            return of("%", "1");
        }
        int slash = plain.indexOf('/');
        String head = slash < 0 ? plain : plain.substring(0, slash).strip();
        String per = slash < 0 ? "" : plain.substring(slash + 1).replace(" ", "");
        UnitScale measured = MEASURED.get(head);
        if (measured != null) {
            return new UnitScale(measured.kind, measured.size, per);
        }
        Matcher money = MONEY.matcher(head);
        if (!head.isEmpty() && money.matches()) {
            return new UnitScale("money", many(money.group(1)).multiply(many(money.group(2))), per);
        }
        Matcher multiplied = MULTIPLIED.matcher(head);
        if (multiplied.matches()) {
            return new UnitScale(kindOf(multiplied.group(2)), many(multiplied.group(1)), per);
        }
        return new UnitScale(kindOf(head), BigDecimal.ONE, per);
    }

    private static BigDecimal many(@Nullable String word) {
        return word == null ? BigDecimal.ONE : new BigDecimal(MANY.getOrDefault(word, "1"));
    }

    private static String kindOf(String counted) {
        return SAME.stream()
                .filter(it -> it.contains(counted))
                .map(List::getFirst)
                .findFirst()
                .orElse(counted);
    }

    /** Whether numbers of both can be compared; what one is divided by may be left out. */
    boolean isLike(UnitScale other) {
        boolean samePer =
                per.isEmpty() || other.per.isEmpty() || per.startsWith(other.per) || other.per.startsWith(per);
        return kind.equals(other.kind) && samePer;
    }

    /** How many of this are one of the other. */
    BigDecimal in(UnitScale other, BigDecimal number) {
        return number.multiply(size).divide(other.size).stripTrailingZeros();
    }
}
