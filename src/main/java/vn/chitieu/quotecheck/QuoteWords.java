package vn.chitieu.quotecheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.quotecheck.KnownValue.Note;
import vn.chitieu.web.Words;

/** Says what came of comparing a number, in the reader's language. */
@Component
@RequiredArgsConstructor
public class QuoteWords {

    private static final int DECIMALS = 2;

    private final Words words;

    /** One sentence: what the text says, what is stored. */
    public String sentence(CheckedNumber number) {
        KnownValue known = number.known();
        if (known == null) {
            return withoutValue(number);
        }
        String value = value(known);
        String what = what(known);
        return switch (number.verdict()) {
            case MISQUOTED -> words.message("quotecheck.says.misquoted", number.printed(), what, value) + same(number);
            case UNCLEAR -> words.message("quotecheck.says.doubtful", what, value);
            default ->
                words.message("quotecheck.says." + number.verdict().name().toLowerCase(Locale.ROOT), what, value);
        };
    }

    /** The misquotes of a text, each with the name of its target. */
    public List<String> misquotes(CheckedText text) {
        return text.misquoted().stream()
                .map(it -> Objects.requireNonNull(it.target()).name() + ": " + sentence(it))
                .toList();
    }

    private String withoutValue(CheckedNumber number) {
        if (number.target() == null) {
            return words.message(
                    number.candidates().size() == 1 ? "quotecheck.says.perhaps" : "quotecheck.says.unclear",
                    number.candidates().stream().map(KnownTarget::name).collect(Collectors.joining("; ")));
        }
        String about = words.message("quotecheck.role." + number.role());
        boolean timeless = number.role() == QuotedAs.THRESHOLD || number.role() == QuotedAs.BASE;
        return words.message(
                        timeless ? "quotecheck.says.not_stored" : "quotecheck.says.not_stored.of",
                        about,
                        named(number.named()))
                + same(number);
    }

    private String same(CheckedNumber number) {
        KnownValue same = number.same();
        return same == null ? "" : " " + words.message("quotecheck.says.same", number.printed(), what(same));
    }

    /** What a stored number is: "số đã chốt quý III/2026". */
    private String what(KnownValue known) {
        ReportingPeriod at = known.at();
        String of = at == null ? "" : named(at);
        String year = at == null ? "" : String.valueOf(at.year());
        return switch (known.role()) {
            case THRESHOLD ->
                known.note() == Note.FORMER
                        ? words.message("quotecheck.what.former")
                        : at == null
                                ? words.message("quotecheck.what.threshold")
                                : words.message("quotecheck.what.threshold.by", year);
            case FIGURE -> words.message("quotecheck.what." + figure(known), of);
            case BASE -> words.message("quotecheck.what.base", year);
            case PLAN -> words.message("quotecheck.what.plan", year);
            case PLAN_SHARE ->
                words.message(
                        known.since() == KnownValue.Since.THRESHOLD
                                ? "quotecheck.what.share.threshold"
                                : "quotecheck.what.share",
                        of);
            case CHANGE -> words.message("quotecheck.what.change." + known.since(), of);
        };
    }

    /** "quý III/2026" in the middle of a sentence. */
    private String named(ReportingPeriod period) {
        String name = words.period(period);
        return Character.isLetter(name.charAt(1))
                ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                : name;
    }

    private static String figure(KnownValue known) {
        return switch (known.note()) {
            case OWN_QUARTER -> "own-quarter";
            case WORKED_OUT -> "worked-out";
            case NUMERATOR, DENOMINATOR -> "part";
            case NONE, FORMER -> known.settled() ? "settled" : "figure";
        };
    }

    /** What is stored, as it is written. */
    public String value(KnownValue known) {
        String unit = known.unit().startsWith("% ") ? "%" : known.unit();
        String low = known.high() == null
                ? words.quantity(rounded(known), unit)
                : words.number(known.low()) + "–" + words.quantity(known.high(), unit);
        return known.role() == QuotedAs.CHANGE && known.low().signum() > 0 ? "+" + low : low;
    }

    private static BigDecimal rounded(KnownValue known) {
        return known.low().scale() > DECIMALS && known.role() == QuotedAs.CHANGE
                ? known.low().setScale(DECIMALS, RoundingMode.HALF_UP)
                : known.low();
    }
}
