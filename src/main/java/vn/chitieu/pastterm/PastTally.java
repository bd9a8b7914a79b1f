package vn.chitieu.pastterm;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many of some past results came out how; a verdict that none has is not among the counts. */
public record PastTally(Map<PastVerdict, Integer> counts) {

    public static PastTally of(Collection<PastResult> results) {
        Map<PastVerdict, Integer> counts = new EnumMap<>(PastVerdict.class);
        results.forEach(it -> counts.merge(it.verdict(), 1, Integer::sum));
        return new PastTally(counts);
    }

    public int met() {
        return counts.getOrDefault(PastVerdict.MET, 0);
    }

    public int missed() {
        return counts.getOrDefault(PastVerdict.MISSED, 0);
    }

    public int judged() {
        return met() + missed();
    }

    public int notJudged() {
        return counts.values().stream().mapToInt(Integer::intValue).sum() - judged();
    }
}
