package vn.chitieu.comparison.web;

import java.util.List;
import vn.chitieu.commune.PlainName;
import vn.chitieu.comparison.ComparedTarget;
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
 * @param find part of a commune's or its province's name, in the country; empty for all
 * @param number of the page of lines, counted from 1
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
        IndicatorComparison comparison,
        String find,
        int number) {

    /** In the country, of each group: three thousand at once would be read by nobody. */
    static final int LINES = 50;

    /**
     * What is listed of communes that are read side by side.
     *
     * @param found how many have what was looked for
     * @param first number of the first line, counted from 1
     */
    public record Lines(int found, int first, List<ComparedTarget> shown) {

        public int last() {
            return first + shown.size() - 1;
        }
    }

    /** All of a province; of the country a page of those whose commune or province has what was looked for. */
    public Lines linesOf(IndicatorComparison.Peers peers) {
        if (!country) {
            return new Lines(peers.targets().size(), 1, peers.targets());
        }
        String wanted = PlainName.of(find);
        List<ComparedTarget> found = wanted.isEmpty()
                ? peers.targets()
                : peers.targets().stream()
                        .filter(it -> PlainName.of(it.communeName()).contains(wanted)
                                || PlainName.of(it.provinceName()).contains(wanted))
                        .toList();
        int skipped = Math.min((number - 1) * LINES, found.size());
        return new Lines(found.size(), skipped + 1, found.subList(skipped, Math.min(skipped + LINES, found.size())));
    }

    /** Whether a group has more lines than this page and those before it list. */
    public boolean isMore() {
        return country
                && comparison.groups().stream()
                        .flatMap(it -> it.peers().stream())
                        .map(this::linesOf)
                        .anyMatch(it -> it.last() < it.found());
    }

    /** Whether some of a group stand on this page of lines. */
    public boolean lists(IndicatorComparison.LikeRules group) {
        return group.peers().stream().anyMatch(it -> !linesOf(it).shown().isEmpty());
    }

    public boolean isNothingFound() {
        return !find.isEmpty() && comparison.groups().stream().noneMatch(this::lists);
    }

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
