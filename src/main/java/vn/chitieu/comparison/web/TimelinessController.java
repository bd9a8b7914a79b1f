package vn.chitieu.comparison.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.Province;
import vn.chitieu.comparison.Punctualities;
import vn.chitieu.comparison.Scope;
import vn.chitieu.database.FromStandby;
import vn.chitieu.period.ReportingPeriod;

/** Who hands in on time, and whose figures have to be mended. */
@Controller
@RequiredArgsConstructor
class TimelinessController {

    /** Periods shown unless others are asked for: a year of quarters. */
    private static final int SHOWN = 4;

    private final ReadableProvinces provinces;
    private final ChosenPeriods periods;
    private final Punctualities punctualities;

    /** From one period to another, both included; asked for the wrong way round they are taken the right way. */
    @GetMapping("/provinces/{province}/timeliness")
    @FromStandby
    String show(
            @PathVariable String province,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            CurrentUser user,
            Model model) {
        Province known = provinces.get(province, user);
        ChosenPeriods.Choice last = periods.of(Scope.of(province), to);
        ReportingPeriod end = last.chosen();
        ReportingPeriod start = from == null || from.isBlank()
                ? last.all().stream()
                        .filter(it -> end != null && it.compareTo(end) <= 0)
                        .limit(SHOWN)
                        .reduce((later, earlier) -> earlier)
                        .orElse(null)
                : periods.of(Scope.of(province), from).chosen();
        if (start == null || end == null) {
            model.addAttribute("page", new TimelinessPage(known, List.of(), null, null, List.of()));
            return "comparison/timeliness";
        }
        ReportingPeriod first = start.compareTo(end) <= 0 ? start : end;
        ReportingPeriod latest = start.compareTo(end) <= 0 ? end : start;
        List<ReportingPeriod> within = last.all().stream()
                .filter(it -> it.compareTo(first) >= 0 && it.compareTo(latest) <= 0)
                .toList();
        model.addAttribute(
                "page",
                new TimelinessPage(
                        known, last.codes(), first.toString(), latest.toString(), punctualities.of(province, within)));
        return "comparison/timeliness";
    }
}
