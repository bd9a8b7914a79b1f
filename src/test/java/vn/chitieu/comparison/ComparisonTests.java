package vn.chitieu.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chitieu.DemoTest;
import vn.chitieu.entry.Desk;
import vn.chitieu.entry.Desks;
import vn.chitieu.evaluation.Evaluation;
import vn.chitieu.evaluation.Evaluations;
import vn.chitieu.indicator.Indicator;
import vn.chitieu.indicator.Indicators;
import vn.chitieu.judging.State;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.TargetRow;
import vn.chitieu.target.TargetRows;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.SingleRule;

@DemoTest
class ComparisonTests {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final ReportingPeriod NOW = ReportingPeriod.quarter(2026, 3);

    @Autowired
    private CommuneCountsQuery counts;

    @Autowired
    private IndicatorComparisons comparisons;

    @Autowired
    private Indicators indicators;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private TargetRows targets;

    @Autowired
    private Desks desks;

    @ParameterizedTest
    @ValueSource(strings = {"2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"})
    void countsAreWhatWasEvaluated(String period) {
        ReportingPeriod at = ReportingPeriod.parse(period);
        List<CommuneCounts> country = counts.at(Scope.COUNTRY, at);
        assertThat(country)
                .extracting(CommuneCounts::code)
                .containsExactlyInAnyOrder("28651", "31051", "10642", "14089", "30445");
        for (CommuneCounts commune : country) {
            Map<State, Integer> states = evaluated(commune.code(), at);
            assertThat(List.of(
                            commune.total(),
                            commune.missed(),
                            commune.inDanger(),
                            commune.attention(),
                            commune.onTrack(),
                            commune.reached()))
                    .as(commune.name())
                    .containsExactly(
                            sum(states, State.values()),
                            sum(states, State.MISSED),
                            sum(states, State.AT_RISK, State.ALARM),
                            sum(states, State.ATTENTION),
                            sum(states, State.ON_TRACK),
                            sum(states, State.MET, State.EXCEEDED, State.MET_LATE));
            assertThat(commune.total()).isPositive();
        }
    }

    @Test
    void aProvinceHasItsOwnCommunesOutOfTheCountrys() {
        assertThat(counts.at(Scope.of("91"), NOW))
                .extracting(CommuneCounts::code)
                .containsExactlyInAnyOrder("31051", "30445");
        assertThat(counts.at(Scope.COUNTRY, NOW)).containsAll(counts.at(Scope.of("91"), NOW));
        assertThat(counts.communesIn(Scope.COUNTRY)).isEqualTo(3321);
    }

    @Test
    void theWorstStandFirst() {
        assertThat(counts.at(Scope.COUNTRY, NOW))
                .extracting(it -> -(it.missed() + it.inDanger()))
                .isSorted();
    }

    @Test
    void theTableOfTheCountryAddsUpAndAgreesWithEachCommunesOwnPage() {
        Desk reader = desks.of("quocgia", "28651", NOW.toString());
        Document page = reader.page("/country?period=" + NOW);
        Map<String, CommuneCounts> byAddress = new HashMap<>();
        counts.at(Scope.COUNTRY, NOW).forEach(it -> byAddress.put("/communes/" + it.code(), it));
        for (Element row : page.select("section[aria-labelledby=communes] tbody tr")) {
            String address = row.expectFirst("a").attr("href").replaceAll("\\?.*", "");
            List<Integer> cells = row.select("td.num").eachText().stream()
                    .map(Integer::valueOf)
                    .toList();
            CommuneCounts commune = byAddress.remove(address);
            assertThat(cells)
                    .as(address)
                    .containsExactly(
                            commune.total(),
                            commune.missed(),
                            commune.inDanger(),
                            commune.attention(),
                            commune.onTrack(),
                            commune.reached(),
                            commune.unknown());
            assertThat(cells.stream().skip(1).mapToInt(Integer::intValue).sum()).isEqualTo(commune.total());
            int tallied = reader.page(address + "?period=" + NOW).select("ul.tally b").eachText().stream()
                    .mapToInt(Integer::parseInt)
                    .sum();
            assertThat(tallied).as("the tally of " + address).isEqualTo(commune.total());
        }
        assertThat(byAddress).isEmpty();
    }

    @Test
    void budgetRevenueIsAskedForInUnlikeWaysThatAreNotRanked() {
        IndicatorComparison revenue =
                comparisons.find(Scope.COUNTRY, "KT05", NOW, VIETNAMESE).orElseThrow();
        assertThat(revenue.isMixed()).isTrue();
        assertThat(revenue.groups())
                .extracting(IndicatorComparison.LikeRules::key)
                .contains(
                        "comparison.rule.AverageGrowth.OverTerm",
                        "comparison.rule.PlanShare.EveryYear",
                        "comparison.rule.PlanShare.EveryYearAndTerm",
                        "comparison.rule.Level.ByEndOf");
        Document page = desks.of("quocgia", "28651", NOW.toString()).page("/country/indicators/KT05");
        assertThat(page.select("section[aria-labelledby=indicator] table")).hasSameSizeAs(revenue.groups());
        assertThat(page.select("section[aria-labelledby=indicator] .notice").text())
                .isNotBlank();
    }

    @Test
    void inTheCountryCommunesOfAnIndicatorAreFoundByTheirNamesOrTheirProvinces() {
        Desk country = desks.of("quocgia", "28651", NOW.toString());
        String table = "section[aria-labelledby=indicator] tbody th";
        String all = country.page("/country/indicators/KT05").select(table).text();
        assertThat(all).contains("An Giang", "Đồng Tháp");
        Document found = country.page("/country/indicators/KT05?find=an giang");
        assertThat(found.select(table))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.text()).contains("An Giang"));
        Document none = country.page("/country/indicators/KT05?find=nowhere");
        assertThat(none.select(table)).isEmpty();
        assertThat(none.select("section[aria-labelledby=indicator] .blank").text())
                .isNotBlank();
    }

    @Test
    void unlikeRulesNeverStandInOneGroup() {
        Map<String, TargetRow> byCode = new HashMap<>();
        counts.at(Scope.COUNTRY, NOW)
                .forEach(commune -> targets.ofCommune(commune.code())
                        .forEach(row -> byCode.put(row.description().code(), row)));
        Set<String> compared = new HashSet<>();
        for (Indicator indicator : indicators.usedIn(null)) {
            IndicatorComparison comparison = comparisons
                    .find(Scope.COUNTRY, indicator.code(), NOW, VIETNAMESE)
                    .orElseThrow();
            for (IndicatorComparison.LikeRules group : comparison.groups()) {
                assertThat(group.targets().stream()
                                .map(it -> likeness(byCode.get(it.target())))
                                .distinct())
                        .as(indicator.code() + " " + group.key())
                        .hasSize(1);
                group.targets().forEach(it -> {
                    compared.add(it.target());
                    assertThat(it.sentence()).isNotBlank().doesNotContain("“”", "  ");
                });
            }
        }
        assertThat(compared)
                .containsExactlyInAnyOrderElementsOf(byCode.values().stream()
                        .filter(row -> row.description().indicator() != null)
                        .map(row -> row.description().code())
                        .toList());
    }

    /** Measure, horizon, side and unit; shares of a plan are worded "% kế hoạch", "% dự toán" and mean the same. */
    private static String likeness(TargetRow row) {
        if (!(row.rule() instanceof SingleRule single)) {
            return "composite";
        }
        String unit = String.valueOf(row.description().unit());
        boolean floor = !(single.criterion() instanceof Criterion.OfNumber number) || number.higherIsBetter();
        return single.measure().getClass() + " " + single.horizon().getClass() + " " + floor + " "
                + (unit.startsWith("%") ? "%" : unit);
    }

    /** The states of a commune's official top-level targets, or of all its top-level ones if none is official. */
    private static int sum(Map<State, Integer> states, State... wanted) {
        return List.of(wanted).stream()
                .mapToInt(it -> states.getOrDefault(it, 0))
                .sum();
    }

    private Map<State, Integer> evaluated(String commune, ReportingPeriod at) {
        Map<Long, Evaluation> judged = evaluations.at(commune, at);
        List<TargetRow> top = targets.ofCommune(commune).stream()
                .filter(TargetRow::isTopLevel)
                .toList();
        boolean listed = top.stream().anyMatch(row -> row.description().official());
        Map<State, Integer> states = new EnumMap<>(State.class);
        top.stream()
                .filter(row -> !listed || row.description().official())
                .forEach(row -> states.merge(judged.get(row.id()).judgement().state(), 1, Integer::sum));
        return states;
    }
}
