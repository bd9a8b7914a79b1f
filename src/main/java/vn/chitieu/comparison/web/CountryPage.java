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
 * @param shown of those
 */
public record CountryPage(
        @Nullable String period,
        List<String> periods,
        List<ProvinceLine> lines,
        List<CommuneCounts> communes,
        Part shown,
        List<Indicator> indicators) {

    /**
     * Communes that are listed: three thousand at once would be read by nobody.
     *
     * @param find part of a commune's or its province's name; empty for all
     * @param found how many have it
     * @param first number of the first line, counted from 1
     */
    public record Part(String find, int found, int first, List<CommuneCounts> lines) {

        static final int LINES = 50;

        /** @param number of the page of lines, counted from 1; past the last it is the last */
        static Part of(List<CommuneCounts> all, String find, int number) {
            Sought sought = Sought.of(find);
            List<CommuneCounts> found = all.stream()
                    .filter(it -> sought.isIn(it.name(), it.provinceName()))
                    .toList();
            int pages = Math.max(1, (found.size() + LINES - 1) / LINES);
            int skipped = (Math.clamp(number, 1, pages) - 1) * LINES;
            return new Part(
                    find, found.size(), skipped + 1, found.subList(skipped, Math.min(found.size(), skipped + LINES)));
        }

        public int last() {
            return first + lines.size() - 1;
        }

        public int number() {
            return (first - 1) / LINES + 1;
        }

        public boolean isMore() {
            return last() < found;
        }
    }

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
        return (int) communes.stream().filter(CommuneCounts::isInDanger).count();
    }
}
