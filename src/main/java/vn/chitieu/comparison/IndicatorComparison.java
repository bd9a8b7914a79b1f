package vn.chitieu.comparison;

import java.util.List;
import vn.chitieu.indicator.Indicator;

/**
 * One indicator across communes. Targets under like rules stand together; unlike ones are never ranked against them.
 *
 * @param groups largest first
 */
public record IndicatorComparison(Indicator indicator, List<LikeRules> groups) {

    /**
     * Targets that may be read side by side: the same measure, horizon and unit.
     *
     * @param key of the message that names this kind of rule
     */
    public record LikeRules(String key, String unit, List<ComparedTarget> targets) {}

    /** Whether communes answer this indicator by rules of different kinds. */
    public boolean isMixed() {
        return groups.size() > 1;
    }
}
