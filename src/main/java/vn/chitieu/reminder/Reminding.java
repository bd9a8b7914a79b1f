package vn.chitieu.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;
import vn.chitieu.account.Correspondents;
import vn.chitieu.account.Correspondents.Correspondent;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;
import vn.chitieu.progress.Round;
import vn.chitieu.reminder.SentReminders.Step;
import vn.chitieu.web.LogText;

/** Reminds everybody who has figures to enter, by one message each that gathers all that waits for them. */
@Service
@RequiredArgsConstructor
class Reminding {

    private static final Logger log = LoggerFactory.getLogger(Reminding.class);

    private final Duties duties;
    private final Correspondents correspondents;
    private final SentReminders reminders;
    private final ReminderLetter letter;
    private final ReminderMail mail;
    private final DataScopes scopes;
    private final Clock clock;

    /**
     * What became of the messages that were due.
     *
     * @param reachable false if the mail server was not, and what is left was not tried
     */
    record Outcome(int sent, int failed, boolean reachable) {

        boolean isDone() {
            return failed == 0 && reachable;
        }
    }

    /** Sends what is due and was not sent. */
    Outcome remind() {
        return mail.isOn() ? scopes.during(DataScope.EVERYTHING, this::remindAll) : new Outcome(0, 0, true);
    }

    private Outcome remindAll() {
        LocalDate today = LocalDate.now(clock);
        reminders.forgetBefore(today);
        List<Round> due = duties.due();
        Set<String> communes =
                due.stream().map(round -> round.place().commune()).collect(Collectors.toSet());
        Map<CurrentUser, Correspondent> people =
                correspondents.enteringIn(communes).stream().collect(Collectors.toMap(Correspondent::person, it -> it));
        int sent = 0;
        int failed = 0;
        for (var waiting : duties.of(people.keySet(), due).entrySet()) {
            Correspondent to = people.get(waiting.getKey());
            if (to == null) {
                continue;
            }
            switch (remind(to, waiting.getValue(), today)) {
                case NOT_DUE -> {}
                case SENT -> sent++;
                case FAILED -> failed++;
                case UNREACHABLE -> {
                    return new Outcome(sent, failed, false);
                }
            }
        }
        return new Outcome(sent, failed, true);
    }

    private enum Result {
        NOT_DUE,
        SENT,
        FAILED,
        UNREACHABLE
    }

    private Result remind(Correspondent to, List<Duty> waiting, LocalDate today) {
        long account = to.person().id();
        // As exact as the database is
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant startOfDay = today.atStartOfDay(clock.getZone()).toInstant();
        List<Step> steps = waiting.stream().flatMap(duty -> stepOf(duty, today)).toList();
        if (!reminders.take(account, steps, startOfDay, now)) {
            return Result.NOT_DUE;
        }
        try {
            mail.send(to.email(), letter.write(to, waiting, today));
        } catch (MailException e) {
            return failed(account, now, e);
        }
        reminders.sent(account, now);
        return Result.SENT;
    }

    private Result failed(long account, Instant triedAt, MailException failure) {
        String said = LogText.of(failure.getMostSpecificCause());
        if (ReminderMail.isOfServer(failure)) {
            log.warn("The mail server took no reminder, and none is tried for now: {}", said);
            reminders.notTried(account, triedAt, said);
            return Result.UNREACHABLE;
        }
        // What was said names the address; it is kept beside the reminder
        log.warn("The reminder for account {} was not taken", account);
        reminders.failed(account, triedAt, said);
        return Result.FAILED;
    }

    private static Stream<Step> stepOf(Duty duty, LocalDate today) {
        OptionalInt days = ReminderDays.stepOn(today, duty.dueOn());
        return days.isPresent() ? Stream.of(new Step(duty, days.getAsInt())) : Stream.empty();
    }
}
