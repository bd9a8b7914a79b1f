package vn.chitieu.comparison.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.Province;
import vn.chitieu.commune.Provinces;
import vn.chitieu.comparison.CommuneCountsQuery;
import vn.chitieu.comparison.IndicatorComparison;
import vn.chitieu.comparison.IndicatorComparisons;
import vn.chitieu.comparison.Scope;
import vn.chitieu.indicator.Indicators;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.WaitingDecisions;
import vn.chitieu.web.NotFound;
import vn.chitieu.web.Words;

@Controller
@RequiredArgsConstructor
class ComparisonController {

    private final Provinces provinces;
    private final CommuneCountsQuery counts;
    private final WaitingDecisions waiting;
    private final Clock clock;
    private final IndicatorComparisons comparisons;
    private final Indicators indicators;
    private final Words words;

    @GetMapping({"/provinces/{province}", "/provinces/{province}/indicators/{indicator}"})
    String province(
            @PathVariable String province,
            @PathVariable(required = false) @Nullable String indicator,
            @RequestParam(required = false) @Nullable String period,
            CurrentUser user,
            Model model,
            Locale locale) {
        Province known = provinces.findByCode(province).orElseThrow(() -> new NotFound("province " + province));
        if (!user.maySeeProvince(province)) {
            throw new AccessDeniedException(user.username() + " does not see province " + province);
        }
        model.addAttribute(
                "page", page(Scope.of(province), "/provinces/" + province, known, indicator, period, user, locale));
        return "comparison/communes";
    }

    @GetMapping({"/country", "/country/indicators/{indicator}"})
    String country(
            @PathVariable(required = false) @Nullable String indicator,
            @RequestParam(required = false) @Nullable String period,
            CurrentUser user,
            Model model,
            Locale locale) {
        if (!user.maySeeCountry()) {
            throw new AccessDeniedException(user.username() + " does not see the country");
        }
        model.addAttribute("page", page(Scope.COUNTRY, "/country", null, indicator, period, user, locale));
        return "comparison/communes";
    }

    private ComparisonPage page(
            Scope scope,
            String address,
            @Nullable Province province,
            @Nullable String indicator,
            @Nullable String period,
            CurrentUser user,
            Locale locale) {
        List<ReportingPeriod> periods = counts.periods(scope);
        ReportingPeriod chosen = chosen(periods, period);
        IndicatorComparison comparison = indicator == null || chosen == null
                ? null
                : comparisons
                        .find(scope, indicator, chosen, locale)
                        .orElseThrow(() -> new NotFound("indicator " + indicator));
        return new ComparisonPage(
                address,
                province == null
                        ? words.message("comparison.country")
                        : words.message("place." + province.kind(), province.name()),
                province == null,
                chosen == null ? null : chosen.toString(),
                periods.stream().map(Object::toString).toList(),
                counts.communesIn(scope),
                chosen == null ? List.of() : counts.at(scope, chosen),
                indicators.usedIn(scope.province()),
                comparison,
                province == null ? List.of() : waiting.ofProvince(province.code(), user));
    }

    private @Nullable ReportingPeriod chosen(List<ReportingPeriod> periods, @Nullable String asked) {
        if (asked == null) {
            return ReportingPeriod.shownOn(LocalDate.now(clock), periods).orElse(null);
        }
        return periods.stream()
                .filter(period -> period.toString().equals(asked))
                .findFirst()
                .orElseThrow(() -> new NotFound("period " + asked));
    }
}
