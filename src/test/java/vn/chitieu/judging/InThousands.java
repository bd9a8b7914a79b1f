package vn.chitieu.judging;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.Measure.YearChange;
import vn.chitieu.target.rule.SingleRule;

/** The same dossier in a unit a thousand times smaller: figures, base, path, plans, and bounds that are levels. */
final class InThousands {

    private static final BigDecimal THOUSAND = new BigDecimal(1000);

    private InThousands() {}

    static Dossier of(Dossier dossier) {
        SingleRule rule = dossier.rule();
        Criterion criterion = isLevel(rule.measure()) ? of(rule.criterion()) : rule.criterion();
        Dossier.Baseline base = dossier.baseline();
        TreeMap<Integer, BigDecimal> path = new TreeMap<>();
        dossier.path().forEach((year, level) -> path.put(year, of(level)));
        Map<Integer, BigDecimal> plans = new HashMap<>();
        dossier.plans().forEach((year, plan) -> plans.put(year, of(plan)));
        Map<ReportingPeriod, ReportedFigure> figures = new HashMap<>();
        dossier.figures()
                .figures()
                .forEach((period, figure) ->
                        figures.put(period, figure.isNotArisen() ? figure : ReportedFigure.of(of(figure.number()))));
        return new Dossier(
                new SingleRule(rule.measure(), criterion, rule.horizon()),
                dossier.cadence(),
                dossier.accumulation(),
                dossier.seriesUnit(),
                dossier.term(),
                base == null ? null : new Dossier.Baseline(base.year(), of(base.value())),
                path,
                plans,
                dossier.seasonal(),
                FigureHistory.of(figures));
    }

    private static boolean isLevel(Measure measure) {
        return measure instanceof Measure.Level
                || measure instanceof Measure.RunningCount
                || measure instanceof Measure.Coverage
                || measure instanceof YearChange change && change.size() != YearChange.Size.PERCENT;
    }

    private static Criterion of(Criterion criterion) {
        return switch (criterion) {
            case Criterion.AtLeast(BigDecimal goal) -> new Criterion.AtLeast(of(goal));
            case Criterion.Above(BigDecimal goal) -> new Criterion.Above(of(goal));
            case Criterion.AtMost(BigDecimal goal) -> new Criterion.AtMost(of(goal));
            case Criterion.Below(BigDecimal goal) -> new Criterion.Below(of(goal));
            case Criterion.Exactly(BigDecimal goal, boolean falling) -> new Criterion.Exactly(of(goal), falling);
            case Criterion.Within(BigDecimal low, BigDecimal high, Criterion.Within.OverTop over, boolean falling) ->
                new Criterion.Within(of(low), of(high), over, falling);
            case Criterion other -> other;
        };
    }

    private static BigDecimal of(BigDecimal number) {
        return number.multiply(THOUSAND);
    }
}
