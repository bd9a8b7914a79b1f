package vn.chitieu.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chitieu.web.Words;

/** What is said about a duty, on pages and in e-mail alike: how many figures wait, never what any of them is. */
@Component
@RequiredArgsConstructor
public class ReminderWords {

    private final MessageSource messages;
    private final Words words;

    /** {@code Xã Vĩnh Bình, Quý III/2026}. */
    public String where(DueRound due, Locale locale) {
        return say(
                locale,
                "reminder.where",
                capitalized(say(locale, "place." + due.kind(), due.name()), locale),
                words.period(due.period(), locale));
    }

    /** {@code còn 3 ngày}. */
    public String when(DueRound due, LocalDate today, Locale locale) {
        long left = due.daysLeft(today);
        if (left == 0) {
            return say(locale, "reminder.today");
        }
        return left > 0
                ? say(locale, left == 1 ? "reminder.tomorrow" : "reminder.days-left", String.valueOf(left))
                : say(locale, left == -1 ? "reminder.yesterday" : "reminder.days-late", String.valueOf(-left));
    }

    /** {@code Hạn 05/10/2026, còn 3 ngày}. */
    public String due(DueRound due, LocalDate today, Locale locale) {
        return say(locale, "reminder.due", words.date(due.dueOn()), when(due, today, locale));
    }

    /** What is left to do, one line each. */
    public List<String> what(Duty duty, Locale locale) {
        List<String> lines = new ArrayList<>();
        if (duty.missing() > 0) {
            lines.add(say(locale, "reminder.missing", String.valueOf(duty.missing())));
        }
        if (duty.returned() > 0) {
            lines.add(say(locale, "reminder.returned", String.valueOf(duty.returned())));
        }
        if (duty.office()) {
            lines.add(say(locale, "reminder.round-to-submit"));
        } else if (duty.drafts() > 0) {
            lines.add(say(locale, "reminder.drafts", String.valueOf(duty.drafts())));
        }
        return lines;
    }

    String say(Locale locale, String key, String... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private static String capitalized(String text, Locale locale) {
        return text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }
}
