package vn.chitieu.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.evaluation.Evaluation;
import vn.chitieu.evaluation.Evaluations;
import vn.chitieu.evaluation.ExplanationWriter;
import vn.chitieu.indicator.Indicators;
import vn.chitieu.judging.Reason;
import vn.chitieu.judging.State;
import vn.chitieu.measure.NumberStyle;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.Baseline;
import vn.chitieu.target.RuleWording;
import vn.chitieu.target.TargetRow;
import vn.chitieu.target.TargetRows;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;

/** Puts the targets of a scope's communes on one indicator side by side. */
@Service
@RequiredArgsConstructor
public class IndicatorComparisons {

    private static final String NOTHING = "–";
    private static final Set<Reason> ALONG_A_WAY = EnumSet.of(Reason.ON_PATH, Reason.ON_STRAIGHT_LINE);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final NamedCommunes communes;
    private final Indicators indicators;
    private final TargetRows targets;
    private final Evaluations evaluations;
    private final RuleWording wording;
    private final ExplanationWriter explanations;

    @Transactional(readOnly = true)
    public Optional<IndicatorComparison> find(Scope scope, String indicator, ReportingPeriod period, Locale locale) {
        return indicators.find(indicator).map(it -> {
            Map<String, List<ComparedTarget>> byKind = new LinkedHashMap<>();
            Map<String, String> keys = new HashMap<>();
            for (Located located : targetsOn(scope, indicator, period)) {
                String kind = kind(located.target());
                keys.put(kind, key(located.target()));
                byKind.computeIfAbsent(kind, any -> new ArrayList<>()).add(compared(located, locale));
            }
            List<IndicatorComparison.LikeRules> groups = byKind.entrySet().stream()
                    .map(entry -> new IndicatorComparison.LikeRules(
                            keys.getOrDefault(entry.getKey(), ""),
                            unit(entry.getValue()),
                            List.copyOf(entry.getValue())))
                    .sorted(Comparator.comparing(group -> -group.targets().size()))
                    .toList();
            return new IndicatorComparison(it, groups);
        });
    }

    private record Located(
            NamedCommune commune,
            TargetRow target,
            @Nullable Evaluation evaluation) {}

    private List<Located> targetsOn(Scope scope, String indicator, ReportingPeriod period) {
        List<TargetRow> all = targets.onIndicator(indicator, scope.province(), period);
        Map<Long, Evaluation> judged =
                evaluations.at(all.stream().map(TargetRow::id).toList(), period);
        Map<String, List<TargetRow>> byCommune = all.stream()
                .collect(Collectors.groupingBy(target -> target.place().commune()));
        List<Located> located = new ArrayList<>();
        for (NamedCommune commune : communes.all(byCommune.keySet())) {
            for (TargetRow target : byCommune.getOrDefault(commune.code(), List.of())) {
                located.add(new Located(commune, target, judged.get(target.id())));
            }
        }
        return located;
    }

    private ComparedTarget compared(Located located, Locale locale) {
        TargetRow target = located.target();
        Evaluation evaluation = located.evaluation();
        NumberStyle style = NumberStyle.of(locale);
        UnitOfMeasure unit = target.seriesUnit() == null ? null : new UnitOfMeasure(target.seriesUnit());
        BigDecimal counted =
                evaluation == null ? null : evaluation.judgement().numbers().counted();
        BigDecimal ratio = evaluation != null
                        && ALONG_A_WAY.contains(evaluation.judgement().reason())
                ? evaluation.judgement().numbers().ratio()
                : null;
        Baseline baseline = target.baseline();
        return new ComparedTarget(
                located.commune().code(),
                located.commune().name(),
                located.commune().kind().name(),
                located.commune().provinceName(),
                target.description().code(),
                target.description().name(),
                baseline == null || unit == null ? NOTHING : style.format(baseline.value()),
                counted == null || unit == null ? NOTHING : style.format(counted, unit),
                wording.symbol(target.rule(), locale),
                ambition(target, style),
                ratio == null ? null : style.format(ratio.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP)) + "%",
                wording.sentence(target.rule(), target.description().unit(), locale),
                target.description().unit() == null ? "" : target.description().unit(),
                evaluation == null ? State.NO_FIGURE : evaluation.judgement().state(),
                evaluation == null
                        ? ""
                        : explanations.sentence(
                                evaluation.judgement(),
                                new ExplanationWriter.Subject(
                                        target.rule(), target.description().unit(), target.seriesUnit(), null),
                                locale));
    }

    /** How far the threshold lies from the base, where both are levels of the same thing. */
    private static String ambition(TargetRow target, NumberStyle style) {
        Baseline baseline = target.baseline();
        boolean level = target.rule() instanceof SingleRule single
                && single.measure() instanceof Measure.Level
                && single.criterion() instanceof Criterion.OfNumber;
        if (!level || baseline == null || target.seriesUnit() == null) {
            return NOTHING;
        }
        Criterion.OfNumber criterion = (Criterion.OfNumber) ((SingleRule) target.rule()).criterion();
        BigDecimal way = criterion.goal().subtract(baseline.value());
        String sign = way.signum() > 0 ? "+" : way.signum() < 0 ? "−" : "";
        return sign + style.formatDifference(way.abs(), new UnitOfMeasure(target.seriesUnit()));
    }

    private static String kind(TargetRow target) {
        String unit = target.description().unit();
        boolean share = unit != null && unit.startsWith("%");
        return key(target) + " " + side(target) + " " + (share ? "%" : unit);
    }

    /** A floor and a cap on the same thing are unlike rules. */
    private static String side(TargetRow target) {
        boolean down = target.rule() instanceof SingleRule single
                && single.criterion() instanceof Criterion.OfNumber criterion
                && !criterion.higherIsBetter();
        return down ? "down" : "up";
    }

    /** The unit of like rules; shares of a plan are worded in several ways and mean the same. */
    private static String unit(List<ComparedTarget> targets) {
        String unit = targets.getFirst().unit();
        boolean same = targets.stream().allMatch(target -> target.unit().equals(unit));
        return same ? unit : "%";
    }

    /** Message key of a kind of rule: measure and horizon. */
    private static String key(TargetRow target) {
        return target.rule() instanceof SingleRule single
                ? "comparison.rule." + single.measure().getClass().getSimpleName() + "."
                        + single.horizon().getClass().getSimpleName()
                : "comparison.rule.AllOf";
    }
}
