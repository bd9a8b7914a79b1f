package vn.chitieu.workbook;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import vn.chitieu.account.CurrentUser;

/**
 * Works at batches while people do something else. How far it is stands in the database, a workbook at a time; so a node
 * that stops leaves nothing half done, and whoever opens the batch's page next has the rest done.
 */
@Component
@RequiredArgsConstructor
@Slf4j
public class BatchWork {

    /** Read together, in one transaction. */
    private static final int READ_TOGETHER = 10;

    /** So long nothing happens at a batch before somebody else goes on with it. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Batches batches;
    private final BatchReading reading;
    private final BatchStoring storing;
    private final BatchWorkers workers;
    private final Clock clock;

    private final Set<Long> mine = ConcurrentHashMap.newKeySet();

    /** Has a batch read, and what is clean of it stored once somebody has asked for that. */
    public void begin(Batch batch, CurrentUser user) {
        if (batch.isInWork() && mine.add(batch.id())) {
            String province = batch.province();
            List<Integer> waiting = batches.waiting(province, batch.id());
            List<BatchWorkbook> clean = batch.storing() ? batches.clean(province, batch.id()) : List.of();
            int parts = (waiting.size() + READ_TOGETHER - 1) / READ_TOGETHER + clean.size();
            if (parts == 0) {
                mine.remove(batch.id());
            }
            AtomicInteger left = new AtomicInteger(parts);
            for (int from = 0; from < waiting.size(); from += READ_TOGETHER) {
                List<Integer> together = waiting.subList(from, Math.min(from + READ_TOGETHER, waiting.size()));
                submit(batch.id(), left, () -> read(province, batch.id(), together));
            }
            for (BatchWorkbook workbook : clean) {
                submit(batch.id(), left, () -> store(province, batch.id(), workbook, user));
            }
        }
    }

    /** The same where nobody else seems to be at it. */
    public void resume(Batch batch, CurrentUser user) {
        if (batch.isInWork()
                && !mine.contains(batch.id())
                && !batches.isWorkedAt(batch.id(), clock.instant().minus(PATIENCE))) {
            begin(batch, user);
        }
    }

    /** Has everything stored that is clean now. */
    public void store(Batch batch, CurrentUser user) {
        batches.ask(batch.province(), batch.id());
        batches.find(batch.province(), batch.id()).ifPresent(asked -> begin(asked, user));
    }

    /**
     * Stores one workbook at once, without what its commune has changed itself since.
     *
     * @return false where nothing was; what stands in the way is found then
     */
    public boolean store(String province, long batch, int number, CurrentUser user) {
        return batches.workbook(province, batch, number)
                .map(workbook -> store(province, batch, workbook, user))
                .orElse(false);
    }

    private boolean store(String province, long batch, BatchWorkbook workbook, CurrentUser user) {
        boolean stored = storing.store(province, batch, workbook, user);
        if (!stored) {
            read(province, batch, List.of(workbook.number()));
        }
        return stored;
    }

    private void read(String province, long batch, List<Integer> numbers) {
        batches.keep(province, batch, reading.read(province, batch, numbers), clock.instant());
    }

    private void submit(long batch, AtomicInteger left, Runnable part) {
        // The request itself is over by then
        Locale language = LocaleContextHolder.getLocale();
        workers.submit(new DelegatingSecurityContextRunnable(() -> {
            LocaleContextHolder.setLocale(language);
            try {
                part.run();
            } catch (RuntimeException e) {
                // The rest goes on; what failed is tried again by whoever opens the page
                log.error("A part of batch {} failed", batch, e);
            } finally {
                LocaleContextHolder.resetLocaleContext();
                if (left.decrementAndGet() == 0) {
                    mine.remove(batch);
                }
            }
        }));
    }
}
