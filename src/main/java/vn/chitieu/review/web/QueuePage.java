package vn.chitieu.review.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.Province;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.review.AcceptedBatch;
import vn.chitieu.review.AskedQuestions;
import vn.chitieu.review.QueueFilter;
import vn.chitieu.review.Risk;

/**
 * What a province's communes have handed in, in the order of risk.
 *
 * @param reviews whether this person accepts and returns; others only read
 * @param waiting how many figures wait, by period, latest first
 * @param all how many wait in this period
 * @param found how many of them pass the filter
 * @param first number of the first line shown, counted from 1
 * @param quiet how many that pass the filter have nothing to ask about them
 * @param seal of just those, so that none is accepted that was not counted
 * @param indicators that may be chosen, by code
 * @param moved whether the list has changed since the person saw it
 */
public record QueuePage(
        Province province,
        @Nullable ReportingPeriod period,
        SortedMap<ReportingPeriod, Integer> waiting,
        boolean reviews,
        QueueFilter filter,
        Map<String, String> indicators,
        int all,
        int found,
        int first,
        List<Line> lines,
        int quiet,
        String seal,
        List<AcceptedBatch> accepted,
        List<AskedQuestions.HitRate> hitRates,
        boolean moved) {

    static final int LINES = 50;

    /**
     * One figure.
     *
     * @param previous the figure of the quarter before; empty where there is none
     * @param target code of the target; null where there is none to open
     * @param before name of the state of the quarter before; null where it was the same or is not known
     * @param mended the text before it was returned, and why; null where it was not
     */
    public record Line(
            String id,
            long series,
            NamedCommune commune,
            String name,
            @Nullable String target,
            String value,
            String previous,
            @Nullable String state,
            @Nullable String before,
            String sentence,
            List<String> questions,
            Risk risk,
            String grade,
            String note,
            boolean verified,
            @Nullable String mendedFrom,
            @Nullable String mendedWhy) {}

    public String address() {
        return "/provinces/" + province.code() + "/review";
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

    /** Hits of a kind of question in percent of the times it was shown; null where it never was. */
    public static @Nullable BigDecimal percent(AskedQuestions.HitRate rate) {
        return rate.shown() == 0
                ? null
                : BigDecimal.valueOf(100L * rate.hits())
                        .divide(BigDecimal.valueOf(rate.shown()), 0, RoundingMode.HALF_UP);
    }
}
