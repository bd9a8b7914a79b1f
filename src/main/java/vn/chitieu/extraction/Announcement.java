package vn.chitieu.extraction;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A heading that announces what shall be undertaken: "Các đề án trọng tâm", "Danh mục công trình trọng điểm".
 *
 * @param kind of what says nothing else
 * @param words of the heading
 */
record Announcement(Undertaking.Kind kind, String words) {

    private static final String SEVERAL =
            "(?:(?:các|những|danh mục|hệ thống|một số|danh sách|hai|ba|bốn|năm|\\d{1,2})(?: [\\p{L},\"-]+){0,3} )";
    private static final String BEGINNING =
            "^(?:(?:về|và|phê duyệt|tập trung|triển khai|thực hiện|tổ chức|xây dựng|thông qua),? (?:và )?)*";
    private static final Pattern PLURAL = Pattern.compile("^(?:các|những|danh mục|một số) .*");
    private static final Map<Undertaking.Kind, Pattern> KINDS = Map.of(
            Undertaking.Kind.SCHEME, announced("{schemes}"),
            Undertaking.Kind.PROGRAMME, announced("{programmes}"),
            Undertaking.Kind.WORK, announced("{works}"),
            Undertaking.Kind.BREAKTHROUGH,
                    Lexicon.pattern(SEVERAL
                            + "{breakthroughs}|^(?:khâu |nhiệm vụ |lĩnh vực )?đột phá(?: chiến lược| trọng"
                            + " tâm)?[:.]?$|khâu đột phá"));
    private static final Undertaking.Kind[] ORDER = {
        Undertaking.Kind.SCHEME, Undertaking.Kind.WORK, Undertaking.Kind.PROGRAMME, Undertaking.Kind.BREAKTHROUGH
    };
    /** A heading over more than these. */
    private static final Pattern MIXED = Lexicon.pattern(
            "chỉ tiêu|mục tiêu|giải pháp|nhiệm vụ(?! đột phá)|nội dung (?:của )?đề án|kết quả|nghị quyết|chương trình"
                    + " hành động|mục tiêu quốc gia|tổ chức thực hiện chương trình");

    private static Pattern announced(String list) {
        return Lexicon.pattern(BEGINNING + SEVERAL + list + "|" + SEVERAL + list + ".*:$|" + list
                + "(?:,? (?:và )?(?:đề án|công trình|dự án|chương trình|nhiệm vụ))* {announced-as}");
    }

    /** Whether it speaks of several: a list by itself, not an item of one. */
    static boolean isPlural(Block block) {
        return PLURAL.matcher(block.folded()).matches();
    }

    /** What a heading announces; empty for one that announces something else. */
    static Optional<Announcement> in(Block block) {
        return block.isHeading() ? in(block.folded(), block.text()) : Optional.empty();
    }

    static Optional<Announcement> in(String folded, String text) {
        if (MIXED.matcher(folded).find()) {
            return Optional.empty();
        }
        for (Undertaking.Kind kind : ORDER) {
            if (Objects.requireNonNull(KINDS.get(kind)).matcher(folded).find()) {
                return Optional.of(new Announcement(kind, text));
            }
        }
        return Optional.empty();
    }
}
