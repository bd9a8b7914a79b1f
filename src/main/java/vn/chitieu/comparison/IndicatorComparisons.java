package vn.chitieu.comparison;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.comparison.RollingUp.Counted;
import vn.chitieu.indicator.Indicators;
import vn.chitieu.period.ReportingPeriod;

/** Puts the targets of a scope's communes on one indicator side by side. */
@Service
@RequiredArgsConstructor
public class IndicatorComparisons {

    private final LocatedTargets located;
    private final Indicators indicators;
    private final PeerGroups groups;
    private final ReportedSeries series;
    private final PeersWriter writer;

    /** Empty where there is no such indicator. */
    @Transactional(readOnly = true)
    public Optional<IndicatorComparison> find(Scope scope, String indicator, ReportingPeriod period, Locale locale) {
        return indicators.find(indicator).map(it -> {
            List<LocatedTarget> targets = located.on(List.of(indicator), scope, period);
            Map<Long, Counted> counted = series.of(targets, period);
            Map<String, String> groupNames =
                    scope.province() == null ? Map.of() : groups.namesByCommune(scope.province());
            Map<RuleKind, List<LocatedTarget>> byKind = targets.stream()
                    .collect(Collectors.groupingBy(
                            target -> RuleKind.of(target.target()), LinkedHashMap::new, Collectors.toList()));
            List<IndicatorComparison.LikeRules> like = byKind.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
                    .map(entry -> new IndicatorComparison.LikeRules(
                            entry.getKey().key(),
                            unit(entry.getValue()),
                            writer.peers(entry.getKey(), entry.getValue(), groupNames, counted, locale)))
                    .toList();
            List<Counted> all = List.copyOf(counted.values());
            RollUp rollUp = RollingUp.of(all);
            return new IndicatorComparison(it, like, rollUp, RollingUp.notHandedIn(all, rollUp));
        });
    }

    /** The unit of like rules; shares of a plan are worded in several ways and mean the same. */
    private static String unit(List<LocatedTarget> targets) {
        String unit = unit(targets.getFirst());
        boolean same = targets.stream().allMatch(target -> unit(target).equals(unit));
        return same ? unit : "%";
    }

    private static String unit(LocatedTarget target) {
        String unit = target.target().description().unit();
        return unit == null ? "" : unit;
    }
}
