package vn.chitieu.comparison.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.comparison.CommuneCounts;
import vn.chitieu.comparison.HandIns.ProvinceLine;
import vn.chitieu.indicator.Indicator;

/**
 * The whole country at the end of a period, province by province.
 *
 * @param lines every province, in the order of a Vietnamese dictionary
 * @param communes those with targets; most in danger first
 */
record CountryPage(
        @Nullable String period,
        List<String> periods,
        List<ProvinceLine> lines,
        List<CommuneCounts> communes,
        List<Indicator> indicators) {

    public List<ProvinceLine> withData() {
        return lines.stream().filter(it -> it.withData() > 0).toList();
    }

    public List<ProvinceLine> empty() {
        return lines.stream().filter(it -> it.withData() == 0).toList();
    }

    public int communesInAll() {
        return lines.stream().mapToInt(ProvinceLine::communes).sum();
    }

    public int inDanger() {
        return (int)
                communes.stream().filter(it -> it.inDanger() + it.missed() > 0).count();
    }
}
