package vn.chitieu.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extraction.ExtractedTarget.Because;

/** Reads the targets of one paragraph, sentence by sentence. */
final class Statements {

    private static final Pattern GOAL = Lexicon.pattern("{goal}");
    private static final Pattern PAST = Lexicon.pattern("{past}");
    private static final Pattern UPWARDS =
            Lexicon.pattern("{upwards}|{every-year}|(?:đến|vào|trong|trước) (?:hết |cuối )?năm 20[23]\\d");
    /** "Đại hội ghi nhận: …; …": goes for the whole sentence. */
    private static final Pattern TOLD = Lexicon.pattern(
            "^[^:;]{0,60}(?:ghi nhận|đánh giá|kết quả đạt được|nhiệm kỳ qua|nhiệm kỳ trước|đã qua)[^:;]{0,60}:");

    private static final Pattern CIRCUMSTANCE = Lexicon.pattern("{circumstance} ?(?:khoảng |là |đạt )?$");
    private static final Pattern PLACE =
            Lexicon.pattern("(?:trên địa bàn|ở|tại|của|thuộc)(?: \\p{L}+){0,2} ?(?:khoảng |là |đạt )?$");
    private static final Pattern FROM = Lexicon.pattern("(?:từ|từ mức) ?$");
    private static final Pattern ON = Lexicon.pattern("^[^,;]{0,60}?(?:lên|xuống|tăng lên|còn)\\b[^,;]{0,30}$");
    private static final Pattern CONDITION =
            Lexicon.pattern("(?:được|có|đạt|trang bị)[^,;]{0,40}(?:ít nhất|tối thiểu|từ) ?$");
    /** So many letters before a number no word speaks of it any more. */
    private static final int FAR = 600;

    /** "Đại hội xác định các chỉ tiêu đến năm 2030: …": goes for the sentences after it as well. */
    private static final Pattern LEADING = Lexicon.pattern(
            "^[^:;]{0,200}(?:chỉ tiêu|mục tiêu|phấn đấu)[^:;\\d]{0,60}(?:20\\d\\d)?[^:;\\d]{0,30}(?=: )");

    private static final Pattern ENTRY =
            Lexicon.pattern("^[^.;]{3,160}: ?(?:{at-least}|{more-than}|{about}|đạt|\\s)*$");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal CERTAIN = new BigDecimal("0.95");

    /** No paragraph sets more; one that seems to is none. */
    private static final int MOST = 100;

    private Statements() {}

    /** Whether a paragraph says something by itself, even if it looks like a heading. */
    static boolean standAlone(Block block) {
        return Sentence.of(block).stream().anyMatch(it -> !Mention.of(it).isEmpty());
    }

    static List<ExtractedTarget> of(Block block, Context context) {
        List<ExtractedTarget> targets = new ArrayList<>();
        if (context.section() == Section.PAST) {
            return targets;
        }
        Assignment whole = block.text().length() > FAR * 3
                ? Assignment.NONE
                : Assignment.in(block.text()).orElse(Assignment.NONE);
        Context around = context;
        for (Sentence sentence : Sentence.of(block)) {
            if (targets.size() >= MOST) {
                break;
            }
            Context its = around.assignment().isNone()
                    ? around.by(Assignment.in(sentence.text()).orElse(whole))
                    : around;
            Matcher leading = LEADING.matcher(sentence.folded());
            around = sentence.folded().contains(": ") && leading.find() ? context.ledBy(leading.group()) : around;
            List<Mention> mentions = aims(sentence, its);
            mentions.forEach(it -> targets.add(target(it, its)));
            int end = sentence.start() + sentence.text().length();
            if (context.section() != Section.REPORT || isAimedAt(block, end, context)) {
                targets.addAll(Wordless.of(sentence, mentions, its));
            }
        }
        return targets;
    }

    /** Whether a sentence tells what was. */
    static boolean isTold(Sentence sentence) {
        return TOLD.matcher(sentence.folded()).find();
    }

    /** The amounts of a sentence that are aimed at. */
    private static List<Mention> aims(Sentence sentence, Context context) {
        List<Mention> all = Mention.of(sentence);
        List<Mention> aims = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Mention next = i + 1 < all.size() ? all.get(i + 1) : null;
            Mention before = i > 0 ? all.get(i - 1) : null;
            Mention mention =
                    before != null && isStart(before, all.get(i)) ? all.get(i).from(before) : all.get(i);
            if (!isStart(mention, next) && !isCondition(before, mention) && isAim(mention, context)) {
                aims.add(mention);
            }
        }
        return aims;
    }

    /** "từ 54 triệu đồng lên 90 triệu đồng": where it starts from is no target. */
    private static boolean isStart(Mention mention, @Nullable Mention next) {
        return next != null
                && FROM.matcher(mention.left()).find()
                && ON.matcher(mention.sentence()
                                .folded()
                                .substring(mention.phrase().end(), next.phrase().start()))
                        .find();
    }

    /** "100% trường có ít nhất 01 phòng học thông minh": what each of them needs is no target of its own. */
    private static boolean isCondition(@Nullable Mention before, Mention mention) {
        if (before == null || !before.phrase().isPercent() || mention.phrase().isPercent()) {
            return false;
        }
        String between = mention.sentence()
                .folded()
                .substring(before.phrase().end(), mention.phrase().start());
        return !between.matches(".*[,;:].*")
                || !between.contains(";") && CONDITION.matcher(between).find();
    }

    /** Whether a report has come, at a place of a paragraph, to what shall be. */
    private static boolean isAimedAt(Block block, int upTo, Context context) {
        String told = block.folded().substring(Math.max(0, upTo - FAR * 3), upTo);
        return Tense.of(told).map(it -> it == Tense.AHEAD).orElse(context.aimed());
    }

    /** "100% bản có đường ô tô": nobody tells a task of all of something without meaning to get there. */
    private static boolean isWhole(Mention mention) {
        return mention.phrase().isPercent()
                && mention.phrase().low().compareTo(WHOLE) == 0
                && mention.phrase().high() == null;
    }

    /** In a list of targets the one amount of an item is what it aims at: "Thu ngân sách trên địa bàn 2.040 triệu đồng". */
    private static boolean isOnly(Mention mention, Section section) {
        return section == Section.TARGETS && Mention.of(mention.sentence()).size() == 1;
    }

    /** "Đàn lợn: 3.000 con": an entry of a list, and nothing else. */
    private static boolean isEntry(Mention mention) {
        return ENTRY.matcher(mention.left()).find()
                && mention.phrase().familiar()
                && !"đồng chí".equals(mention.phrase().unit());
    }

    private static boolean isAim(Mention mention, Context context) {
        Section section = context.section();
        int start = mention.phrase().start();
        String before = mention.sentence().folded().substring(Math.max(0, start - FAR), start);
        String part = before.substring(before.lastIndexOf(';') + 1);
        boolean past = PAST.matcher(part).find()
                || isTold(mention.sentence())
                || CIRCUMSTANCE.matcher(before).find()
                        && !mention.phrase().isPercent()
                        && !(isOnly(mention, section) && PLACE.matcher(before).find());
        if (section == Section.TARGETS) {
            return !past;
        }
        boolean reported = section == Section.REPORT;
        if (reported
                && !isAimedAt(mention.sentence().block(), mention.sentence().start() + start, context)) {
            return false;
        }
        boolean said = reported
                || isWhole(mention)
                || GOAL.matcher(before).find()
                || isEntry(mention)
                || UPWARDS.matcher(mention.right()).find()
                || !Comparison.of(mention).words().isEmpty();
        boolean unit = mention.phrase().familiar()
                || GOAL.matcher(before).find()
                        && !Comparison.of(mention).words().isEmpty();
        return unit && !past && said;
    }

    static ExtractedTarget target(Mention mention, Context context) {
        NumberPhrase phrase = mention.phrase();
        Comparison comparison = comparison(mention);
        Gauge gauge = Gauge.of(mention, context.leadIns());
        TimeWords time = TimeWords.of(mention, context.leadIns());
        Assignment assignment = context.assignment();
        boolean within = comparison.sign().equals("within");
        List<Because> because = new ArrayList<>();
        because.add(new Because("comparator", comparison.words()));
        because.add(new Because("measure", gauge.words()));
        because.add(new Because("horizon", time.words()));
        because.add(new Because("low", mention.sentence().text().substring(phrase.start(), phrase.end())));
        if (!assignment.isNone()) {
            because.add(new Because("lead", assignment.words()));
        }
        boolean upper = phrase.high() != null && comparison.sign().startsWith("<");
        return new ExtractedTarget(
                Naming.of(mention),
                gauge.measure(),
                comparison.sign(),
                upper ? Objects.requireNonNull(phrase.high()) : phrase.low(),
                within ? phrase.high() : null,
                phrase.unit(),
                horizon(gauge, time),
                time.year(),
                assignment.lead(),
                assignment.supporting(),
                mention.sentence().quote(),
                mention.sentence().line(),
                confidence(phrase, comparison, time, context),
                because,
                Printed.NOWHERE);
    }

    /** "còn 5% vào năm 2026, 3,5% vào năm 2027": what was said of the first goes for those after it. */
    private static Comparison comparison(Mention mention) {
        Comparison own = Comparison.of(mention);
        return own.words().isEmpty() && mention.follows() != null && own.sign().equals(">=")
                ? comparison(mention.follows())
                : own;
    }

    private static String horizon(Gauge gauge, TimeWords time) {
        return switch (gauge.measure()) {
            case "average-annual-growth" -> "over-term";
            case "year-on-year", "share-of-plan" ->
                time.horizon() == null || time.horizon().equals("by-year") ? "every-year" : time.horizon();
            case "count-in-term" -> time.horizon() == null ? "over-term" : time.horizon();
            default -> time.horizon() == null ? "by-year" : time.horizon();
        };
    }

    private static BigDecimal confidence(NumberPhrase phrase, Comparison comparison, TimeWords time, Context context) {
        int doubts = (comparison.words().isEmpty() ? 5 : 0)
                + (time.horizon() == null ? 10 : 0)
                + (context.section() == Section.TARGETS ? 0 : 20)
                + (phrase.unit() == null ? 30 : 0)
                + (phrase.doubtful() ? 40 : 0);
        return CERTAIN.subtract(BigDecimal.valueOf(doubts, 2)).max(new BigDecimal("0.10"));
    }
}
