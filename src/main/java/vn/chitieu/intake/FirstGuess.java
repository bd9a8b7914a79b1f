package vn.chitieu.intake;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extraction.ExtractedTarget;
import vn.chitieu.extraction.SourceLine;
import vn.chitieu.measure.VietnameseNumber;
import vn.chitieu.target.rule.Accumulation;

/** Fills a card from what was read, and what the text leaves open with what is usual. */
final class FirstGuess {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int LONGEST_HEADING = 120;

    /** The field of work that a heading names, by its line. */
    private final NavigableMap<Integer, String> fields = new TreeMap<>();

    FirstGuess(List<SourceLine> lines) {
        lines.stream()
                .filter(FirstGuess::isHeading)
                .forEach(it ->
                        IntakeWords.meaning("fields", it.text()).ifPresent(field -> fields.put(it.number(), field)));
    }

    CardFields of(ExtractedTarget target) {
        BigDecimal printed = target.low();
        boolean none = printed == null;
        String around = target.name() + " " + target.quote();
        String low = number(target.low());
        String unit = target.unit() == null ? "" : target.unit();
        if (none
                && (target.measure().equals("share-of-plan") || target.measure().equals("coverage"))) {
            low = "100";
            unit = "%";
        } else if (none && target.measure().equals("value")) {
            low = "0";
            unit = IntakeWords.meaning("counted", around).orElse("");
        } else if (printed != null
                && target.measure().equals("share-of-plan")
                && beyond(IntakeWords.fold(target.quote()), low)) {
            low = number(printed.add(WHOLE));
        } else if (target.measure().equals("grade")) {
            low = grade(target.quote());
        }
        return new CardFields(
                target.name(),
                target.measure(),
                target.comparator(),
                low,
                number(target.high()),
                unit,
                isOfOtherUnit(target.measure())
                        ? IntakeWords.meaning("counted", around).orElse("")
                        : "",
                target.horizon(),
                target.deadline() == null ? "" : String.valueOf(target.deadline()),
                target.isFalling() ? "DOWN" : "UP",
                field(target.line()),
                target.lead() == null ? "" : target.lead(),
                String.join("; ", target.supporting()),
                target.printed().number(),
                indicator(target, unit),
                accumulation(target, unit).name());
    }

    /** What one figure of it seems to stand for. */
    private static Accumulation accumulation(ExtractedTarget target, String unit) {
        return switch (target.measure()) {
            case "grade" -> Accumulation.ANNUAL;
            case "state" -> Accumulation.EVENT;
            case "count-in-term" -> Accumulation.RUNNING_COUNT;
            case "share-of-plan" -> Accumulation.YEAR_TO_DATE;
            default -> ofNumber(target, unit);
        };
    }

    private static Accumulation ofNumber(ExtractedTarget target, String unit) {
        if (IntakeWords.meaning("yearly", target.name()).isPresent()) {
            return Accumulation.ANNUAL;
        }
        boolean percentage = unit.equals("%") && !isOfOtherUnit(target.measure());
        boolean total =
                !percentage && IntakeWords.meaning("totals", target.name()).isPresent();
        return total ? Accumulation.YEAR_TO_DATE : Accumulation.LATEST;
    }

    /** The first of the list whose words the name has; empty where none has. */
    private static String indicator(ExtractedTarget target, String unit) {
        String said = IntakeWords.fold(target.name() + " [" + target.measure() + " " + unit + "]");
        return IntakeWords.entries("indicators").entrySet().stream()
                .filter(it -> Arrays.stream(it.getKey().split(" \\+ ")).allMatch(part -> fits(said, part)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static boolean fits(String said, String part) {
        return part.startsWith("!") ? !said.contains(part.substring(1)) : said.contains(part);
    }

    /** "Vượt 5% so với dự toán": what is meant is 105% of it. */
    private static boolean beyond(String quote, String percent) {
        return quote.matches(".*\\bvượt (?:từ |trên |ít nhất |hơn )?" + Pattern.quote(percent) + " ?%.*");
    }

    static Map<String, String> because(ExtractedTarget target) {
        return target.because().stream()
                .collect(Collectors.toMap(
                        ExtractedTarget.Because::field, ExtractedTarget.Because::words, (first, second) -> first));
    }

    /** Whether the bound is said in another unit than what is reported. */
    static boolean isOfOtherUnit(String measure) {
        return switch (measure) {
            case "average-annual-growth",
                    "year-on-year",
                    "reduction-from-baseline",
                    "increase-from-baseline",
                    "multiple-of-baseline",
                    "share-of-plan" -> true;
            default -> false;
        };
    }

    /** The longest grade that the text names, since each ends like the next one. */
    private static String grade(String quote) {
        String plain = IntakeWords.fold(quote);
        return IntakeWords.words("grades").stream()
                .filter(plain::contains)
                .reduce((first, second) -> second)
                .orElse("");
    }

    /** By the nearest heading above that names a field of work. */
    private String field(int line) {
        Map.Entry<Integer, String> above = fields.lowerEntry(line);
        return above == null ? "GENERAL" : above.getValue();
    }

    private static boolean isHeading(SourceLine line) {
        String text = line.text();
        return text.length() <= LONGEST_HEADING
                && !text.contains("%")
                && !text.strip().endsWith(".");
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : VietnameseNumber.format(number).replace('−', '-');
    }
}
