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
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.commune.Province;
import vn.chitieu.comparison.CommuneCountsQuery;
import vn.chitieu.comparison.HeatMaps;
import vn.chitieu.comparison.IndicatorComparisons;
import vn.chitieu.comparison.PeerGroup;
import vn.chitieu.comparison.PeerGroups;
import vn.chitieu.comparison.Scope;
import vn.chitieu.database.FromStandby;
import vn.chitieu.indicator.Indicators;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.web.KeptPages;
import vn.chitieu.web.NotFound;
import vn.chitieu.web.Words;

/** One indicator across communes, and what stands behind one cell of a heat map. */
@Controller
@RequiredArgsConstructor
class IndicatorComparisonController {

    private final ReadableProvinces provinces;
    private final NamedCommunes communes;
    private final KeptComparisons kept;
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
        List<PeerGroup> grouping = groups.of(province);
        String name = words.message("place." + known.kind(), known.name());
        Place place =
                new Place(Scope.of(province), "/provinces/" + province, name, grouping, user.maySetGroupsOf(province));
        return show(place, indicator, period, user, model, locale);
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
        Place place = new Place(Scope.COUNTRY, "/country", words.message("comparison.country"), List.of(), false);
        return show(place, indicator, period, user, model, locale);
    }

    /** @param groups that the province has made */
    private record Place(Scope scope, String address, String name, List<PeerGroup> groups, boolean keepsGroups) {}

    /** No version counts the groups, so they are part of what the page is known by. */
    private record IndicatorAt(String indicator, @Nullable String period, List<PeerGroup> groups) {}

    private String show(
            Place place, String indicator, @Nullable String period, CurrentUser user, Model model, Locale locale) {
        IndicatorAt asked = new IndicatorAt(indicator, period, place.groups());
        return kept.show(place.scope(), asked, user, locale, model, setUp -> {
            IndicatorPage page = page(place, indicator, periods.of(place.scope(), setUp, period), locale);
            model.addAttribute("page", page);
            return new KeptPages.ToWrite(page.comparison().indicator().name(), "comparison/indicator");
        });
    }

    private IndicatorPage page(Place place, String indicator, ChosenPeriods.Choice choice, Locale locale) {
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
                !place.groups().isEmpty(),
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
