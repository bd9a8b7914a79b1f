package vn.chitieu.workbook;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.Standing;
import vn.chitieu.account.Standings;

/**
 * Works at batches while people do something else. How far it is stands in the database, a workbook at a time; so a node
 * that stops leaves nothing half done, and whoever opens the batch's page next has the rest done: in the name of who asked
 * for it, with the roles which that person has by then.
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
    private final Standings standings;
    private final Clock clock;

    private final Set<Long> mine = ConcurrentHashMap.newKeySet();

    /** Has a batch read, and what is clean of it stored once somebody has asked for that. */
    public void begin(Batch batch) {
        if (batch.isInWork() && mine.add(batch.id())) {
            try {
                submit(batch.id(), parts(batch));
            } catch (RuntimeException | Error e) {
                // Whoever opens the page next begins again
                mine.remove(batch.id());
                throw e;
            }
        }
    }

    /** The same where nobody else seems to be at it. */
    public void resume(Batch batch) {
        if (batch.isInWork()
                && !mine.contains(batch.id())
                && !batches.isWorkedAt(batch.id(), clock.instant().minus(PATIENCE))) {
            begin(batch);
        }
    }

    /** Has everything that is clean now stored in this person's name. */
    public void store(Batch batch, CurrentUser user) {
        batches.ask(batch.province(), batch.id(), user.id());
        batches.find(batch.province(), batch.id()).ifPresent(this::begin);
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

    private List<Runnable> parts(Batch batch) {
        String province = batch.province();
        List<Runnable> parts = new ArrayList<>();
        List<Integer> waiting = batches.waiting(province, batch.id());
        for (int from = 0; from < waiting.size(); from += READ_TOGETHER) {
            List<Integer> together = waiting.subList(from, Math.min(from + READ_TOGETHER, waiting.size()));
            parts.add(() -> read(province, batch.id(), together));
        }
        if (batch.isToBeStored()) {
            long asked = Objects.requireNonNull(batch.storingBy());
            batches.clean(province, batch.id())
                    .forEach(workbook -> parts.add(() -> storeFor(asked, province, batch.id(), workbook)));
        }
        return parts;
    }

    /** In the name of who asked for it, wherever that person is by now, and whoever opened the page. */
    private void storeFor(long asked, String province, long batch, BatchWorkbook workbook) {
        Optional<Standing> standing = standings
                .of(asked)
                .filter(Standing::open)
                .filter(it -> it.person().mayReviewProvince(province));
        if (standing.isEmpty()) {
            log.warn("Account {} stores no workbooks in {} any more: batch {} stops", asked, province, batch);
            batches.stop(province, batch, asked);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(standing.get().signedIn());
        new DelegatingSecurityContextRunnable(
                        () -> store(province, batch, workbook, standing.get().person()), context)
                .run();
    }

    private boolean store(String province, long batch, BatchWorkbook workbook, CurrentUser user) {
        boolean stored = storing.store(province, batch, workbook, user);
        if (!stored) {
            read(province, batch, List.of(workbook.number()));
        }
        return stored;
    }

    /** Together; where that fails one by one, so that a file which nobody can read holds up no other. */
    private void read(String province, long batch, List<Integer> numbers) {
        if (failure(province, batch, numbers) == null) {
            return;
        }
        for (Integer number : numbers) {
            RuntimeException failed = failure(province, batch, List.of(number));
            if (failed != null) {
                log.warn("File {} of batch {} cannot be read", number, batch, failed);
                Found unreadable = Found.wrong(Mistake.ofFile("notAWorkbook"));
                batches.keep(
                        province, batch, List.of(new Batches.Read(number, null, null, unreadable)), clock.instant());
            }
        }
    }

    /** What speaks against these files; where it is the database that is away, nothing does, and they go on waiting. */
    private @Nullable RuntimeException failure(String province, long batch, List<Integer> numbers) {
        try {
            batches.keep(province, batch, reading.read(province, batch, numbers), clock.instant());
            return null;
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | NonTransientDataAccessResourceException
                | TransactionException away) {
            throw away;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private void submit(long batch, List<Runnable> parts) {
        if (parts.isEmpty()) {
            mine.remove(batch);
        }
        AtomicInteger left = new AtomicInteger(parts.size());
        // The request itself is over by then
        Locale language = LocaleContextHolder.getLocale();
        parts.forEach(part -> workers.submit(new DelegatingSecurityContextRunnable(() -> {
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
        })));
    }
}
