package vn.chitieu.entry.web;

import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.entry.GridSaving;
import vn.chitieu.progress.Round;

/**
 * Saves cells and shows their rows. A preview does the same in one transaction that is taken back: so it can show nothing
 * but the truth. What is saved is let go before its rows are drawn, since the next writer of the commune waits for it.
 */
@Component
@RequiredArgsConstructor
class CellSaving {

    private final GridSaving saving;
    private final EntryPages pages;
    private final ReadableCommunes communes;
    private final PlatformTransactionManager transactions;

    EntryPage save(String commune, String period, EntryForm form, CurrentUser user, Locale locale, boolean preview) {
        if (!preview) {
            return page(saving.save(commune, period, form.cells(), user), form, user, locale);
        }
        EntryPage page = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return page(saving.rehearse(commune, period, form.cells(), user), form, user, locale);
        });
        return Objects.requireNonNull(page);
    }

    private EntryPage page(GridSaving.Outcome outcome, EntryForm form, CurrentUser user, Locale locale) {
        Round round = outcome.round();
        return pages.page(
                communes.get(round.place().commune(), user),
                round,
                user,
                form.cells(),
                outcome.problems(),
                form.cells()::containsKey,
                locale);
    }
}
