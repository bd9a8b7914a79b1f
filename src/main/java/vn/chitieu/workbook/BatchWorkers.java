package vn.chitieu.workbook;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

/** Who works at batches on this node: two, whatever the number of batches. */
@Component
@Slf4j
class BatchWorkers {

    /** Everybody else's pages need connections and processors too. */
    private static final int AT_ONCE = 2;

    private static final int LONGEST_SECONDS = 20;

    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofVirtual().name("batch-", 0).factory());

    private volatile boolean stopping;

    /** Does a piece of work as soon as somebody is free; none once the portal stops. */
    void submit(Runnable work) {
        workers.execute(() -> {
            if (!stopping) {
                work.run();
            }
        });
    }

    /** What was begun is finished; the rest is left to another node, or to the next start. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        workers.shutdown();
        if (!workers.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            log.warn("Work at a batch did not end in time");
        }
    }
}
