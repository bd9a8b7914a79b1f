package vn.chitieu.comparison.web;

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
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.commune.Province;
import vn.chitieu.comparison.CommuneCountsQuery;
import vn.chitieu.comparison.HeatMaps;
import vn.chitieu.comparison.IndicatorComparisons;
import vn.chitieu.comparison.PeerGroups;
import vn.chitieu.comparison.Scope;
import vn.chitieu.database.FromStandby;
import vn.chitieu.indicator.Indicators;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.web.NotFound;
import vn.chitieu.web.Words;

/** One indicator across communes, and what stands behind one cell of a heat map. */
@Controller
@RequiredArgsConstructor
class IndicatorComparisonController {

    private final ReadableProvinces provinces;
    private final NamedCommunes communes;
    private final ChosenPeriods periods;
    private final CommuneCountsQuery counts;
    private final IndicatorComparisons comparisons;
    private final HeatMaps heatMaps;
    private final PeerGroups groups;
    private final Indicators indicators;
    private final Words words;

    @GetMapping("/provinces/{province}/indicators/{indicator}")
    @FromStandby
    String inProvince(
            @PathVariable String province,
            @PathVariable String indicator,
            @RequestParam(required = false) @Nullable String period,
            CurrentUser user,
            Model model,
            Locale locale) {
        Province known = provinces.get(province, user);
        boolean grouped = !groups.of(province).isEmpty();
        String name = words.message("place." + known.kind(), known.name());
        Place place =
                new Place(Scope.of(province), "/provinces/" + province, name, grouped, user.maySetGroupsOf(province));
        model.addAttribute("page", page(place, indicator, period, locale));
        return "comparison/indicator";
    }

    @GetMapping("/country/indicators/{indicator}")
    @FromStandby
    String inCountry(
            @PathVariable String indicator,
            @RequestParam(required = false) @Nullable String period,
            CurrentUser user,
            Model model,
            Locale locale) {
        if (!user.maySeeCountry()) {
            throw new AccessDeniedException(user.username() + " does not see the country");
        }
        Place place = new Place(Scope.COUNTRY, "/country", words.message("comparison.country"), false, false);
        model.addAttribute("page", page(place, indicator, period, locale));
        return "comparison/indicator";
    }

    private record Place(Scope scope, String address, String name, boolean grouped, boolean keepsGroups) {}

    private IndicatorPage page(Place place, String indicator, @Nullable String period, Locale locale) {
        ChosenPeriods.Choice choice = periods.of(place.scope(), period);
        ReportingPeriod chosen = choice.chosen();
        if (chosen == null) {
            throw new NotFound("no period to compare in");
        }
        return new IndicatorPage(
                place.address(),
                place.name(),
                place.scope().isCountry(),
                chosen.toString(),
                choice.codes(),
                counts.communesIn(place.scope()),
                place.grouped(),
                place.keepsGroups(),
                indicators.usedIn(place.scope().province()),
                comparisons
                        .find(place.scope(), indicator, chosen, locale)
                        .orElseThrow(() -> new NotFound("indicator " + indicator)));
    }

    @GetMapping("/provinces/{province}/cells/{commune}/{indicator}")
    @FromStandby
    String cell(
            @PathVariable String province,
            @PathVariable String commune,
            @PathVariable String indicator,
            @RequestParam(required = false) @Nullable String period,
            CurrentUser user,
            Model model,
            Locale locale) {
        provinces.get(province, user);
        NamedCommune named = communes.find(commune)
                .filter(it -> it.provinceCode().equals(province))
                .orElseThrow(() -> new NotFound("commune " + commune));
        ReportingPeriod chosen = periods.of(Scope.of(province), period).chosen();
        if (chosen == null) {
            throw new NotFound("no period");
        }
        model.addAttribute(
                "page",
                new CellPage(
                        named,
                        indicators.find(indicator).orElseThrow(() -> new NotFound("indicator " + indicator)),
                        chosen.toString(),
                        heatMaps.behind(province, commune, indicator, chosen, locale)));
        return "comparison/cell";
    }
}
