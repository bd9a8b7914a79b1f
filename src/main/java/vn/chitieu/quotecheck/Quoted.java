package vn.chitieu.quotecheck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extraction.Quantities.Quantity;
import vn.chitieu.period.ReportingPeriod;

/**
 * What a number is quoted as, by its words.
 *
 * @param said whether words say so; else it is taken for a figure
 * @param time that it is of
 * @param timed whether words say so; else it is the chosen period
 * @param ahead whether that time is a year to come
 * @param moved the word of a change, such as "tăng"; null for none
 * @param since what a change is counted from, where that is said
 * @param ofPart whether only a part of what is counted is meant: "trong đó"
 * @param isDoubtful whether the words could be read otherwise, so that a difference is asked about and not told
 */
record Quoted(
        QuotedAs role,
        boolean said,
        ReportingPeriod time,
        boolean timed,
        boolean ahead,
        @Nullable String moved,
        KnownValue.@Nullable Since since,
        boolean ofPart,
        boolean isDoubtful) {

    /** @param following whether another number stands before it in its sentence */
    static Quoted of(Quantity quantity, boolean following, String head, List<String> leadIns, ReportingPeriod chosen) {
        String before = following ? QuotedTime.withoutFirst(quantity.before(), chosen) : quantity.before();
        String after = quantity.after();
        QuotedTime time = time(before, after, head, leadIns, chosen);
        QuotedAs role = Cues.of(before);
        if (role == QuotedAs.PLAN && isPercent(quantity) && Cues.isAim(before + head)) {
            role = QuotedAs.THRESHOLD;
        }
        if (role == null && !head.isEmpty()) {
            role = Cues.of(head);
        }
        QuotedTime own = own(before, after, chosen);
        if (role == null && own == null) {
            role = leadIns.stream()
                    .limit(2)
                    .map(Cues::ofHeading)
                    .filter(it -> it != null)
                    .findFirst()
                    .orElse(null);
        }
        boolean headed = own == null && Cues.of(before) == null && (head.isEmpty() || Cues.of(head) == null);
        boolean said = role != null || own != null;
        String moved = Cues.moved(before);
        KnownValue.Since since = null;
        if (role == null && time != null && time.base()) {
            role = QuotedAs.BASE;
        }
        if (role == null && own != null && own.period().year() > chosen.year()) {
            role = QuotedAs.THRESHOLD;
        }
        if (isPercent(quantity) && moved == null && Cues.isShare(head + before, after)) {
            role = QuotedAs.PLAN_SHARE;
            since = Cues.isShareOfThreshold(after) ? KnownValue.Since.THRESHOLD : KnownValue.Since.PLAN;
        } else if (role != QuotedAs.THRESHOLD && role != QuotedAs.PLAN && moved != null) {
            since = since(moved, before, after, head, chosen);
            role = QuotedAs.CHANGE;
        } else if (moved != null) {
            boolean beyond =
                    moved.equals("vượt") || moved.equals("thiếu") || moved.equals("hụt") || moved.equals("còn cách");
            since = beyond ? role == QuotedAs.PLAN ? KnownValue.Since.PLAN : KnownValue.Since.THRESHOLD : null;
            role = beyond ? QuotedAs.CHANGE : role;
        }
        boolean doubtful = role == null && Cues.onlyNames(before)
                || role != QuotedAs.CHANGE && before.matches(".*(?:tăng|giảm) từ *")
                || role == QuotedAs.CHANGE && since == null
                || Cues.isOfPart(before)
                || headed && leadIns.stream().limit(2).anyMatch(Cues::isTask);
        return new Quoted(
                role == null ? QuotedAs.FIGURE : role,
                said,
                time == null ? chosen : time.period(),
                time != null,
                time != null && time.period().year() > chosen.year(),
                moved,
                since,
                Cues.isOfPart(before),
                doubtful);
    }

    private static boolean isPercent(Quantity quantity) {
        return "%".equals(quantity.unit());
    }

    private static @Nullable QuotedTime own(String before, String after, ReportingPeriod chosen) {
        QuotedTime following = QuotedTime.atBeginning(after, chosen);
        return following == null ? QuotedTime.last(before, chosen) : following;
    }

    private static @Nullable QuotedTime time(
            String before, String after, String head, List<String> leadIns, ReportingPeriod chosen) {
        QuotedTime own = own(before, after, chosen);
        if (own != null) {
            return own;
        }
        QuotedTime headed = QuotedTime.last(head, chosen);
        if (headed != null) {
            return headed;
        }
        return leadIns.stream()
                .limit(2)
                .map(it -> QuotedTime.last(it, chosen))
                .filter(it -> it != null)
                .findFirst()
                .orElse(null);
    }

    private static KnownValue.@Nullable Since since(
            String moved, String before, String after, String head, ReportingPeriod chosen) {
        String around = after.split("[;.]", 2)[0] + " | " + before;
        if (moved.equals("vượt") || moved.equals("thiếu") || moved.equals("hụt") || moved.equals("còn cách")) {
            return around.matches(".*(?:kế hoạch|dự toán|chỉ tiêu giao|chỉ tiêu được giao).*")
                    ? KnownValue.Since.PLAN
                    : around.matches(".*(?:mục tiêu|nghị quyết|chỉ tiêu|mốc).*") ? KnownValue.Since.THRESHOLD : null;
        }
        KnownValue.Since since = QuotedTime.since(around, chosen);
        return since == null && head.contains("so với") ? QuotedTime.since(head, chosen) : since;
    }
}
