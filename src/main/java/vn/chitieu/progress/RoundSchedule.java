package vn.chitieu.progress;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;

/** When rounds are opened: shortly after midnight, by whichever node is first, and at a start that comes later. */
@Configuration(proxyBeanMethods = false)
@Profile("!test")
class RoundSchedule {

    private static final Logger log = LoggerFactory.getLogger(RoundSchedule.class);
    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 10);

    private final RoundOpening opening;

    RoundSchedule(RoundOpening opening) {
        this.opening = opening;
    }

    @Bean
    RecurringTask<Void> nightlyRoundOpening(Clock clock) {
        return Tasks.recurring("open-rounds", Schedules.daily(clock.getZone(), AFTER_MIDNIGHT))
                .execute((instance, context) -> open());
    }

    /** A portal that was down at midnight makes up for it; two that start at once open each round once. */
    @EventListener(ApplicationReadyEvent.class)
    void openAtStart() {
        try {
            open();
        } catch (RuntimeException e) {
            log.error("The rounds that are due were not opened", e);
        }
    }

    private void open() {
        int opened = opening.openDue();
        if (opened > 0) {
            log.info("{} rounds opened", opened);
        }
    }
}
