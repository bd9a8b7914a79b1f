package vn.chitieu.quotecheck;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words around a number that tell what it is quoted as. */
final class Cues {

    private static final String BETWEEN =
            "(?:[\\s,:;(=≥≤<>]|là|đạt|mức|từ|trên|dưới|ít nhất|tối thiểu|tối đa|không quá|không"
                    + " dưới|khoảng|được|đến năm 20\\d\\d|năm 20\\d\\d|cả năm|này)*$";
    private static final Pattern PLAN_BEFORE = Pattern.compile(
            "(?<!\\p{L})(?:kế hoạch|kh|dự toán|chỉ tiêu)(?: (?:năm|cả năm|tỉnh|cấp trên|được|đã|hội đồng nhân"
                    + " dân|hđnd))*(?: giao)?"
                    + BETWEEN);
    private static final Pattern PLAN_GIVEN = Pattern.compile(
            "(?<!\\p{L})(?:kế hoạch|dự toán|chỉ tiêu)(?: \\p{L}+){1,10} giao(?: cho)?(?: xã)?" + BETWEEN);
    private static final Pattern THRESHOLD =
            Pattern.compile("(?<!\\p{L})(?:(?<!(?:vượt|đạt|so với|hoàn thành|thực hiện) )mục tiêu|phấn đấu|nghị quyết"
                    + " (?:đề ra|đặt ra|yêu cầu|xác định)|theo nghị quyết|yêu cầu|(?<!các )chỉ tiêu (?:nghị quyết|đề"
                    + " ra|đặt ra|đến năm|nhiệm kỳ)|ngưỡng|mốc)(?!\\p{L})");
    private static final Pattern THRESHOLD_BEFORE =
            Pattern.compile("(?<!\\p{L})(?:mục tiêu|chỉ tiêu|nghị quyết|nq|mốc|ngưỡng|yêu cầu)(?: (?:nghị quyết|chương"
                    + " trình|đề ra|đặt ra|nhiệm kỳ|đại hội|của|xã|cần|phải))*" + BETWEEN);
    private static final Pattern REACHED = Pattern.compile(
            "(?<!\\p{L})(?:ước (?:đạt|thực hiện|tính|cả)|ước(?! mơ)|lũy kế|đã đạt|hiện đạt|hiện nay|hiện có|đến"
                    + " nay|thực hiện đạt|kết quả (?:là|đạt|thực hiện|đến)|thực hiện được|tính đến|cùng kỳ|tính"
                    + " chung|trong kỳ|thực đạt|thực hiện(?= *$))(?!\\p{L})");
    private static final Pattern ACCOUNT =
            Pattern.compile("(?<!\\p{L})(?:kết quả|thực hiện|đánh giá|tình hình|đạt được|báo cáo)(?!\\p{L})");
    private static final Pattern SHARE_AFTER = Pattern.compile(
            "^[ ,]*(?:so với |của |so )?(?:kế hoạch|kh(?!\\p{L})|dự toán|chỉ tiêu (?:giao|được giao|kế hoạch|năm|cấp"
                    + " trên|tỉnh)|chỉ tiêu(?= *[,;.)]|$)|giao|nghị quyết giao)");
    private static final Pattern OF_THRESHOLD =
            Pattern.compile("^ (?:so với )?(?:mục tiêu|nghị quyết|chỉ tiêu nghị quyết)");
    private static final Pattern PHRASED = Pattern.compile("phấn đấu|mục tiêu|nghị quyết (?:đề ra|đặt ra)");
    private static final Pattern PART = Pattern.compile("(?<!\\p{L})(?:trong đó|riêng|nhóm|đối với)(?!\\p{L})");
    private static final Pattern PLAN_COMPARED =
            Pattern.compile("so với (?:kế hoạch|kh|dự toán|chỉ tiêu giao)[^,;]*(?:đạt|bằng) *$");
    private static final Pattern MOVED = Pattern.compile(
            "(?<!\\p{L}|tốc độ )(?<word>tăng|giảm|cao hơn|thấp hơn|vượt|thiếu|hụt|còn cách|chênh|nhiều hơn|ít hơn)(?:"
                    + " (?:thêm|được|bình quân|khoảng|trên|gần|hơn|nhẹ|mạnh|tới|mức|là|kế hoạch|dự toán|chỉ tiêu|mục"
                    + " tiêu|nghị quyết|đề ra|giao|so với|cùng kỳ|năm trước|đầu nhiệm kỳ|năm 20\\d\\d|quý trước))*["
                    + " ,:]*$");
    private static final Pattern NAMED_ONLY = Pattern.compile("(?<!\\p{L})chỉ tiêu(?!\\p{L})");

    private Cues() {}

    /** A change up or down, by the words before the number; null where it is none. */
    static @Nullable String moved(String before) {
        Matcher moved = MOVED.matcher(before);
        return moved.find() ? moved.group("word") : null;
    }

    static boolean isShare(String before, String after) {
        boolean aimed = THRESHOLD_BEFORE.matcher(before).find() || isAim(before);
        boolean ofPlan = SHARE_AFTER.matcher(after).find()
                || PLAN_COMPARED.matcher(before).find();
        return ofPlan && !aimed || isShareOfThreshold(after);
    }

    /** Whether words speak of what shall be reached. */
    static boolean isAim(String before) {
        return PHRASED.matcher(before).find();
    }

    static boolean isShareOfThreshold(String after) {
        return OF_THRESHOLD.matcher(after).find();
    }

    /** Whether only a part of what is counted is meant. */
    static boolean isOfPart(String before) {
        return PART.matcher(before).find();
    }

    /** What the words just before a number, or else the last telling ones, make of it; null where none do. */
    static @Nullable QuotedAs of(String before) {
        if (THRESHOLD_BEFORE.matcher(before).find() && !isGiven(before)) {
            return QuotedAs.THRESHOLD;
        }
        if (PLAN_BEFORE.matcher(before).find() || PLAN_GIVEN.matcher(before).find()) {
            return QuotedAs.PLAN;
        }
        int aim = lastOf(THRESHOLD, before);
        int reached = lastOf(REACHED, before);
        return aim < 0 && reached < 0 ? null : aim > reached ? QuotedAs.THRESHOLD : QuotedAs.FIGURE;
    }

    /** What a heading says of all below it. */
    static @Nullable QuotedAs ofHeading(String heading) {
        if (ACCOUNT.matcher(heading).find()) {
            return QuotedAs.FIGURE;
        }
        return heading.contains("mục tiêu") || heading.contains("chỉ tiêu") || heading.contains("phấn đấu")
                ? QuotedAs.THRESHOLD
                : null;
    }

    /** Whether what stands below a heading is still to be done. */
    static boolean isTask(String heading) {
        return heading.contains("nhiệm vụ") || heading.contains("phương hướng") || heading.contains("giải pháp");
    }

    /** Whether a target is called by that word, which so does not say what the number is. */
    static boolean onlyNames(String before) {
        return NAMED_ONLY.matcher(before).find();
    }

    private static boolean isGiven(String before) {
        return before.endsWith("giao ") || before.contains("chỉ tiêu giao") || before.contains("chỉ tiêu được giao");
    }

    private static int lastOf(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int last = -1;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }
}
