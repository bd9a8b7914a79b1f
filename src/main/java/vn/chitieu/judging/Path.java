package vn.chitieu.judging;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Criterion;

/**
 * The level to have reached at the end of any month: base, yearly figures where the document gives them, goal, and
 * straight lines between.
 */
final class Path {

    private final NavigableMap<Integer, BigDecimal> yearEnds;

    private Path(NavigableMap<Integer, BigDecimal> yearEnds) {
        this.yearEnds = yearEnds;
    }

    /** The path of a dossier in the criterion's terms, from where it begins, if that is known, up to its deadline. */
    static Path of(Dossier dossier, Dossier.@Nullable Baseline from, int deadline) {
        NavigableMap<Integer, BigDecimal> known = new TreeMap<>();
        dossier.steps().forEach((year, level) -> {
            BigDecimal attained = NumberJudge.attained(dossier, year, ReportedFigure.of(level));
            if (attained != null) {
                known.put(year, attained);
            }
        });
        if (from != null) {
            known.putIfAbsent(from.year(), from.value());
        }
        if (dossier.rule().criterion() instanceof Criterion.OfNumber criterion) {
            known.putIfAbsent(deadline, criterion.goal());
        }
        return new Path(known);
    }

    /**
     * The level needed at a period's end; null where the path has no point before and none after. Before its first
     * point the first known level is asked.
     */
    @Nullable
    BigDecimal valueAt(ReportingPeriod at) {
        Map.Entry<Integer, BigDecimal> before = yearEnds.floorEntry(at.closesYear() ? at.year() : at.year() - 1);
        Map.Entry<Integer, BigDecimal> after = yearEnds.ceilingEntry(at.year());
        if (before == null || after == null) {
            boolean onlyTheGoal = yearEnds.size() == 1;
            return after == null || onlyTheGoal ? null : after.getValue();
        }
        int months = (after.getKey() - before.getKey()) * 12;
        if (months == 0) {
            return before.getValue();
        }
        int gone = (at.year() - before.getKey() - 1) * 12 + at.monthsIntoYear();
        return new Way(before.getValue(), after.getValue(), gone, months)
                .required()
                .round(MathContext.DECIMAL64);
    }
}
