package vn.chitieu.audit;

import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What the trail does by itself: anchors in the last minutes of each day, and at a start where today's are missing; a
 * checking each night. Neither stops the portal when it fails; both say so in the log.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Profile("!test")
@RequiredArgsConstructor
class DailyAudit {

    private static final Logger log = LoggerFactory.getLogger(DailyAudit.class);

    private final Anchoring anchoring;
    private final Verifications verifications;

    @EventListener(ApplicationReadyEvent.class)
    void anchorAtStart() {
        if (anchoring.isMissingToday()) {
            anchor();
        }
    }

    @Scheduled(cron = "0 55 23 * * *", zone = "Asia/Ho_Chi_Minh")
    void anchor() {
        try {
            anchoring.keep();
        } catch (RuntimeException e) {
            log.error("The chains of the audit trail were not anchored", e);
        }
    }

    @Scheduled(cron = "0 30 0 * * *", zone = "Asia/Ho_Chi_Minh")
    void verify() {
        try {
            verifications.verifyOnceADay().ifPresent(DailyAudit::tell);
        } catch (RuntimeException e) {
            log.error("The audit trail was not checked", e);
        }
    }

    private static void tell(Verification result) {
        if (result.isSound()) {
            log.info("Audit trail: {}", result.summary());
        } else {
            log.error("Audit trail: {}", result.summary());
            result.troubles().forEach(trouble -> log.error("Audit trail: {}", trouble));
        }
    }
}
