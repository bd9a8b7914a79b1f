package vn.chitieu.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.comparison.IndicatorComparison.Peers;
import vn.chitieu.comparison.RollingUp.Counted;
import vn.chitieu.evaluation.Evaluation;
import vn.chitieu.judging.Reason;
import vn.chitieu.measure.NumberStyle;
import vn.chitieu.measure.Spread;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.target.Baseline;
import vn.chitieu.target.RuleWording;
import vn.chitieu.target.TargetRow;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;

/** Writes targets under like rules for a reader, group by group, the best of each first. */
@Component
@RequiredArgsConstructor
class PeersWriter {

    private static final String NOTHING = "–";
    private static final Set<Reason> ALONG_A_WAY = EnumSet.of(Reason.ON_PATH, Reason.ON_STRAIGHT_LINE);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    /** Decimals of whatever is worked out from figures. */
    private static final int WORKED_OUT = 2;

    private final RuleWording wording;
    private final LocatedTargets located;

    /** Named groups by their names, then the communes that are in none. */
    List<Peers> peers(
            RuleKind kind,
            List<LocatedTarget> targets,
            Map<String, String> groupNames,
            Map<Long, Counted> counted,
            Locale locale) {
        Map<String, List<LocatedTarget>> named = new TreeMap<>();
        List<LocatedTarget> others = new ArrayList<>();
        for (LocatedTarget target : targets) {
            String group = groupNames.get(target.commune().code());
            if (group == null) {
                others.add(target);
            } else {
                named.computeIfAbsent(group, any -> new ArrayList<>()).add(target);
            }
        }
        List<Peers> peers = new ArrayList<>();
        named.forEach((name, members) -> peers.add(peers(kind, name, members, counted, locale)));
        if (!others.isEmpty()) {
            peers.add(peers(kind, null, others, counted, locale));
        }
        return peers;
    }

    private Peers peers(
            RuleKind kind,
            @Nullable String name,
            List<LocatedTarget> targets,
            Map<Long, Counted> counted,
            Locale locale) {
        boolean ranked = targets.stream().allMatch(it -> hasABetterSide(it.target()));
        Map<Long, Ranking.Placed<LocatedTarget>> places = ranked ? places(kind, targets, counted) : Map.of();
        @Nullable BigDecimal middle = middleGoal(targets);
        List<LocatedTarget> inOrder = new ArrayList<>();
        places.values().forEach(it -> inOrder.add(it.of()));
        Set<Long> placed = new HashSet<>(places.keySet());
        targets.stream().filter(it -> !placed.contains(it.target().id())).forEach(inOrder::add);
        UnitOfMeasure unit = judgedUnit(targets.getFirst().target());
        return new Peers(
                name,
                middle == null || unit == null || targets.size() < 2
                        ? null
                        : NumberStyle.of(locale).format(middle, unit),
                ranked,
                inOrder.stream()
                        .map(it ->
                                compared(it, places.get(it.target().id()), targets.size() < 2 ? null : middle, locale))
                        .toList());
    }

    private static Map<Long, Ranking.Placed<LocatedTarget>> places(
            RuleKind kind, List<LocatedTarget> targets, Map<Long, Counted> counted) {
        List<Ranking.Entry<LocatedTarget>> entries = targets.stream()
                .flatMap(it -> Stream.ofNullable(it.attained())
                        .map(attained -> new Ranking.Entry<>(it, attained, decimals(it.target(), counted))))
                .toList();
        Map<Long, Ranking.Placed<LocatedTarget>> places = new LinkedHashMap<>();
        if (entries.size() > 1) {
            Ranking.of(entries, kind.higherIsBetter())
                    .forEach(placed -> places.put(placed.of().target().id(), placed));
        }
        return places;
    }

    /** Those of a level that was typed; what is worked out has two. */
    private static int decimals(TargetRow target, Map<Long, Counted> counted) {
        Counted read = target.series() == null ? null : counted.get(target.series());
        boolean level = target.rule() instanceof SingleRule single && single.measure() instanceof Measure.Level;
        return level && read != null && read.figure() != null && read.figure().numerator() == null
                ? Ranking.decimals(read.figure().value())
                : WORKED_OUT;
    }

    private static boolean hasABetterSide(TargetRow target) {
        return target.rule() instanceof SingleRule single
                && (single.criterion() instanceof Criterion.AtLeast
                        || single.criterion() instanceof Criterion.Above
                        || single.criterion() instanceof Criterion.AtMost
                        || single.criterion() instanceof Criterion.Below);
    }

    private static @Nullable BigDecimal middleGoal(List<LocatedTarget> targets) {
        List<BigDecimal> goals = targets.stream()
                .flatMap(it -> Stream.ofNullable(goal(it.target())))
                .toList();
        return goals.size() < targets.size() ? null : Spread.middle(goals);
    }

    private static @Nullable BigDecimal goal(TargetRow target) {
        return target.rule() instanceof SingleRule single && single.criterion() instanceof Criterion.OfNumber criterion
                ? criterion.goal()
                : null;
    }

    private static @Nullable UnitOfMeasure judgedUnit(TargetRow target) {
        String unit = target.description().unit();
        return unit == null ? null : new UnitOfMeasure(unit);
    }

    private ComparedTarget compared(
            LocatedTarget it,
            Ranking.@Nullable Placed<LocatedTarget> placed,
            @Nullable BigDecimal middle,
            Locale locale) {
        TargetRow target = it.target();
        Evaluation evaluation = it.evaluation();
        NumberStyle style = NumberStyle.of(locale);
        UnitOfMeasure unit = target.seriesUnit() == null ? null : new UnitOfMeasure(target.seriesUnit());
        BigDecimal counted =
                evaluation == null ? null : evaluation.judgement().numbers().counted();
        BigDecimal ratio = evaluation != null
                        && ALONG_A_WAY.contains(evaluation.judgement().reason())
                ? evaluation.judgement().numbers().ratio()
                : null;
        Baseline baseline = target.baseline();
        String judged = target.description().unit();
        return new ComparedTarget(
                it.commune().code(),
                it.commune().name(),
                it.commune().kind().name(),
                it.commune().provinceName(),
                target.description().code(),
                target.description().name(),
                placed == null ? null : placed.place(),
                placed == null ? 0 : placed.sharing(),
                placed != null && placed.first(),
                baseline == null || unit == null ? NOTHING : style.format(baseline.value()),
                counted == null || unit == null ? NOTHING : style.format(counted, unit),
                wording.symbol(target.rule(), locale),
                againstBase(target, style),
                difference(goal(target), middle, judgedUnit(target), style),
                ratio == null ? null : style.format(ratio.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP)) + "%",
                wording.sentence(target.rule(), judged, locale),
                judged == null ? "" : judged,
                it.state(),
                located.sentence(it, locale),
                new ComparedTarget.Drawn(unit == null ? null : counted, isLevel(target) ? goal(target) : null));
    }

    private static boolean isLevel(TargetRow target) {
        return target.rule() instanceof SingleRule single && single.measure() instanceof Measure.Level;
    }

    /** How far the threshold lies from the base, where both are levels of the same thing. */
    private static String againstBase(TargetRow target, NumberStyle style) {
        Baseline baseline = target.baseline();
        return !isLevel(target) || baseline == null || target.seriesUnit() == null
                ? NOTHING
                : difference(goal(target), baseline.value(), new UnitOfMeasure(target.seriesUnit()), style);
    }

    private static String difference(
            @Nullable BigDecimal one, @Nullable BigDecimal other, @Nullable UnitOfMeasure unit, NumberStyle style) {
        if (one == null || other == null || unit == null) {
            return NOTHING;
        }
        BigDecimal way = one.subtract(other);
        String sign = way.signum() > 0 ? "+" : way.signum() < 0 ? "−" : "";
        return sign + style.formatDifference(way.abs(), unit);
    }
}
