package vn.chitieu.bench;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.bench.Aim.Extra;
import vn.chitieu.commune.Place;
import vn.chitieu.period.Term;
import vn.chitieu.target.Baseline;
import vn.chitieu.target.JudgedTarget;
import vn.chitieu.target.RuleHistory;
import vn.chitieu.target.TargetRow;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.SingleRule;
import vn.chitieu.target.rule.TargetRule;

/**
 * One commune's target, as its row and as the judge sees it.
 *
 * @param parent id of the composite it is a part of
 */
record MadeTarget(
        long id,
        Aim aim,
        @Nullable Long parent,
        @Nullable MadeSeries series,
        TargetRule rule,
        @Nullable Baseline baseline,
        SortedMap<Integer, BigDecimal> path,
        SortedMap<Integer, BigDecimal> plans) {

    static final String SOURCE = "Số tạo để thử tải";

    private static final int BASE_YEAR = Term.CURRENT.firstYear();

    static MadeTarget of(long id, Aim aim, @Nullable Long parent, @Nullable MadeSeries series, Luck luck) {
        SortedMap<Integer, BigDecimal> path = new TreeMap<>();
        SortedMap<Integer, BigDecimal> plans = new TreeMap<>();
        Baseline baseline = null;
        if (series != null && aim.extra() != Extra.NOTHING) {
            if (aim.extra() == Extra.PLANS) {
                Term.CURRENT.judgedYears().forEach(year -> plans.put(year, series.planned(year)));
            } else {
                baseline = new Baseline(BASE_YEAR, series.base(aim.reading()), SOURCE, true);
            }
            if (aim.extra() == Extra.BASELINE_AND_PATH) {
                Term.CURRENT.judgedYears().forEach(year -> path.put(year, series.planned(year)));
            }
        }
        TargetRule rule = varied(aim, series == null ? BigDecimal.ZERO : series.goal(), luck);
        return new MadeTarget(id, aim, parent, series, rule, baseline, path, plans);
    }

    /** Some communes write the same aim otherwise, so that not all can be compared. */
    private static TargetRule varied(Aim aim, BigDecimal goal, Luck luck) {
        TargetRule rule = aim.rule().from(goal);
        if (!luck.inHundred(9) || !(rule instanceof SingleRule single)) {
            return rule;
        }
        return switch (aim.number()) {
            case "8" ->
                new SingleRule(single.measure(), new Criterion.AtMost(goal), single.horizon(), single.written());
            case "10" ->
                new SingleRule(single.measure(), single.criterion(), new Horizon.EveryYear(), single.written());
            case "23" -> new SingleRule(single.measure(), new Criterion.Kept(true), single.horizon(), single.written());
            default -> rule;
        };
    }

    JudgedTarget judged(Place place) {
        RuleHistory.Version version =
                new RuleHistory.Version(1, rule, aim.unit(), aim.reading(), baseline, path, null, null, null);
        return new JudgedTarget(
                id, place, parent, Term.CURRENT, counted(), plans, new RuleHistory(null, null, List.of(version)));
    }

    private JudgedTarget.@Nullable Counted counted() {
        if (series == null) {
            return null;
        }
        Counted counted = series.counted();
        Counted.Parts parts = counted.parts();
        return new JudgedTarget.Counted(
                series.id(),
                new TargetRow.Units(
                        counted.unit(),
                        parts == null ? null : parts.upperUnit(),
                        parts == null ? null : parts.lowerUnit()),
                counted.cadence(),
                counted.accumulation(),
                counted.seasonal());
    }

    /** Key of what it measures. */
    String key() {
        return requireNonNull(series).counted().key();
    }
}
