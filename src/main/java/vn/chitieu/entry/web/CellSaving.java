package vn.chitieu.entry.web;

import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.entry.GridSaving;
import vn.chitieu.progress.Round;

/** Saves cells and shows their rows, in one transaction that a preview takes back: so it can show nothing but the truth. */
@Component
@RequiredArgsConstructor
class CellSaving {

    private final GridSaving saving;
    private final EntryPages pages;
    private final PlatformTransactionManager transactions;

    EntryPage save(
            NamedCommune commune, Round round, EntryForm form, CurrentUser user, Locale locale, boolean preview) {
        EntryPage page = new TransactionTemplate(transactions).execute(status -> {
            if (preview) {
                status.setRollbackOnly();
            }
            GridSaving.Outcome outcome = saving.save(round, form.cells(), user);
            return pages.page(
                    commune, round, user, form.cells(), outcome.problems(), form.cells()::containsKey, locale);
        });
        return Objects.requireNonNull(page);
    }
}
