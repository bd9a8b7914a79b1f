package vn.chitieu.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.indicator.Indicators;
import vn.chitieu.judging.State;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.RuleWording;

/** How each commune of a province stands on each common indicator. */
@Service
@RequiredArgsConstructor
public class HeatMaps {

    private final LocatedTargets located;
    private final IndicatorStates states;
    private final NamedCommunes communes;
    private final Indicators indicators;
    private final RuleWording wording;

    /** @param all whether indicators that only one commune has a target on are columns too */
    @Transactional(readOnly = true)
    public HeatMap of(String province, ReportingPeriod period, boolean all) {
        Map<String, Map<String, Set<State>>> byCommune = new HashMap<>();
        Map<String, Set<String>> communesOn = new HashMap<>();
        for (IndicatorStates.Row row : states.of(province, period)) {
            byCommune
                    .computeIfAbsent(row.commune(), any -> new HashMap<>())
                    .computeIfAbsent(row.indicator(), any -> EnumSet.noneOf(State.class))
                    .add(row.state());
            communesOn.computeIfAbsent(row.indicator(), any -> new HashSet<>()).add(row.commune());
        }
        List<HeatMap.Column> columns = new ArrayList<>();
        int single = 0;
        for (var indicator : indicators.usedIn(province)) {
            int communes = communesOn.getOrDefault(indicator.code(), Set.of()).size();
            if (communes > 1 || all && communes == 1) {
                columns.add(new HeatMap.Column(indicator, communes));
            } else {
                single += communes;
            }
        }
        List<HeatMap.Row> rows = new ArrayList<>();
        communes.inProvince(province).stream()
                .filter(commune -> byCommune.containsKey(commune.code()))
                .forEach(commune -> rows.add(
                        new HeatMap.Row(commune, row(columns, byCommune.getOrDefault(commune.code(), Map.of())))));
        return new HeatMap(columns, rows, single);
    }

    private static List<@Nullable State> row(List<HeatMap.Column> columns, Map<String, Set<State>> states) {
        List<@Nullable State> row = new ArrayList<>();
        columns.forEach(
                column -> row.add(worst(states.getOrDefault(column.indicator().code(), Set.of()))));
        return row;
    }

    /** Of several targets the worst, as in a composite: what is silent counts where nothing else is said. */
    static @Nullable State worst(Set<State> states) {
        return states.stream()
                .filter(state -> !state.isSilent())
                .min(Comparator.naturalOrder())
                .or(() -> states.stream().min(Comparator.naturalOrder()))
                .orElse(null);
    }

    /**
     * What stands behind a cell.
     *
     * @param target code of the target
     * @param rule in words
     */
    public record Explained(String target, String name, String rule, State state, String sentence) {}

    /** The targets of one commune on one indicator, in the order of its documents. */
    @Transactional(readOnly = true)
    public List<Explained> behind(
            String province, String commune, String indicator, ReportingPeriod period, Locale locale) {
        return located.on(List.of(indicator), Scope.of(province), period).stream()
                .filter(it -> it.commune().code().equals(commune))
                .map(it -> new Explained(
                        it.target().description().code(),
                        it.target().description().name(),
                        wording.sentence(
                                it.target().rule(), it.target().description().unit(), locale),
                        it.state(),
                        located.sentence(it, locale)))
                .toList();
    }
}
