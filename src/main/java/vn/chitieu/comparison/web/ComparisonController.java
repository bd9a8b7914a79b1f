package vn.chitieu.comparison.web;

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
import vn.chitieu.comparison.CommuneCounts;
import vn.chitieu.comparison.CommuneCountsQuery;
import vn.chitieu.comparison.HandIns;
import vn.chitieu.comparison.HeatMaps;
import vn.chitieu.comparison.Scope;
import vn.chitieu.database.FromStandby;
import vn.chitieu.indicator.Indicators;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.WaitingDecisions;
import vn.chitieu.web.KeptPages;
import vn.chitieu.web.Words;

/** The province's and the country's first page. */
@Controller
@RequiredArgsConstructor
class ComparisonController {

    private static final HandIns.Waiting NOTHING = new HandIns.Waiting(0, 0);

    private final ReadableProvinces provinces;
    private final KeptComparisons kept;
    private final ChosenPeriods periods;
    private final CommuneCountsQuery counts;
    private final HandIns handIns;
    private final HeatMaps heatMaps;
    private final WaitingDecisions decisions;
    private final Indicators indicators;
    private final Words words;

    private record ProvinceAt(@Nullable String period, boolean all) {}

    private record CountryAt(@Nullable String period) {}

    @GetMapping("/provinces/{province}")
    @FromStandby
    String province(
            @PathVariable String province,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "false") boolean all,
            CurrentUser user,
            Model model,
            Locale locale) {
        Province known = provinces.get(province, user);
        Scope scope = Scope.of(province);
        String sought = find.strip();
        return kept.show(scope, sought.isEmpty() ? new ProvinceAt(period, all) : null, user, locale, model, setUp -> {
            ProvincePage page = page(known, periods.of(scope, setUp, period), sought, all, user);
            model.addAttribute("page", page);
            return new KeptPages.ToWrite(page.name(), "comparison/province");
        });
    }

    private ProvincePage page(
            Province province, ChosenPeriods.Choice choice, String find, boolean all, CurrentUser user) {
        ReportingPeriod chosen = choice.chosen();
        String code = province.code();
        String address = "/provinces/" + code;
        return new ProvincePage(
                province,
                address,
                words.message("place." + province.kind(), province.name()),
                choice.code(),
                choice.codes(),
                find,
                chosen == null ? List.of() : handIns.of(code, chosen),
                chosen == null ? NOTHING : handIns.waiting(code),
                chosen == null ? List.of() : counts.at(Scope.of(code), chosen),
                chosen == null
                        ? null
                        : HeatView.of(heatMaps.of(code, chosen, all), address, chosen.toString(), all, find, words),
                decisions.ofProvince(code, user));
    }

    /** @param number of the page of communes, counted from 1 */
    @GetMapping("/country")
    @FromStandby
    String country(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(name = "page", defaultValue = "1") int number,
            CurrentUser user,
            Model model,
            Locale locale) {
        if (!user.maySeeCountry()) {
            throw new AccessDeniedException(user.username() + " does not see the country");
        }
        String sought = find.strip();
        boolean first = sought.isEmpty() && number == 1;
        return kept.show(Scope.COUNTRY, first ? new CountryAt(period) : null, user, locale, model, setUp -> {
            ChosenPeriods.Choice choice = periods.of(Scope.COUNTRY, setUp, period);
            ReportingPeriod chosen = choice.chosen();
            List<CommuneCounts> communes = chosen == null ? List.of() : counts.at(Scope.COUNTRY, chosen);
            model.addAttribute(
                    "page",
                    new CountryPage(
                            choice.code(),
                            choice.codes(),
                            chosen == null ? List.of() : handIns.ofCountry(chosen, communes),
                            communes,
                            CountryPage.Part.of(communes, sought, number),
                            indicators.usedIn(null)));
            return new KeptPages.ToWrite(words.message("comparison.country"), "comparison/country");
        });
    }
}
