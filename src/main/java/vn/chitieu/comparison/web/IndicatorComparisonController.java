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

    /** More than the country has communes for. */
    private static final int MOST_PAGES = 1000;

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
        return show(place, new Asked(indicator, period, "", 1), user, model, locale);
    }

    /** @param number of the page of lines, counted from 1 */
    @GetMapping("/country/indicators/{indicator}")
    @FromStandby
    String inCountry(
            @PathVariable String indicator,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(name = "page", defaultValue = "1") int number,
            CurrentUser user,
            Model model,
            Locale locale) {
        if (!user.maySeeCountry()) {
            throw new AccessDeniedException(user.username() + " does not see the country");
        }
        Place place = new Place(Scope.COUNTRY, "/country", words.message("comparison.country"), List.of(), false);
        int page = Math.clamp(number, 1, MOST_PAGES);
        return show(place, new Asked(indicator, period, find.strip(), page), user, model, locale);
    }

    /** @param groups that the province has made */
    private record Place(Scope scope, String address, String name, List<PeerGroup> groups, boolean keepsGroups) {}

    /** @param find any text, so that what was found is not kept */
    private record Asked(String indicator, @Nullable String period, String find, int number) {}

    /** No version counts the groups, so they are part of what the page is known by. */
    private record IndicatorAt(Asked asked, List<PeerGroup> groups) {}

    private String show(Place place, Asked asked, CurrentUser user, Model model, Locale locale) {
        IndicatorAt known = asked.find().isEmpty() ? new IndicatorAt(asked, place.groups()) : null;
        return kept.show(place.scope(), known, user, locale, model, setUp -> {
            IndicatorPage page = page(place, asked, periods.of(place.scope(), setUp, asked.period()), locale);
            model.addAttribute("page", page);
            return new KeptPages.ToWrite(page.comparison().indicator().name(), "comparison/indicator");
        });
    }

    private IndicatorPage page(Place place, Asked asked, ChosenPeriods.Choice choice, Locale locale) {
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
                        .find(place.scope(), asked.indicator(), chosen, locale)
                        .orElseThrow(() -> new NotFound("indicator " + asked.indicator())),
                asked.find(),
                asked.number());
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
