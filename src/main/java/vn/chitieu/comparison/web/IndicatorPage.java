package vn.chitieu.comparison.web;

import java.util.List;
import vn.chitieu.comparison.IndicatorComparison;
import vn.chitieu.comparison.RollUp;
import vn.chitieu.indicator.Indicator;

/**
 * One indicator across the communes of a province, or of the country.
 *
 * @param address of the scope: {@code /provinces/82} or {@code /country}
 * @param name of the scope
 * @param communesInAll how many communes the scope has
 * @param grouped whether the province has made groups
 */
public record IndicatorPage(
        String address,
        String name,
        boolean country,
        String period,
        List<String> periods,
        int communesInAll,
        boolean grouped,
        boolean keepsGroups,
        List<Indicator> indicators,
        IndicatorComparison comparison) {

    /** Name of the kind of roll-up, as messages call it. */
    public String rollUpKind() {
        return switch (comparison.rollUp()) {
            case RollUp.Share share -> "share";
            case RollUp.Sum sum -> "sum";
            case RollUp.Reached reached -> "reached";
            case RollUp.NotAdditive not -> "none";
        };
    }
}
