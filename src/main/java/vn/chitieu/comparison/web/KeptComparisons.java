package vn.chitieu.comparison.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.Grant;
import vn.chitieu.commune.ProvinceVersions;
import vn.chitieu.comparison.Scope;
import vn.chitieu.web.KeptPages;

/** Pages of a province or the country that stand until one of their communes changes. */
@Component
@RequiredArgsConstructor
class KeptComparisons {

    private final KeptPages pages;
    private final ProvinceVersions versions;
    private final Clock clock;

    /**
     * All that a page depends on beside the versions of its communes.
     *
     * @param page which of them, with what was asked for
     */
    private record Key(Scope scope, Object page, List<Grant> rights, Locale locale, LocalDate today) {}

    /** Writes a page from what it shows. */
    interface Writing {

        /**
         * Puts into the model what the template shows.
         *
         * @param setUp version of what is set up in the scope
         */
        KeptPages.ToWrite write(long setUp);
    }

    /**
     * Shows the page that is kept, or has it written.
     *
     * @param page which one, with what was asked for; null for one that is written each time, since anything may be asked
     * @return name of the view
     */
    String show(Scope scope, @Nullable Object page, CurrentUser user, Locale locale, Model model, Writing writing) {
        ProvinceVersions.Standing standing = versions.find(scope.province());
        KeptPages.Asked asked = pages.ask(
                page == null ? null : new Key(scope, page, user.grants(), locale, LocalDate.now(clock)),
                standing.version(),
                !standing.internal());
        if (asked.isMissing()) {
            model.addAttribute(KeptPages.TO_WRITE, writing.write(standing.setUp()));
        }
        model.addAttribute(KeptPages.ASKED, asked);
        return KeptPages.VIEW;
    }
}
