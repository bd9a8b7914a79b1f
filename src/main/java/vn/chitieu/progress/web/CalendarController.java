package vn.chitieu.progress.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
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
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.Province;
import vn.chitieu.commune.Provinces;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.CalendarKeeping;
import vn.chitieu.progress.ReportingCalendar;
import vn.chitieu.progress.ReportingCalendar.Kept;
import vn.chitieu.progress.Rounds;
import vn.chitieu.web.Flash;
import vn.chitieu.web.NotFound;

/** The dates of a province's periods. */
@Controller
@RequiredArgsConstructor
class CalendarController {

    private static final String ADDRESS = "/provinces/{province}/periods";
    private static final String ONE = ADDRESS + "/{period}";

    private final Provinces provinces;
    private final ReportingCalendar calendar;
    private final CalendarKeeping keeping;
    private final Rounds rounds;
    private final Clock clock;

    @GetMapping(ADDRESS)
    String all(@PathVariable String province, CurrentUser user, Model model) {
        Province known = province(province);
        if (!user.maySeeProvince(province) && !user.maySetDatesOf(province)) {
            throw new AccessDeniedException(user.username() + " does not see the dates of " + province);
        }
        int year = LocalDate.now(clock).getYear();
        model.addAttribute(
                "page",
                CalendarPage.of(
                        known,
                        user.maySetDatesOf(province),
                        year,
                        calendar.setBy(province),
                        rounds.countsIn(province)));
        return "progress/calendar";
    }

    /** Where a period that is chosen from the list is set. */
    @GetMapping(ADDRESS + "/choose")
    String choose(@PathVariable String province, @RequestParam(defaultValue = "") String period, CurrentUser user) {
        settable(province, user);
        return "redirect:/provinces/" + province + "/periods/" + period(period);
    }

    @GetMapping(ONE)
    String form(@PathVariable String province, @PathVariable String period, CurrentUser user, Model model) {
        Province known = settable(province, user);
        Kept kept = calendar.of(province, period(period));
        model.addAttribute("form", DatesForm.of(kept.dates(), kept.version()));
        return page(known, kept, false, model);
    }

    @PostMapping(ONE)
    String set(
            @PathVariable String province,
            @PathVariable String period,
            @ModelAttribute("form") DatesForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Province known = settable(province, user);
        ReportingPeriod which = period(period);
        Optional<DatesForm.Wanted> wanted = form.read(which, errors);
        boolean setMeanwhile = false;
        if (wanted.isPresent()) {
            DatesForm.Wanted it = wanted.get();
            if (keeping.set(province, it.dates(), form.version(), it.reason(), user)) {
                Flash.of("progress.dates.saved").on(redirect);
                return "redirect:/provinces/" + province + "/periods";
            }
            setMeanwhile = true;
        }
        response.setStatus(setMeanwhile ? HttpStatus.CONFLICT.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(known, calendar.of(province, which), setMeanwhile, model);
    }

    private String page(Province province, Kept kept, boolean setMeanwhile, Model model) {
        int affected = DatesPage.notClosed(
                rounds.countsIn(province.code()).getOrDefault(kept.dates().period(), Map.of()));
        model.addAttribute(
                "page",
                new DatesPage(province, kept.dates(), kept.version(), kept.isDefault(), setMeanwhile, affected));
        return "progress/dates";
    }

    private Province settable(String code, CurrentUser user) {
        Province known = province(code);
        if (!user.maySetDatesOf(code)) {
            throw new AccessDeniedException(user.username() + " does not set the dates of " + code);
        }
        return known;
    }

    private Province province(String code) {
        return provinces.findByCode(code).orElseThrow(() -> new NotFound("province " + code));
    }

    private static ReportingPeriod period(String code) {
        try {
            return ReportingPeriod.parse(code);
        } catch (IllegalArgumentException e) {
            throw new NotFound("period " + code);
        }
    }
}
