package vn.chitieu.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.Province;
import vn.chitieu.commune.Provinces;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.review.ProvinceReview;
import vn.chitieu.review.QueueFilter;
import vn.chitieu.review.QueuedCell;
import vn.chitieu.review.ReviewQueue;
import vn.chitieu.web.Flash;
import vn.chitieu.web.FormFields;
import vn.chitieu.web.NotFound;

/** The reviewer's morning: what was handed in, looked through from the greatest risk on. */
@Controller
@RequiredArgsConstructor
class QueueController {

    private static final String ADDRESS = "/provinces/{province}/review";
    private static final int LONGEST_REASON = 500;

    private final Provinces provinces;
    private final ReviewQueue queue;
    private final ProvinceReview review;
    private final QueuePages pages;

    /**
     * What is to be done, and with which figures.
     *
     * @param cell series and version of each that was ticked
     * @param seal of the figures that were counted where all quiet ones are accepted
     */
    record Decision(
            @Nullable Set<String> cell,
            @Nullable String reason,
            @Nullable String seal,
            @Nullable String period,
            @Nullable String commune,
            @Nullable String indicator,
            @Nullable String question) {

        QueueFilter filter() {
            return QueueFilter.of(commune, indicator, question);
        }
    }

    @GetMapping(ADDRESS)
    String show(
            @PathVariable String province,
            @ModelAttribute("decision") Decision decision,
            @RequestParam(defaultValue = "1") int page,
            CurrentUser user,
            Model model,
            Locale locale) {
        Province known = readable(province, user);
        model.addAttribute(
                "page", pages.page(known, period(decision.period()), decision.filter(), page, false, user, locale));
        return "review/queue";
    }

    /** Accepts or returns the ticked figures, or accepts all that nothing is asked about. */
    @PostMapping(ADDRESS)
    String decide(
            @PathVariable String province,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute("decision") Decision decision,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        Province known = reviewed(province, user);
        ReportingPeriod period = period(decision.period());
        if (period == null) {
            throw new NotFound("no period");
        }
        FormFields fields = new FormFields(errors);
        Set<String> ticked = decision.cell() == null ? Set.of() : decision.cell();
        boolean quiet = act.equals("accept-quiet");
        boolean returning = act.equals("return");
        if (!quiet && !returning && !act.equals("accept")) {
            throw new NotFound("act " + act);
        }
        if (!quiet && ticked.isEmpty()) {
            fields.refuse("cell", "review.problem.nothing-ticked");
        }
        String reason = returning ? fields.required("reason", decision.reason(), LONGEST_REASON) : "";
        List<QueuedCell> waiting = queue.of(province, period);
        List<QueuedCell> chosen = quiet
                ? decision.filter().of(waiting).stream()
                        .filter(QueuedCell::isQuiet)
                        .toList()
                : waiting.stream().filter(it -> ticked.contains(it.cell().id())).toList();
        boolean moved = quiet && !QueuePages.seal(chosen).equals(decision.seal());
        if (errors.hasErrors() || moved) {
            response.setStatus(moved ? HttpStatus.CONFLICT.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", pages.page(known, period, decision.filter(), page, moved, user, locale));
            return "review/queue";
        }
        int wanted = quiet ? chosen.size() : ticked.size();
        int done = returning
                ? review.sendBack(province, period, chosen, reason, user)
                : review.accept(province, period, chosen, user);
        Flash.of(
                        (returning ? "review.flash.returned." : "review.flash.accepted.")
                                + (done < wanted ? "some" : "all"),
                        String.valueOf(done),
                        String.valueOf(wanted - done))
                .on(redirect);
        return "redirect:" + address(province, decision);
    }

    /** Takes back what was accepted by one press of a button. */
    @PostMapping(ADDRESS + "/undo")
    String undo(
            @PathVariable String province,
            @RequestParam String period,
            @RequestParam UUID batch,
            CurrentUser user,
            RedirectAttributes redirect) {
        reviewed(province, user);
        ReportingPeriod of = period(period);
        int taken = of == null ? 0 : review.withdraw(province, of, batch, user);
        Flash.of(taken == 0 ? "review.flash.nothing-undone" : "review.flash.undone", String.valueOf(taken))
                .on(redirect);
        return "redirect:/provinces/" + province + "/review?period=" + period;
    }

    private static String address(String province, Decision decision) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/provinces/" + province + "/review")
                .queryParam("period", decision.period());
        QueueFilter filter = decision.filter();
        if (!filter.commune().isEmpty()) {
            address.queryParam("commune", filter.commune());
        }
        if (!filter.indicator().isEmpty()) {
            address.queryParam("indicator", filter.indicator());
        }
        if (!filter.question().isEmpty()) {
            address.queryParam("question", filter.question());
        }
        return address.encode().toUriString();
    }

    private Province readable(String code, CurrentUser user) {
        Province known = provinces.findByCode(code).orElseThrow(() -> new NotFound("province " + code));
        if (!user.maySeeProvince(code)) {
            throw new AccessDeniedException(user.username() + " does not see province " + code);
        }
        return known;
    }

    private Province reviewed(String code, CurrentUser user) {
        Province known = readable(code, user);
        if (!user.mayReviewProvince(code)) {
            throw new AccessDeniedException(user.username() + " does not review province " + code);
        }
        return known;
    }

    private static @Nullable ReportingPeriod period(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        try {
            return ReportingPeriod.parse(code);
        } catch (IllegalArgumentException e) {
            throw new NotFound("period " + code);
        }
    }
}
