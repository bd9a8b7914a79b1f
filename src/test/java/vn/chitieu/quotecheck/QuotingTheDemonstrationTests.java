package vn.chitieu.quotecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chitieu.DemoTest;
import vn.chitieu.extraction.SourceText;
import vn.chitieu.measure.VietnameseNumber;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.quotecheck.KnownValue.Note;

/** Reports written from the stored figures of the demonstration: all right, and then with one number wrong at a time. */
@DemoTest
class QuotingTheDemonstrationTests {

    private static final ReportingPeriod PERIOD = ReportingPeriod.parse("2026-Q3");
    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

    @Autowired
    private KnownTargets known;

    private record Quote(KnownTarget target, KnownValue value, String number) {}

    /** How a target's figure, its threshold and its share of the plan are put down. */
    private enum Wording {
        PROSE,
        LIST,
        TABLE
    }

    @ParameterizedTest
    @ValueSource(strings = {"28651", "31051", "10642", "14089", "30445"})
    void rightQuotesPassAndEachWrongOneIsPointedOut(String commune) {
        List<KnownTarget> targets = known.ofCommune(commune, PERIOD);
        QuoteCheck check = new QuoteCheck(targets);
        int right = 0;
        int confirmed = 0;
        int wrong = 0;
        int pointedOut = 0;
        List<String> alarms = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (Wording wording : Wording.values()) {
            List<Quote> quotes =
                    targets.stream().flatMap(it -> quotes(it).stream()).toList();
            CheckedText whole = check.of(SourceText.of(report(quotes, wording, null)), PERIOD);
            for (CheckedText.Passage passage : whole.passages()) {
                passage.numbers().stream()
                        .filter(it -> it.verdict() == Verdict.MISQUOTED)
                        .forEach(it -> alarms.add(wording + " " + told(it) + " IN " + passage.text()));
            }
            right += quotes.size();
            confirmed += (int) whole.count(Verdict::isRight);
            for (int i = 0; i < quotes.size(); i++) {
                Quote quote = quotes.get(i);
                Quote changed = new Quote(quote.target(), quote.value(), altered(quote));
                List<Quote> around = quotes.subList(Math.max(0, i - 2), Math.min(quotes.size(), i + 3));
                CheckedText text = check.of(SourceText.of(report(around, wording, changed)), PERIOD);
                wrong++;
                boolean found = text.misquoted().stream()
                        .anyMatch(it -> it.printed().startsWith(changed.number())
                                && quote.target().series().equals(it.target().series()));
                if (found) {
                    pointedOut++;
                } else {
                    missed.add(wording + " "
                            + text.numbers().stream()
                                    .filter(it -> it.printed().startsWith(changed.number()))
                                    .map(QuotingTheDemonstrationTests::told)
                                    .toList()
                            + " was " + quote.number() + " now " + changed.number() + " "
                            + quote.value().role() + " " + quote.target().name());
                }
            }
        }
        assertThat(alarms).isEmpty();
        assertThat((double) pointedOut / wrong)
                .as("not pointed out: %s", missed)
                .isGreaterThanOrEqualTo(0.95);
        assertThat((double) confirmed / right).isGreaterThanOrEqualTo(0.95);
    }

    private static String told(CheckedNumber it) {
        return it.printed() + " " + it.verdict() + " " + it.role() + " " + it.named() + " "
                + (it.target() == null ? "?" : it.target().code()) + " "
                + (it.known() == null ? "" : it.known().low() + it.known().unit())
                + it.candidates().stream().map(KnownTarget::code).toList();
    }

    private static List<Quote> quotes(KnownTarget target) {
        List<Quote> quotes = new ArrayList<>();
        latest(target, QuotedAs.FIGURE).ifPresent(quotes::add);
        target.values().stream()
                .filter(it -> it.role() == QuotedAs.THRESHOLD && it.note() == Note.NONE)
                .max(Comparator.comparing(it -> it.at() == null ? 9999 : it.at().year()))
                .ifPresent(it -> quotes.add(quote(target, it)));
        latest(target, QuotedAs.PLAN_SHARE)
                .filter(it -> it.value().since() == null)
                .ifPresent(quotes::add);
        return quotes;
    }

    private static Optional<Quote> latest(KnownTarget target, QuotedAs role) {
        return target.values().stream()
                .filter(it -> it.role() == role && (role == QuotedAs.PLAN_SHARE || it.note() == Note.NONE))
                .max(Comparator.comparing(KnownValue::at))
                .map(it -> quote(target, it));
    }

    private static Quote quote(KnownTarget target, KnownValue value) {
        String high = value.high() == null ? "" : " - " + VietnameseNumber.format(value.high());
        return new Quote(target, value, VietnameseNumber.format(value.low()) + high);
    }

    /** The last digit another one; of a band, of its upper end. */
    private static String altered(Quote quote) {
        BigDecimal value = quote.value().high() == null
                ? quote.value().low()
                : quote.value().high();
        BigDecimal plain = value.stripTrailingZeros();
        BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(plain.scale(), 0));
        BigDecimal other = plain.add(step.multiply(new BigDecimal(3)));
        // A rounded number is no wrong one
        other = other.stripTrailingZeros().scale() < plain.scale() ? other.add(step) : other;
        String low = quote.value().high() == null
                ? ""
                : VietnameseNumber.format(quote.value().low()) + " - ";
        return low + VietnameseNumber.format(other);
    }

    private static String report(List<Quote> quotes, Wording wording, Quote changed) {
        StringBuilder report = new StringBuilder();
        if (wording == Wording.TABLE) {
            report.append("Phụ lục\nTT\tChỉ tiêu\tĐVT\tMục tiêu\tThực hiện\n");
        }
        if (wording == Wording.LIST) {
            report.append("II. Kết quả thực hiện các chỉ tiêu\n");
        }
        for (Quote quote : quotes) {
            Quote said = changed != null
                            && quote.target().equals(changed.target())
                            && quote.value().equals(changed.value())
                    ? changed
                    : quote;
            report.append(
                            switch (wording) {
                                case PROSE -> prose(said);
                                case LIST -> item(said);
                                case TABLE -> row(said);
                            })
                    .append('\n');
        }
        return report.toString();
    }

    private static String prose(Quote quote) {
        String name = lower(quote.target().names().getLast());
        return switch (quote.value().role()) {
            case THRESHOLD ->
                "Phấn đấu "
                        + (quote.value().at() == null
                                ? "hằng năm "
                                : "đến năm " + quote.value().at().year() + " ")
                        + lower(quote.target().name()) + " đạt " + withUnit(quote) + ".";
            case PLAN_SHARE ->
                "Trong " + period(quote) + ", " + name + " bằng " + quote.number() + "% so với kế hoạch.";
            default -> "Trong " + period(quote) + ", " + name + " đạt " + withUnit(quote) + ".";
        };
    }

    private static String item(Quote quote) {
        String name = quote.target().name();
        return switch (quote.value().role()) {
            case THRESHOLD -> "- " + name + ": mục tiêu nghị quyết đề ra là " + withUnit(quote) + ".";
            case PLAN_SHARE -> "- " + name + ": " + period(quote) + " đạt " + quote.number() + "% kế hoạch.";
            default -> "- " + name + ": " + period(quote) + " ước đạt " + withUnit(quote) + ".";
        };
    }

    private static String row(Quote quote) {
        String name = quote.target().name();
        return switch (quote.value().role()) {
            case THRESHOLD -> "1\t" + name + "\t" + quote.value().unit() + "\t" + quote.number() + "\t";
            case PLAN_SHARE -> "1\t" + name + "\t% kế hoạch\t\t" + period(quote) + ": " + quote.number() + "% kế hoạch";
            default -> "1\t" + name + "\t" + quote.value().unit() + "\t\t" + period(quote) + ": " + quote.number();
        };
    }

    private static String withUnit(Quote quote) {
        String unit = quote.value().unit();
        return quote.number() + (unit.startsWith("%") ? unit : " " + unit);
    }

    private static String period(Quote quote) {
        ReportingPeriod at = quote.value().at();
        return "quý " + QUARTERS.get(at.quarterOfYear() - 1) + "/" + at.year();
    }

    private static String lower(String name) {
        return name.length() > 1 && Character.isUpperCase(name.charAt(1))
                ? name
                : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
