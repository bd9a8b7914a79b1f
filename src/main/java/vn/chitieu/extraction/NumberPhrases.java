package vn.chitieu.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.measure.VietnameseNumber;

/** Finds the amounts of a sentence. Literals are read by the portal's one reader of numbers; here are only phrases. */
final class NumberPhrases {

    private static final String LITERAL = "\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?";
    private static final String SHARE = " ?(?:%|‰)";

    private static final Pattern NUMBER =
            Lexicon.pattern("(?<![\\p{L}\\p{N}¤.,/])(?<low>" + LITERAL + ")(?<between>" + SHARE
                    + "| ?{money~}| ?{measured~})?(?: ?(?:-|÷|~|đến|tới) ?(?:dưới |trên |khoảng )?(?<high>" + LITERAL
                    + ")| ?/ ?(?<whole>\\d+)(?= \\p{L}))?(?![\\d/¤])(?![.,]\\d)");

    private static final Pattern PERCENT =
            Lexicon.pattern("\\G ?(?:(?:điểm )?%|phần trăm|điểm phần trăm)(?: ?/ ?(?:1 )?năm)?");
    private static final Pattern PER_MILLE = Lexicon.pattern("\\G ?(?:‰|%[o0]|0/00)(?!\\d)(?: ?/ ?năm)?");
    private static final Pattern AMOUNT = Lexicon.pattern(
            "\\G ?(?<word>{money~}|{measured~}|{counted~})(?<per>(?: ?/ ?(?:[\\d.¤]+ ?)?(?:vạn dân|người dân|ha đất"
                    + " \\p{L}+|ha canh tác|lao động|chi bộ|bé gái|\\p{L}+[23²³]?)){0,4})");
    private static final Pattern WORD = Lexicon.pattern("\\G (?<word>\\p{L}+(?: \\p{L}+)?)");
    private static final Pattern MULTIPLE = Lexicon.pattern("\\bgấp (?<many>đôi|ba|bốn|rưỡi)\\b(?! lần)");
    private static final Pattern SPELT =
            Lexicon.pattern("(?:ít nhất|tối thiểu|thêm|thành lập mới|thành lập|xây dựng mới|có)"
                    + " (?<many>một|hai|ba|bốn|sáu|bảy|tám|chín|mười) (?={counted})");
    private static final Map<String, String> SPELLED = Map.ofEntries(
            Map.entry("một", "1"),
            Map.entry("hai", "2"),
            Map.entry("đôi", "2"),
            Map.entry("rưỡi", "1.5"),
            Map.entry("ba", "3"),
            Map.entry("bốn", "4"),
            Map.entry("sáu", "6"),
            Map.entry("bảy", "7"),
            Map.entry("tám", "8"),
            Map.entry("chín", "9"),
            Map.entry("mười", "10"));
    /** Words after which a noun has ended: not part of a unit. */
    private static final Pattern NOT_A_UNIT = Lexicon.pattern(
            "(?:và|hoặc|trở|của|trong|so|vào|đến|theo|trên|với|là|được|đạt|cho|để|có|tại|thì|ở|tổng|các|số|từ|hằng|hàng)");

    private NumberPhrases() {}

    /**
     * The amounts in the order of the sentence.
     *
     * @param text tidy
     * @param covered the same text, folded, its no-amounts covered
     */
    static List<NumberPhrase> in(String text, String covered) {
        List<NumberPhrase> found = new ArrayList<>();
        Matcher number = NUMBER.matcher(covered);
        int end = 0;
        while (number.find()) {
            Optional<NumberPhrase> phrase = number.start() < end ? Optional.empty() : phrase(text, covered, number);
            end = phrase.map(NumberPhrase::end).orElse(end);
            phrase.ifPresent(found::add);
        }
        for (Pattern pattern : List.of(MULTIPLE, SPELT)) {
            Matcher spelt = pattern.matcher(covered);
            while (spelt.find()) {
                found.add(spelt(text, covered, spelt, pattern == MULTIPLE));
            }
        }
        found.sort(java.util.Comparator.comparingInt(NumberPhrase::start));
        return found;
    }

    private static NumberPhrase spelt(String text, String covered, Matcher spelt, boolean multiple) {
        BigDecimal many = new BigDecimal(SPELLED.get(spelt.group("many")));
        int end = spelt.end("many");
        Unit unit = multiple ? new Unit("lần", end, true) : unit(text, covered, end);
        return new NumberPhrase(
                spelt.start("many"), unit == null ? end : unit.end(), many, null, word(unit), true, false);
    }

    private static Optional<NumberPhrase> phrase(String text, String covered, Matcher number) {
        Literal low = literal(number.group("low"));
        Literal high = number.group("high") == null ? null : literal(number.group("high"));
        if (low == null) {
            return Optional.empty();
        }
        int end = number.end();
        boolean range = high != null && high.value().compareTo(low.value()) > 0;
        if (high != null && !range) {
            end = number.group("between") == null ? number.end("low") : number.end("between");
        }
        boolean oneUnit = number.group("between") != null && (high == null || !range);
        Unit unit = unit(text, covered, oneUnit ? number.end("low") : end);
        if (unit == null && number.group("between") != null) {
            unit = unit(text, covered, number.end("low"));
            unit = unit == null ? null : new Unit(unit.word(), Math.max(unit.end(), end), unit.familiar());
        }
        return Optional.of(new NumberPhrase(
                number.start("low"),
                unit == null ? end : unit.end(),
                low.value(),
                range && high != null ? high.value() : null,
                word(unit),
                unit != null && unit.familiar(),
                low.doubtful() || high != null && high.doubtful()));
    }

    private record Literal(BigDecimal value, boolean doubtful) {}

    private static @Nullable Literal literal(String typed) {
        return switch (VietnameseNumber.read(typed)) {
            case VietnameseNumber.Understood understood -> new Literal(understood.value(), false);
            case VietnameseNumber.PointForComma asked ->
                VietnameseNumber.read(asked.suggestion()) instanceof VietnameseNumber.Understood meant
                        ? new Literal(meant.value(), true)
                        : null;
            case VietnameseNumber.NotANumber not -> null;
        };
    }

    private record Unit(String word, int end, boolean familiar) {}

    private static @Nullable String word(@Nullable Unit unit) {
        return unit == null ? null : unit.word();
    }

    private static @Nullable Unit unit(String text, String covered, int from) {
        Matcher perMille = PER_MILLE.matcher(covered);
        if (perMille.find(from)) {
            return new Unit("‰", perMille.end(), true);
        }
        Matcher percent = PERCENT.matcher(covered);
        if (percent.find(from)) {
            return new Unit("%", percent.end(), true);
        }
        Matcher amount = AMOUNT.matcher(covered);
        if (amount.find(from)) {
            int start = amount.start("word");
            String per = text.substring(amount.start("per"), amount.end("per")).replaceAll("\\s*/\\s*", "/");
            String word = text.substring(start, amount.end("word")) + per;
            return new Unit(word.toLowerCase(java.util.Locale.ROOT).replaceAll("\\s+", " "), amount.end(), true);
        }
        Matcher word = WORD.matcher(covered);
        if (word.find(from)) {
            String first = word.group("word");
            String head = first.split("\\s+")[0];
            if (NOT_A_UNIT.matcher(head).matches()) {
                return null;
            }
            String[] both = first.split("\\s+");
            boolean two = both.length > 1 && !NOT_A_UNIT.matcher(both[1]).matches();
            return new Unit(two ? first : head, word.start("word") + (two ? first : head).length(), false);
        }
        return null;
    }
}
