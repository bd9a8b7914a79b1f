package vn.chitieu.dashboard.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.Grant;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.commune.CommuneVersions;
import vn.chitieu.web.KeptPages;

@Controller
@RequiredArgsConstructor
class DashboardController {

    private final ReadableCommunes communes;
    private final CommunePages reading;
    private final KeptPages kept;
    private final Clock clock;

    /**
     * All that the page depends on beside the commune's version: whatever rights open, and for a member of the committee
     * who it is, since nobody verifies their own figures. Pages with a filter are not kept: it may be any text.
     */
    private record Key(
            String commune,
            @Nullable String period,
            List<Grant> rights,
            long committee,
            Locale locale,
            LocalDate today) {}

    @GetMapping("/communes/{commune}")
    String commune(
            @PathVariable String commune,
            @RequestParam(required = false) @Nullable String period,
            LineFilter asked,
            CurrentUser user,
            Model model,
            Locale locale) {
        CommuneVersions.Standing standing = communes.getStanding(commune, user);
        model.addAttribute(CommuneVersions.STANDING, standing);
        LocalDate today = LocalDate.now(clock);
        long committee = user.isStandingCommitteeOf(commune) ? user.id() : 0;
        KeptPages.Asked page = kept.ask(
                asked.isPlain() ? new Key(commune, period, user.grants(), committee, locale, today) : null,
                standing.version(),
                !standing.internal());
        if (page.isMissing()) {
            Optional<CommunePage> read = reading.of(standing, period, asked, user, today, locale);
            if (read.isEmpty()) {
                model.addAttribute("commune", standing.commune());
                return "dashboard/empty";
            }
            model.addAttribute("page", read.get());
            model.addAttribute(
                    KeptPages.TO_WRITE, new KeptPages.ToWrite(read.get().title(), "dashboard/commune"));
        }
        model.addAttribute(KeptPages.ASKED, page);
        return KeptPages.VIEW;
    }
}
