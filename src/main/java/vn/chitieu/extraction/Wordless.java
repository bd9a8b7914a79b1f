package vn.chitieu.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extraction.ExtractedTarget.Because;

/** Targets without a number: a title to be won, a plan to be met, a grade to be given, a thing that shall be no more. */
final class Wordless {

    private static final String BY = "(?:phấn đấu|đến (?:hết |cuối )?năm 20\\d\\d|vào năm 20\\d\\d|trong năm 20\\d\\d|"
            + "duy trì|giữ vững|hằng năm|hàng năm|trước năm 20\\d\\d|xây dựng (?:cấp )?(?:xã|phường))";

    /**
     * What a target without a number looks like.
     *
     * @param needed without any of these no text can fit, which is seen faster than the pattern says it
     * @param onlyListed whether it says enough only where targets are listed
     */
    private record Rule(String measure, String sign, Pattern pattern, List<String> needed, boolean onlyListed) {

        Rule listed() {
            return new Rule(measure, sign, pattern, needed, true);
        }

        boolean mayFit(String part) {
            return needed.stream().anyMatch(part::contains);
        }
    }

    private static final String[] PLANS = {"chỉ tiêu", "kế hoạch", "dự toán"};
    private static final String[] WON = {
        "công nhận",
        "đạt ",
        "tiêu chí",
        "trở thành",
        "về đích",
        "xây dựng",
        "giữa nhiệm kỳ",
        "danh hiệu",
        "vững mạnh toàn diện",
        "giữ vững chuẩn"
    };

    private static final List<Rule> RULES = List.of(
            rule("value", "=", "(?:{none-left}) [^;,.]*{none-of}", "không ", "xóa", "dứt điểm"),
            rule("value", "=", "^[^,;:]{0,40}(?:{none-left})", "không ", "xóa", "dứt điểm")
                    .listed(),
            rule("grade", ">=", "{graded}", "nhiệm vụ", "xếp loại"),
            rule("share-of-plan", ">", "(?<!đạt và |đạt, |đạt hoặc )vượt [^;.]{0,30}{assigned}", "vượt"),
            rule("share-of-plan", ">=", "{met} (?:[^;.]{0,60}{assigned}|theo kế hoạch)", PLANS),
            rule("share-of-plan", ">=", "{met} (?:chỉ tiêu|kế hoạch|dự toán)[^;.]{0,25}$", PLANS)
                    .listed(),
            rule("year-on-year", ">", "giảm [^;.,]{0,50}(?:cả )?(?:0?3|ba) (?:tiêu chí|mặt|chỉ số)", "giảm"),
            rule("coverage", ">=", "(?:tất cả|toàn bộ) (?:các |số )?[^;.]{3,80}? (?:được|đạt|có)", "tất cả", "toàn bộ")
                    .listed(),
            rule("year-on-year", ">", "(?:tăng|giảm)(?: dần)? (?:tỷ trọng|tỷ lệ)", "tỷ trọng", "tỷ lệ"),
            rule("state", "reached", BY + "[^;.]{0,160}{recognised}|{recognised}[^;.]{0,80}" + BY, WON),
            rule("state", "reached", "(?:trong|trước|đến|vào) năm 20\\d\\d,? (?:cơ bản )?hoàn thành", "hoàn thành"),
            rule("state", "reached", "{recognised}", WON).listed(),
            rule("state", "reached", "(?:^|[,;] )[^\\w]*(?:{opening} )*{kept}", "duy trì", "giữ", "ổn định", "bảo toàn")
                    .listed());

    private static Rule rule(String measure, String sign, String expression, String... needed) {
        return new Rule(measure, sign, Lexicon.pattern(expression), List.of(needed), false);
    }

    private static final Pattern VAGUE = Lexicon.pattern("{vague}");
    private static final Pattern PAST = Lexicon.pattern("{past}");
    /** A title names what a paper is about: that is no aim of its own. */
    private static final Pattern QUOTED =
            Lexicon.pattern("(?<=đề án |chương trình |kế hoạch |phong trào |chủ đề |cuộc vận động )\"[^\"]{20,}\"");

    private static final Pattern PARTS = Pattern.compile("(?<=;)|(?<=, )(?=không )");
    private static final int SHORT = 12;
    private static final int OPENING = 60;

    private Wordless() {}

    /** Of a table's row: a state, whatever its words. */
    static ExtractedTarget state(Block row, Context context) {
        Sentence sentence = Sentence.of(row).getFirst();
        Rule rule = RULES.getLast();
        return target(
                new Clause(
                        rule,
                        sentence,
                        0,
                        sentence.folded(),
                        0,
                        sentence.folded().length()),
                context);
    }

    static List<ExtractedTarget> of(Sentence sentence, List<Mention> mentions, Context context) {
        List<ExtractedTarget> targets = new ArrayList<>();
        boolean listed = context.section() == Section.TARGETS;
        String quiet = QUOTED.matcher(sentence.folded()).replaceAll(it -> "x".repeat(it.end() - it.start()));
        int from = 0;
        for (String part : PARTS.split(quiet)) {
            int at = 0;
            for (Clause clause = next(sentence, from, part, at, listed); clause != null; ) {
                if (!clause.isSaidBy(mentions)
                        && !VAGUE.matcher(part).find()
                        && !clause.isPast()
                        && !Statements.isTold(sentence)) {
                    targets.add(target(clause, context));
                }
                int comma = part.indexOf(',', clause.end());
                at = comma < 0 ? part.length() : comma;
                clause = next(sentence, from, part, at, listed);
            }
            from += part.length();
        }
        return targets;
    }

    /** What the first rule finds that finds anything, the nearest first. */
    private static @Nullable Clause next(Sentence sentence, int from, String part, int at, boolean listed) {
        Clause first = null;
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(part);
            if ((listed || !rule.onlyListed())
                    && rule.mayFit(part)
                    && matcher.find(at)
                    && (first == null || matcher.start() < first.start())) {
                first = new Clause(rule, sentence, from, part, matcher.start(), matcher.end());
            }
        }
        return first;
    }

    /**
     * The words that a rule was found in.
     *
     * @param from where the part begins in its sentence
     * @param start of the find in the part
     */
    private record Clause(Rule rule, Sentence sentence, int from, String part, int start, int end) {

        /** Whether an amount says it already: "90% tổ chức đảng hoàn thành tốt nhiệm vụ". */
        boolean isSaidBy(List<Mention> mentions) {
            return mentions.stream()
                    .filter(it -> it.phrase().start() >= from && it.phrase().start() < from + part.length())
                    .anyMatch(it -> switch (rule.measure()) {
                        case "value", "coverage", "year-on-year", "state" -> !apart(it);
                        default -> true;
                    });
        }

        /** Whether a comma or semicolon stands between an amount and the find. */
        private boolean apart(Mention mention) {
            int after = mention.phrase().end();
            return from + start > after
                    && sentence.folded().substring(after, from + start).matches(".*[,;].*");
        }

        boolean isPast() {
            return PAST.matcher(part.substring(0, start)).find();
        }

        String words() {
            return sentence.text().substring(from + start, from + end).strip();
        }

        /** From the comma before to the comma after; from further before, if it would begin with its verb. */
        String name() {
            String written = sentence.text().substring(from, from + part.length());
            int begin = Math.max(part.lastIndexOf(',', start), part.lastIndexOf(':', start)) + 1;
            if (rule.measure().equals("share-of-plan")) {
                return Naming.of(written.substring(0, end));
            }
            while (begin > 0 && start - begin < SHORT) {
                begin = part.lastIndexOf(',', begin - 2) + 1;
            }
            int comma = part.indexOf(',', end);
            return Naming.of(written.substring(begin, comma < 0 ? written.length() : comma));
        }

        TimeWords time(Context context) {
            List<String> around = new ArrayList<>();
            around.add(part);
            around.add(sentence.folded()
                    .substring(0, Math.min(OPENING, sentence.folded().length())));
            around.addAll(context.leadIns());
            int comma = part.indexOf(',', end);
            int begin = part.lastIndexOf(',', start) + 1;
            return TimeWords.of(part.substring(begin, comma < 0 ? part.length() : comma), around);
        }
    }

    private static ExtractedTarget target(Clause clause, Context context) {
        Rule rule = clause.rule();
        TimeWords time = clause.time(context);
        Assignment assignment = context.assignment();
        String usual =
                rule.measure().equals("share-of-plan") || rule.measure().equals("grade") ? "every-year" : "by-year";
        return new ExtractedTarget(
                clause.name(),
                rule.measure(),
                rule.sign(),
                null,
                null,
                null,
                time.horizon() == null ? usual : time.horizon(),
                time.year(),
                assignment.lead(),
                assignment.supporting(),
                clause.sentence().quote(),
                clause.sentence().line(),
                new BigDecimal(context.section() == Section.TARGETS ? "0.80" : "0.55"),
                List.of(new Because("measure", clause.words()), new Because("horizon", time.words())),
                Printed.NOWHERE);
    }
}
