package vn.chitieu.workbook;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;
import vn.chitieu.entry.GridSaving;
import vn.chitieu.progress.RoundNotOpen;
import vn.chitieu.web.NotFound;

/** Stores the figures of a batch's workbooks, each workbook in a transaction of its own: all of its changes, or none. */
@Service
class BatchStoring {

    private final Batches batches;
    private final GridSaving saving;
    private final DataScopes scopes;
    private final ChoiceWords words;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BatchStoring(
            Batches batches,
            GridSaving saving,
            DataScopes scopes,
            ChoiceWords words,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.batches = batches;
        this.saving = saving;
        this.scopes = scopes;
        this.words = words;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Stores what a workbook changes; what its commune has changed itself since stays as the commune has it.
     *
     * @return false where nothing was stored: somebody has changed a figure since the workbook was read, has handed the
     *     round in, or has taken a target out of it. Then it has to be read again
     * @throws AccessDeniedException unless this person reviews the province
     */
    boolean store(String province, long batch, BatchWorkbook workbook, CurrentUser user) {
        if (!user.mayReviewProvince(province)) {
            throw new AccessDeniedException(user.username() + " stores no workbooks in " + province);
        }
        String commune = workbook.commune();
        String period = workbook.period();
        Found found = workbook.found();
        if (commune == null
                || period == null
                || found == null
                || !workbook.state().isStorable()) {
            return false;
        }
        try {
            return scopes.during(
                    DataScope.receiving(province, commune),
                    () -> Boolean.TRUE.equals(transaction.execute(status -> {
                        GridSaving.Outcome outcome =
                                saving.saveFor(commune, period, typed(found.changes()), user, reason(workbook));
                        boolean stored = outcome.problems().isEmpty()
                                && batches.store(batch, workbook, outcome.saved(), user.id(), clock.instant());
                        if (!stored) {
                            status.setRollbackOnly();
                        }
                        return stored;
                    })));
        } catch (RoundNotOpen | NotFound | AccessDeniedException gone) {
            // Whether this person may store here was asked above: a round or a series has gone since it was read
            return false;
        }
    }

    private static Map<Long, GridSaving.Typed> typed(List<Preview.Row> rows) {
        Map<Long, GridSaving.Typed> typed = new LinkedHashMap<>();
        rows.forEach(row ->
                typed.put(row.series(), new GridSaving.Typed(row.value(), row.grade(), row.note(), row.version())));
        return typed;
    }

    private String reason(BatchWorkbook workbook) {
        return words.say("batch.reason", workbook.file(), workbook.sha256());
    }
}
