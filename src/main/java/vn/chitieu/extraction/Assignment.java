package vn.chitieu.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for targets: "Giao cho Phòng Kinh tế chủ trì, phối hợp với …".
 *
 * @param lead null where the text names none
 * @param words that say so
 */
record Assignment(@Nullable String lead, List<String> supporting, String words) {

    static final Assignment NONE = new Assignment(null, List.of(), "");

    private static final Pattern GIVEN =
            Lexicon.pattern("(?:giao(?: nhiệm vụ)?(?: cho)?:? |^)(?<lead>[^,;.:]{3,80}?) (?:là (?:cơ quan|đơn vị) )?chủ"
                    + " trì(?<rest>.*)");
    private static final Pattern WITH = Lexicon.pattern("(?:phối hợp|cùng) (?:chặt chẽ )?(?:với|cùng)? ?(?<units>.*)");
    private static final Pattern LED_BY =
            Lexicon.pattern("(?:cơ quan|đơn vị|cấp|bộ phận)?(?: được giao)? ?chủ trì(?:,? thực hiện|,? tham mưu)? ?:"
                    + " ?(?<lead>[^;.:()]{3,120})");
    private static final Pattern HELPED_BY = Lexicon.pattern(
            "(?:cơ quan|đơn vị|bộ phận)?(?: thực hiện và)? ?phối hợp(?: thực hiện)? ?: ?(?<units>[^.:()]{3,400})");
    private static final Pattern BRACKETED = Lexicon.pattern(
            "\\((?:giao )?(?<lead>[^();,]{3,80}?) chủ trì(?:,? phối hợp (?:với )?(?<units>[^()]{3,300}))?\\)");
    /** A sentence that says nothing else: "Phòng Kinh tế chủ trì thực hiện." */
    private static final Pattern ALONE = Lexicon.pattern(
            "(?:^|[.;] )(?<words>(?<lead>(?:phòng|ban|văn phòng|ủy ban|ubnd|mttq|hội|đoàn|công an|trạm|trung"
                    + " tâm)[^,;.:]{3,60}) chủ trì(?: thực hiện| tham mưu| theo dõi)?)(?=[.;]|$)");
    /** Where the names end and what they shall do begins. */
    private static final Pattern TASK = Lexicon.pattern(
            " (?:tham mưu|tổ chức|triển khai|thực hiện|xây dựng|theo dõi|chịu trách nhiệm|hướng dẫn|để|nhằm|trong"
                    + " việc|báo cáo)(?= ).*| ?[:.;].*$");

    private static final Pattern BETWEEN = Pattern.compile(",\\s+(?:và\\s+)?|;\\s*|\\s+và\\s+(?=\\p{Lu}|các|những)");

    boolean isNone() {
        return lead == null;
    }

    /** Whether a paragraph says who answers for what was said before it: "(Cơ quan chủ trì: Phòng Kinh tế)". */
    static boolean follows(Block block) {
        return LED_BY.matcher(block.folded()).find() && !block.leadsIn();
    }

    /** What a sentence assigns; empty for one that assigns nothing. */
    static Optional<Assignment> in(String text) {
        String folded = Folding.fold(text);
        if (!folded.contains("chủ trì")) {
            return Optional.empty();
        }
        Matcher bracketed = BRACKETED.matcher(folded);
        if (bracketed.find()) {
            String units = bracketed.group("units") == null ? "" : written(text, bracketed, "units");
            return Optional.of(new Assignment(written(text, bracketed, "lead"), units(units), bracketed.group()));
        }
        Matcher led = LED_BY.matcher(folded);
        if (led.find()) {
            Matcher helped = HELPED_BY.matcher(folded);
            String units = helped.find(led.end()) ? written(text, helped, "units") : "";
            return Optional.of(new Assignment(cut(written(text, led, "lead")), units(units), led.group()));
        }
        Matcher alone = ALONE.matcher(folded);
        if (alone.find()) {
            return Optional.of(new Assignment(written(text, alone, "lead"), List.of(), alone.group("words")));
        }
        Matcher given = GIVEN.matcher(folded);
        if (!given.find() || !folded.contains("phối hợp") && !folded.contains("giao") && !folded.contains("chỉ tiêu")) {
            return Optional.empty();
        }
        String rest = written(text, given, "rest");
        Matcher with = WITH.matcher(Folding.fold(rest));
        String units = with.find() ? cut(rest.substring(with.start("units"))) : "";
        return Optional.of(new Assignment(
                written(text, given, "lead").strip(), units(units), text.substring(given.start(), given.end())));
    }

    private static String written(String text, Matcher matcher, String group) {
        return text.substring(matcher.start(group), matcher.end(group)).strip();
    }

    private static String cut(String units) {
        Matcher task = TASK.matcher(Folding.fold(units));
        return (task.find() ? units.substring(0, task.start()) : units).strip();
    }

    private static List<String> units(String named) {
        List<String> units = new ArrayList<>();
        for (String unit : BETWEEN.split(named)) {
            if (!unit.isBlank()) {
                units.add(unit.strip().replaceAll("[.;:,]+$", ""));
            }
        }
        return units;
    }
}
