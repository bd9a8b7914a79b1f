package vn.chitieu.comparison.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.comparison.CommuneCounts;
import vn.chitieu.comparison.IndicatorComparison;
import vn.chitieu.indicator.Indicator;
import vn.chitieu.progress.WaitingDecisions;

/**
 * Communes side by side.
 *
 * @param address of this scope: {@code /provinces/82} or {@code /country}
 * @param name of the province, or of the whole country
 * @param communesInAll how many communes the scope has, with or without a resolution here
 * @param waiting what waits for the word of the reviewer who reads
 * @param chosen the indicator compared below, if one was chosen
 */
record ComparisonPage(
        String address,
        String name,
        boolean country,
        @Nullable String period,
        List<String> periods,
        int communesInAll,
        List<CommuneCounts> communes,
        List<Indicator> indicators,
        @Nullable IndicatorComparison chosen,
        List<WaitingDecisions.Waiting> waiting) {

    public int inDanger() {
        return (int)
                communes.stream().filter(it -> it.inDanger() + it.missed() > 0).count();
    }
}
