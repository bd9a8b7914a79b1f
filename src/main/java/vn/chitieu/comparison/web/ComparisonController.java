package vn.chitieu.comparison.web;

import java.util.List;
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
import vn.chitieu.comparison.CommuneCountsQuery;
import vn.chitieu.comparison.HandIns;
import vn.chitieu.comparison.HeatMaps;
import vn.chitieu.comparison.Scope;
import vn.chitieu.database.FromStandby;
import vn.chitieu.indicator.Indicators;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.WaitingDecisions;
import vn.chitieu.web.Words;

/** The province's and the country's first page. */
@Controller
@RequiredArgsConstructor
class ComparisonController {

    private static final HandIns.Waiting NOTHING = new HandIns.Waiting(0, 0);

    private final ReadableProvinces provinces;
    private final ChosenPeriods periods;
    private final CommuneCountsQuery counts;
    private final HandIns handIns;
    private final HeatMaps heatMaps;
    private final WaitingDecisions decisions;
    private final Indicators indicators;
    private final Words words;

    @GetMapping("/provinces/{province}")
    @FromStandby
    String province(
            @PathVariable String province,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "false") boolean all,
            CurrentUser user,
            Model model) {
        Province known = provinces.get(province, user);
        Scope scope = Scope.of(province);
        ChosenPeriods.Choice choice = periods.of(scope, period);
        ReportingPeriod chosen = choice.chosen();
        String address = "/provinces/" + province;
        model.addAttribute(
                "page",
                new ProvincePage(
                        known,
                        address,
                        words.message("place." + known.kind(), known.name()),
                        choice.code(),
                        choice.codes(),
                        find.strip(),
                        chosen == null ? List.of() : handIns.of(province, chosen),
                        chosen == null ? NOTHING : handIns.waiting(province),
                        chosen == null ? List.of() : counts.at(scope, chosen),
                        chosen == null
                                ? null
                                : HeatView.of(
                                        heatMaps.of(province, chosen, all),
                                        address,
                                        chosen.toString(),
                                        all,
                                        find,
                                        words),
                        decisions.ofProvince(province, user)));
        return "comparison/province";
    }

    @GetMapping("/country")
    @FromStandby
    String country(@RequestParam(required = false) @Nullable String period, CurrentUser user, Model model) {
        if (!user.maySeeCountry()) {
            throw new AccessDeniedException(user.username() + " does not see the country");
        }
        ChosenPeriods.Choice choice = periods.of(Scope.COUNTRY, period);
        ReportingPeriod chosen = choice.chosen();
        model.addAttribute(
                "page",
                new CountryPage(
                        choice.code(),
                        choice.codes(),
                        chosen == null ? List.of() : handIns.ofCountry(chosen),
                        chosen == null ? List.of() : counts.at(Scope.COUNTRY, chosen),
                        indicators.usedIn(null)));
        return "comparison/country";
    }
}
