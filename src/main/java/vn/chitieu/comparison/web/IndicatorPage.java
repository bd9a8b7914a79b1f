package vn.chitieu.comparison.web;

import java.util.List;
import vn.chitieu.comparison.ComparedTarget;
import vn.chitieu.comparison.IndicatorComparison;
import vn.chitieu.comparison.IndicatorComparison.Peers;
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
 * @param number of the page of lines, counted from 1; past the last it is the last
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

    /** A page past the last is the last. */
    public IndicatorPage {
        number = Math.clamp(number, 1, Math.max(1, (longest(comparison, find) + LINES - 1) / LINES));
    }

    /** All of a province; of the country a page of those whose commune or province has what was looked for. */
    public Lines linesOf(Peers peers) {
        if (!country) {
            return new Lines(peers.targets().size(), 1, peers.targets());
        }
        List<ComparedTarget> found = found(peers, find);
        int skipped = Math.min((number - 1) * LINES, found.size());
        return new Lines(found.size(), skipped + 1, found.subList(skipped, Math.min(skipped + LINES, found.size())));
    }

    private static List<ComparedTarget> found(Peers peers, String find) {
        Sought sought = Sought.of(find);
        return peers.targets().stream()
                .filter(it -> sought.isIn(it.communeName(), it.provinceName()))
                .toList();
    }

    private static int longest(IndicatorComparison comparison, String find) {
        return comparison.groups().stream()
                .flatMap(it -> it.peers().stream())
                .mapToInt(it -> found(it, find).size())
                .max()
                .orElse(0);
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
