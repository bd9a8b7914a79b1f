package vn.chitieu.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.indicator.Indicator;

/**
 * One indicator across communes. Targets under like rules stand together; unlike ones are never ranked against them.
 *
 * @param groups largest first
 * @param rollUp what all communes together have, figures included that are not handed in: the groups judge them too
 * @param notHandedIn how many communes are in the roll-up with such a figure
 */
public record IndicatorComparison(Indicator indicator, List<LikeRules> groups, RollUp rollUp, int notHandedIn) {

    public IndicatorComparison {
        groups = List.copyOf(groups);
    }

    /**
     * Targets that may be read side by side: the same measure, horizon, side and unit.
     *
     * @param key of the message that names this kind of rule
     * @param peers by the groups of the province; one for all where it has made none
     */
    public record LikeRules(String key, String unit, List<Peers> peers) {

        public LikeRules {
            peers = List.copyOf(peers);
        }

        /** All of them, group after group. */
        public List<ComparedTarget> targets() {
            return peers.stream().flatMap(it -> it.targets().stream()).toList();
        }
    }

    /**
     * Those of one group.
     *
     * @param name of the group; null for communes in none
     * @param middleGoal the middle one of their thresholds, as text; null where there are none to compare
     * @param ranked whether they have places: not where no side of the threshold is the better one
     * @param targets best first, then those without a value
     */
    public record Peers(
            @Nullable String name, @Nullable String middleGoal, boolean ranked, List<ComparedTarget> targets) {

        public Peers {
            targets = List.copyOf(targets);
        }
    }

    /** Whether communes answer this indicator by rules of different kinds. */
    public boolean isMixed() {
        return groups.size() > 1;
    }
}
