package vn.chitieu.reminder;

import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import vn.chitieu.reminder.Reminding.Outcome;

/** When people are reminded: each morning by one node, which makes up for a morning that was missed. */
@Configuration(proxyBeanMethods = false)
@Profile("!test")
@RequiredArgsConstructor
class ReminderSchedule {

    private static final Logger log = LoggerFactory.getLogger(ReminderSchedule.class);
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final Duration BEFORE_ANOTHER_ATTEMPT = Duration.ofHours(1);

    private final Reminding reminding;
    private final ReminderMail mail;

    @Bean
    RecurringTask<Void> remindersEachMorning(Clock clock) {
        return Tasks.recurring("remind-by-mail", Schedules.daily(clock.getZone(), MORNING))
                .onFailure(new OnFailureRetryLater<>(BEFORE_ANOTHER_ATTEMPT))
                .execute((instance, context) -> remind());
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayWhetherMailIsOn() {
        if (!mail.isOn()) {
            log.info("Reminders are shown on pages only: no e-mail is sent without spring.mail.host and"
                    + " chitieu.mail.from");
        }
    }

    private void remind() {
        Outcome outcome = reminding.remind();
        if (outcome.sent() > 0) {
            log.info("{} people reminded by e-mail", outcome.sent());
        }
        if (!outcome.isDone()) {
            throw new RemindersLeft(outcome);
        }
    }

    /** Tells the scheduler to come again sooner. */
    static final class RemindersLeft extends RuntimeException {

        RemindersLeft(Outcome outcome) {
            super(
                    outcome.reachable()
                            ? outcome.failed() + " reminders were not taken"
                            : "The mail server could not be reached");
        }
    }
}
