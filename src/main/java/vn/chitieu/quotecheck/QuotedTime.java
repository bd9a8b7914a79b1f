package vn.chitieu.quotecheck;

import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.period.PeriodType;
import vn.chitieu.period.ReportingPeriod;

/**
 * A time that words name.
 *
 * @param base whether it is where the way begins, whatever the year
 * @param start of its words
 */
record QuotedTime(ReportingPeriod period, boolean base, int start) {

    private static final Pattern WORDS = Pattern.compile("(?<![\\p{L}\\d])(?:"
            + "(?<months>\\d{1,2}|ba|sáu|chín|mười hai)(?: tháng|t)(?! (?:cuối|tới|còn|trước))(?: (?:đầu )?(?:của"
            + " )?năm)?(?: ?/? ?(?<monthsYear>20\\d\\d))?"
            + "|quý (?<quarter>iv|iii|ii|i|[1-4])(?: ?(?:/|,|-|năm| ){0,6}? ?(?<quarterYear>20\\d\\d))?"
            + "|(?:ngày )?\\d{1,2} ?[/.-] ?(?<dateMonth>\\d{1,2}) ?[/.-] ?(?<dateYear>20\\d\\d)"
            + "|tháng (?<month>\\d{1,2})(?: ?[/.-] ?| năm )(?<monthYear>20\\d\\d)"
            + "|(?<same>cùng kỳ)(?: (?:năm|quý) (?:trước|ngoái|20\\d\\d))?"
            + "|(?<lastYear>năm (?:trước|ngoái))"
            + "|(?<lastQuarter>(?:quý|kỳ) trước)"
            + "|(?<base>đầu nhiệm kỳ|số gốc|năm gốc|đầu kỳ)"
            + "|(?:năm|đến) (?<year>20\\d\\d)(?! ?- ?20)"
            + ")(?![\\p{L}\\d])");
    private static final Pattern COMPARED = Pattern.compile("(?:so (?:với )?(?:mức )?|từ )$");
    private static final Map<String, Integer> SPELT = Map.of("ba", 3, "sáu", 6, "chín", 9, "mười hai", 12);
    private static final int YEAR = 12;

    /** The last time that is named and not only compared with; null for none. */
    static @Nullable QuotedTime last(String folded, ReportingPeriod chosen) {
        QuotedTime last = null;
        Matcher words = WORDS.matcher(folded);
        while (words.find()) {
            boolean compared =
                    COMPARED.matcher(folded.substring(0, words.start())).find();
            QuotedTime named = compared ? null : named(words, chosen);
            last = named == null ? last : named;
        }
        return last;
    }

    /** The first time of a text, if it begins there but for a few signs. */
    static @Nullable QuotedTime atBeginning(String folded, ReportingPeriod chosen) {
        Matcher words = WORDS.matcher(folded);
        return words.find()
                        && folded.substring(0, words.start()).matches("[ (]*(?:(?:vào|trong|của|cuối|hết|tính đến) )*")
                ? named(words, chosen)
                : null;
    }

    /** A text without the time that it begins with: that belongs to the number before. */
    static String withoutFirst(String folded, ReportingPeriod chosen) {
        QuotedTime first = atBeginning(folded, chosen);
        Matcher words = WORDS.matcher(folded);
        return first != null && words.find() ? folded.substring(words.end()) : folded;
    }

    /** The time that a change is counted from; null for none. */
    static KnownValue.@Nullable Since since(String folded, ReportingPeriod chosen) {
        Matcher words = WORDS.matcher(folded);
        while (words.find()) {
            if (words.group("base") != null) {
                return KnownValue.Since.BASE;
            }
            if (words.group("same") != null || words.group("lastYear") != null) {
                return KnownValue.Since.YEAR_BEFORE;
            }
            if (words.group("lastQuarter") != null) {
                return KnownValue.Since.QUARTER_BEFORE;
            }
            QuotedTime named = named(words, chosen);
            if (named != null
                    && COMPARED.matcher(folded.substring(0, words.start())).find()) {
                return named.period.type() == PeriodType.QUARTER && named.period.equals(chosen.previousQuarter())
                        ? KnownValue.Since.QUARTER_BEFORE
                        : named.period.year() < chosen.year() ? KnownValue.Since.BASE : null;
            }
        }
        return null;
    }

    private static @Nullable QuotedTime named(Matcher words, ReportingPeriod chosen) {
        ReportingPeriod period = period(words, chosen);
        return period == null ? null : new QuotedTime(period, words.group("base") != null, words.start());
    }

    private static @Nullable ReportingPeriod period(Matcher words, ReportingPeriod chosen) {
        if (words.group("months") != null) {
            String many = words.group("months");
            return upTo(
                    SPELT.getOrDefault(many, many.matches("\\d+") ? Integer.parseInt(many) : 0),
                    year(words, "monthsYear", chosen));
        }
        if (words.group("quarter") != null) {
            return ReportingPeriod.quarter(year(words, "quarterYear", chosen), quarter(words.group("quarter")));
        }
        if (words.group("dateMonth") != null) {
            return month(Integer.parseInt(words.group("dateMonth")), year(words, "dateYear", chosen));
        }
        if (words.group("month") != null) {
            return month(Integer.parseInt(words.group("month")), year(words, "monthYear", chosen));
        }
        if (words.group("same") != null) {
            return chosen.sameLastYear();
        }
        if (words.group("lastYear") != null) {
            return ReportingPeriod.year(chosen.year() - 1);
        }
        if (words.group("lastQuarter") != null) {
            return chosen.previousQuarter();
        }
        return ReportingPeriod.year(words.group("base") != null ? chosen.year() : year(words, "year", chosen));
    }

    private static int year(Matcher words, String group, ReportingPeriod chosen) {
        String year = words.group(group);
        return year == null ? chosen.year() : Integer.parseInt(year);
    }

    private static int quarter(String written) {
        return switch (written) {
            case "i", "1" -> 1;
            case "ii", "2" -> 2;
            case "iii", "3" -> 3;
            default -> 4;
        };
    }

    private static @Nullable ReportingPeriod upTo(int months, int year) {
        return switch (months) {
            case 3 -> ReportingPeriod.quarter(year, 1);
            case 6 -> ReportingPeriod.halfYear(year);
            case 9 -> ReportingPeriod.nineMonths(year);
            case YEAR -> ReportingPeriod.year(year);
            default ->
                months < 1 || months > YEAR
                        ? null
                        : new ReportingPeriod(PeriodType.MONTH, YearMonth.of(year, months), YearMonth.of(year, months));
        };
    }

    private static @Nullable ReportingPeriod month(int month, int year) {
        return month < 1 || month > YEAR ? null : ReportingPeriod.month(year, month);
    }
}
