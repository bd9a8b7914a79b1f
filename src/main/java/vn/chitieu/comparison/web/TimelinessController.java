package vn.chitieu.comparison.web;

import java.util.List;
import java.util.Locale;
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
import vn.chitieu.web.KeptPages;
import vn.chitieu.web.Words;

/** Who hands in on time, and whose figures have to be mended. */
@Controller
@RequiredArgsConstructor
class TimelinessController {

    /** Periods shown unless others are asked for: a year of quarters. */
    private static final int SHOWN = 4;

    private final ReadableProvinces provinces;
    private final KeptComparisons kept;
    private final ChosenPeriods periods;
    private final Punctualities punctualities;
    private final Words words;

    private record Between(@Nullable String from, @Nullable String to) {}

    /** From one period to another, both included; asked for the wrong way round they are taken the right way. */
    @GetMapping("/provinces/{province}/timeliness")
    @FromStandby
    String show(
            @PathVariable String province,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            CurrentUser user,
            Model model,
            Locale locale) {
        Province known = provinces.get(province, user);
        return kept.show(Scope.of(province), new Between(from, to), user, locale, model, setUp -> {
            model.addAttribute("page", page(known, setUp, from, to));
            return new KeptPages.ToWrite(words.message("timeliness.title"), "comparison/timeliness");
        });
    }

    private TimelinessPage page(Province province, long setUp, @Nullable String from, @Nullable String to) {
        Scope scope = Scope.of(province.code());
        ChosenPeriods.Choice last = periods.of(scope, setUp, to);
        ReportingPeriod end = last.chosen();
        ReportingPeriod start = from == null || from.isBlank()
                ? last.all().stream()
                        .filter(it -> end != null && it.compareTo(end) <= 0)
                        .limit(SHOWN)
                        .reduce((later, earlier) -> earlier)
                        .orElse(null)
                : periods.of(scope, setUp, from).chosen();
        if (start == null || end == null) {
            return new TimelinessPage(province, List.of(), null, null, List.of());
        }
        ReportingPeriod first = start.compareTo(end) <= 0 ? start : end;
        ReportingPeriod latest = start.compareTo(end) <= 0 ? end : start;
        List<ReportingPeriod> within = last.all().stream()
                .filter(it -> it.compareTo(first) >= 0 && it.compareTo(latest) <= 0)
                .toList();
        return new TimelinessPage(
                province, last.codes(), first.toString(), latest.toString(), punctualities.of(province.code(), within));
    }
}
