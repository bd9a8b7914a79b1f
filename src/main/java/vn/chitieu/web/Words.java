package vn.chitieu.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.chitieu.measure.VietnameseNumber;
import vn.chitieu.period.ReportingPeriod;

/**
 * Numbers, periods, dates and states as the reader's language writes them; templates say {@code @words.number(…)}.
 *
 * <p>What is missing becomes an en dash, never a zero.
 */
@Component("words")
public class Words {

    private static final String NOTHING = "–";
    private static final String[] ROMAN = {"I", "II", "III", "IV"};
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

    private final MessageSource messages;
    private final ZoneId zone;

    public Words(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.zone = clock.getZone();
    }

    /** {@code 1.234,5}, with the decimals the number has. */
    public String number(@Nullable BigDecimal number) {
        return number == null ? NOTHING : localized(VietnameseNumber.format(number));
    }

    /** Rounded half up to at most {@code decimals}, for display. */
    public String number(@Nullable BigDecimal number, int decimals) {
        return number == null ? NOTHING : localized(VietnameseNumber.format(number, decimals));
    }

    /** {@code 3.321}. */
    public String count(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** A difference, with its sign even where it is positive: {@code +0,5}. */
    public String change(@Nullable BigDecimal number) {
        return number != null && number.signum() > 0 ? "+" + number(number) : number(number);
    }

    /** {@code 98,6%}; the number is percent already. */
    public String percent(@Nullable BigDecimal number) {
        return quantity(number, "%");
    }

    /** A number with its unit: {@code 98,6%}, {@code 42,5 tỷ đồng}. */
    public String quantity(@Nullable BigDecimal number, String unit) {
        if (number == null) {
            return NOTHING;
        }
        return number(number) + (unit.startsWith("%") ? "" : "\u00A0") + unit;
    }

    /** {@code Quý III/2026}, by a period's code. */
    public String period(String code) {
        return period(ReportingPeriod.parse(code));
    }

    /** {@code Quý III/2026}; in English {@code Q3 2026}. */
    public String period(ReportingPeriod period) {
        return period(period, LocaleContextHolder.getLocale());
    }

    /** The same for a reader of another language than the page's: a form on paper has one. */
    public String period(ReportingPeriod period, Locale locale) {
        String year = String.valueOf(period.year());
        return switch (period.type()) {
            case MONTH ->
                message(locale, "period.month", String.valueOf(period.monthsIntoYear()), year, monthName(period));
            case QUARTER ->
                message(
                        locale,
                        "period.quarter",
                        String.valueOf(period.quarterOfYear()),
                        year,
                        roman(period.quarterOfYear()));
            case HALF_YEAR -> message(locale, "period.half-year", year);
            case NINE_MONTHS -> message(locale, "period.nine-months", year);
            case YEAR -> message(locale, "period.year", year);
            case MID_TERM -> message(locale, "period.mid-term", year);
            case TERM ->
                message(locale, "period.term", String.valueOf(period.first().getYear()), year);
        };
    }

    /** {@code 05/02/2026}, in both languages as on official paper. */
    public String date(@Nullable LocalDate date) {
        return date == null ? NOTHING : DATE.format(date);
    }

    /** The day a moment falls on in Vietnam. */
    public String date(@Nullable Instant moment) {
        return moment == null ? NOTHING : DATE.format(moment.atZone(zone));
    }

    /** {@code 05/02/2026 16:20}, Vietnamese time. */
    public String dateTime(@Nullable Instant moment) {
        return moment == null ? NOTHING : DATE_TIME.format(moment.atZone(zone));
    }

    /** Shape and colour of a state, by the name of its constant. */
    public StateMark mark(String state) {
        return StateMark.of(state);
    }

    private static String roman(int quarter) {
        return ROMAN[quarter - 1];
    }

    private static String monthName(ReportingPeriod period) {
        return period.last().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** English swaps what Vietnamese puts between thousands and before decimals. */
    private static String localized(String vietnamese) {
        if (Language.of(LocaleContextHolder.getLocale()) == Language.VIETNAMESE) {
            return vietnamese;
        }
        return vietnamese.replace('.', '\u0000').replace(',', '.').replace('\u0000', ',');
    }

    /** A message of the bundles in the reader's language. */
    public String message(String key, String... arguments) {
        return message(LocaleContextHolder.getLocale(), key, arguments);
    }

    private String message(Locale locale, String key, String... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
