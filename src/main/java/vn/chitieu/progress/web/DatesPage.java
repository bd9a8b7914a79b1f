package vn.chitieu.progress.web;

import java.util.Map;
import vn.chitieu.commune.Province;
import vn.chitieu.progress.PeriodDates;
import vn.chitieu.progress.RoundStatus;

/**
 * The form of one period's dates.
 *
 * @param setMeanwhile whether somebody else has set others since the page was read; they are shown beside
 * @param affected how many rounds are not closed and would go by new dates at once
 */
public record DatesPage(
        Province province, PeriodDates inForce, int version, boolean isDefault, boolean setMeanwhile, int affected) {

    static int notClosed(Map<RoundStatus, Integer> rounds) {
        return rounds.entrySet().stream()
                .filter(it -> it.getKey() != RoundStatus.CLOSED)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
