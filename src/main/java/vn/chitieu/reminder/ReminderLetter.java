package vn.chitieu.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.chitieu.account.Correspondents.Correspondent;

/** Writes the message that a person gets: all that waits for them, in plain text. */
@Component
class ReminderLetter {

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s/]+(/[^\\s]*)?");

    private final ReminderWords words;
    private final String address;

    /** @param address where people open the portal; empty where nobody has said */
    ReminderLetter(ReminderWords words, @Value("${chitieu.address:}") String address) {
        this.words = words;
        this.address = address.strip().replaceAll("/+$", "");
        if (!this.address.isEmpty() && !WEB_ADDRESS.matcher(this.address).matches()) {
            throw new IllegalStateException("chitieu.address must be such as https://chitieu.tinh.gov.vn: " + address);
        }
    }

    /** A message as it is sent. */
    record Letter(String subject, String text) {}

    Letter write(Correspondent to, List<Duty> duties, LocalDate today) {
        Locale locale = Locale.of(to.language().tag());
        StringBuilder text = new StringBuilder();
        paragraph(text, words.say(locale, "reminder.mail.greeting", to.person().displayName()));
        paragraph(text, words.say(locale, "reminder.mail.lede"));
        duties.forEach(duty -> write(duty, today, locale, text));
        paragraph(text, words.say(locale, "reminder.mail.ends"));
        text.append(words.say(locale, "reminder.mail.switch-off", onPortal("/account", locale)))
                .append('\n');
        return new Letter(onOneLine(subject(duties, today, locale)), text.toString());
    }

    private String subject(List<Duty> duties, LocalDate today, Locale locale) {
        DueRound first = duties.getFirst().due();
        String when = words.when(first, today, locale);
        return duties.size() == 1
                ? words.say(locale, "reminder.mail.subject", words.where(first, locale), when)
                : words.say(locale, "reminder.mail.subject.several", String.valueOf(duties.size()), when);
    }

    private void write(Duty duty, LocalDate today, Locale locale, StringBuilder text) {
        DueRound due = duty.due();
        line(text, "", words.where(due, locale));
        line(text, "  ", words.due(due, today, locale));
        words.what(duty, locale).forEach(what -> line(text, "  - ", what));
        line(text, "  ", onPortal(due.address(), locale));
        text.append('\n');
    }

    /** A link where it is known what links begin with; else what to open. */
    private String onPortal(String path, Locale locale) {
        return address.isEmpty() ? words.say(locale, "reminder.mail.path", path) : address + path;
    }

    private static void paragraph(StringBuilder text, String words) {
        line(text, "", words);
        text.append('\n');
    }

    private static void line(StringBuilder text, String indent, String words) {
        text.append(indent).append(onOneLine(words)).append('\n');
    }

    /** Names are typed by people; none of them begins a header or a line of its own. */
    private static String onOneLine(String text) {
        return LINE_BREAKS.matcher(text).replaceAll(" ");
    }
}
