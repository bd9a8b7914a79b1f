package vn.chitieu.entry.web;

import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.entry.GridSaving;

/**
 * Saves cells and shows their rows. A preview does the same in one transaction that is taken back: so it can show nothing
 * but the truth. What is saved is let go before its rows are drawn, since the next writer of the commune waits for it.
 */
@Component
@RequiredArgsConstructor
class CellSaving {

    private final GridSaving saving;
    private final EntryPages pages;
    private final PlatformTransactionManager transactions;

    CellRows save(String commune, String period, EntryForm form, CurrentUser user, Locale locale, boolean preview) {
        if (!preview) {
            return rows(saving.save(commune, period, form.cells(), user), form, user, locale);
        }
        CellRows rows = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return rows(saving.rehearse(commune, period, form.cells(), user), form, user, locale);
        });
        return Objects.requireNonNull(rows);
    }

    private CellRows rows(GridSaving.Outcome outcome, EntryForm form, CurrentUser user, Locale locale) {
        return pages.rows(outcome.round(), user, form.cells(), outcome.problems(), locale);
    }
}
