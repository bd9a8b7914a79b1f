package vn.chitieu.task;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The day that a time in words ends on, or begins on: "31/12/2026", "tháng 6/2026", "quý IV/2026", "2030". */
public final class DayWords {

    private static final Pattern DAY =
            Pattern.compile("(?<day>\\d{1,2})(?:/| tháng )(?<month>\\d{1,2})(?:/| năm )(?<year>20\\d\\d)");
    private static final Pattern MONTH = Pattern.compile("(?<month>\\d{1,2})(?:/| năm )(?<year>20\\d\\d)");
    private static final Pattern QUARTER =
            Pattern.compile("qu[ýí] (?<quarter>iv|i{1,3}|[1-4])(?: |/| năm )+(?<year>20\\d\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<year>20\\d\\d)");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");
    private static final int MONTHS_OF_A_QUARTER = 3;

    private DayWords() {}

    /** The first and the last day of a time. */
    record Span(LocalDate first, LocalDate last) {}

    /** The last day of the time that a text names, of the last one where it names several; empty where it names none. */
    public static Optional<LocalDate> lastDay(String text) {
        return spans(text).reduce((one, other) -> other).map(Span::last);
    }

    /** The first day of the only time that a text is: {@code 2026} begins on 1 January. */
    public static Optional<LocalDate> firstDayOf(String text) {
        return whole(text).map(Span::first);
    }

    /** The last day of the only time that a text is: {@code quý IV/2026} ends on 31 December. */
    public static Optional<LocalDate> lastDayOf(String text) {
        return whole(text).map(Span::last);
    }

    private static Optional<Span> whole(String text) {
        String told = told(text);
        for (Pattern form : List.of(DAY, MONTH, QUARTER, YEAR)) {
            Matcher matcher = form.matcher(told.replaceFirst("^(?:ngày|tháng|năm) ", ""));
            if (matcher.matches()) {
                return span(form, matcher);
            }
        }
        return Optional.empty();
    }

    /** In the order of the text; what is part of a longer time is not named by itself. */
    private static Stream<Span> spans(String text) {
        String left = told(text);
        List<Found> found = new ArrayList<>();
        for (Pattern form : List.of(DAY, QUARTER, MONTH, YEAR)) {
            Matcher matcher = form.matcher(left);
            StringBuilder rest = new StringBuilder(left);
            while (matcher.find()) {
                int from = matcher.start();
                span(form, matcher).ifPresent(it -> found.add(new Found(from, it)));
                rest.replace(matcher.start(), matcher.end(), " ".repeat(matcher.end() - matcher.start()));
            }
            left = rest.toString();
        }
        return found.stream().sorted(Comparator.comparing(Found::at)).map(Found::span);
    }

    private record Found(int at, Span span) {}

    private static Optional<Span> span(Pattern form, MatchResult words) {
        int year = Integer.parseInt(words.group("year"));
        try {
            if (form == DAY) {
                LocalDate day = LocalDate.of(
                        year, Integer.parseInt(words.group("month")), Integer.parseInt(words.group("day")));
                return Optional.of(new Span(day, day));
            }
            if (form == MONTH) {
                return Optional.of(months(YearMonth.of(year, Integer.parseInt(words.group("month"))), 1));
            }
            return Optional.of(
                    form == QUARTER
                            ? months(
                                    YearMonth.of(year, (quarter(words.group("quarter")) - 1) * MONTHS_OF_A_QUARTER + 1),
                                    MONTHS_OF_A_QUARTER)
                            : months(YearMonth.of(year, 1), 12));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Span months(YearMonth first, int count) {
        return new Span(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    private static int quarter(String written) {
        int roman = ROMAN.indexOf(written);
        return roman < 0 ? Integer.parseInt(written) : roman + 1;
    }

    private static String told(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceAll(" ?/ ?", "/");
    }
}
