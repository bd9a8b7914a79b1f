package vn.chitieu.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.Dossier;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.judging.Roadmap;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.period.Term;
import vn.chitieu.target.JudgedTarget;
import vn.chitieu.target.Reading;
import vn.chitieu.target.Series;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Cadence;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;

/**
 * A commune's figures for the whole term, the same in every run: those of the demonstration, and after them made-up
 * ones. Each series goes some part of the way of the first target that reads it, from half of it to more than all; how
 * much, which quarters are missing and when a state is reached hang on the target's code.
 */
final class WholeTerm {

    private static final ReportingPeriod FIRST_MADE_UP = ReportingPeriod.quarter(2026, 4);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal USUAL_WHOLE = new BigDecimal(200);

    private final Series series;
    private final JudgedTarget reader;
    private final Map<ReportingPeriod, ReportedFigure> figures;
    private final int seed;

    private WholeTerm(Series series, JudgedTarget reader, String code, FigureHistory known) {
        this.series = series;
        this.reader = reader;
        this.figures = new HashMap<>(known.figures());
        CRC32 hash = new CRC32();
        hash.update(code.getBytes(StandardCharsets.UTF_8));
        this.seed = (int) (hash.getValue() % 10_007);
    }

    /** The figures of each series up to the end of the term. */
    static Map<Long, FigureHistory> of(
            List<JudgedTarget> targets, Map<Long, String> codes, List<Series> series, Map<Long, FigureHistory> known) {
        Map<Long, FigureHistory> all = new HashMap<>();
        for (Series one : series) {
            FigureHistory history = known.getOrDefault(one.id(), FigureHistory.empty());
            Optional<JudgedTarget> reader = targets.stream()
                    .filter(target -> target.readsOneOf(List.of(one.id())))
                    .min(Comparator.comparing(target -> codes.get(target.id())));
            all.put(
                    one.id(),
                    reader.map(it -> new WholeTerm(one, it, codes.get(it.id()), history).made())
                            .orElse(history));
        }
        return all;
    }

    /** The same targets with a plan for each year: the last one known, growing by 5% a year, and 40 where none is. */
    static List<JudgedTarget> withPlansForAllYears(List<JudgedTarget> targets) {
        return targets.stream().map(WholeTerm::withPlans).toList();
    }

    private static JudgedTarget withPlans(JudgedTarget target) {
        SingleRule rule = target.ruleAt(FIRST_MADE_UP).rule() instanceof SingleRule single ? single : null;
        if (rule == null || !(rule.measure() instanceof Measure.PlanShare)) {
            return target;
        }
        Map<Integer, BigDecimal> plans = new HashMap<>(target.plans());
        for (int year : Term.CURRENT.judgedYears()) {
            BigDecimal before = plans.getOrDefault(year - 1, new BigDecimal("40"));
            plans.computeIfAbsent(
                    year,
                    later -> before.multiply(new BigDecimal("1.05")).setScale(before.scale(), RoundingMode.HALF_UP));
        }
        return new JudgedTarget(
                target.id(), target.place(), target.parent(), target.term(), target.counted(), plans, target.rules());
    }

    private FigureHistory made() {
        for (ReportingPeriod period : Term.CURRENT.quarters()) {
            if (period.compareTo(FIRST_MADE_UP) >= 0 && isReported(period)) {
                figures.put(period, figure(period));
            }
        }
        return FigureHistory.of(figures);
    }

    /** Whatever is asked for, but for one quarter in thirteen. */
    private boolean isReported(ReportingPeriod period) {
        int number = period.year() * 4 + period.quarterOfYear();
        boolean asked = series.cadence() == Cadence.QUARTER || period.closesYear();
        return asked && (seed + number) % 13 != 0;
    }

    private ReportedFigure figure(ReportingPeriod period) {
        return switch (series.kind()) {
            case STATE -> ReportedFigure.of(isSo(period) ? BigDecimal.ONE : BigDecimal.ZERO);
            case GRADE ->
                ReportedFigure.of(BigDecimal.valueOf(
                        1L + (seed + period.year()) % series.scale().size()));
            case NUMBER -> ReportedFigure.of(amount(period));
            case RATIO -> fraction(period);
        };
    }

    /** A state to be kept is lost for one quarter in some places; one to be reached is reached in any year, or never. */
    private boolean isSo(ReportingPeriod period) {
        boolean kept = rule().criterion() instanceof Criterion.Kept;
        return kept
                ? seed % 3 != 0 || !period.equals(ReportingPeriod.quarter(2027 + seed % 4, 2))
                : period.year() >= 2026 + seed % 7;
    }

    private ReportedFigure fraction(ReportingPeriod period) {
        boolean noCase = series.accumulation() == Accumulation.RATE && seed % 4 == 0 && period.quarterOfYear() == 1;
        if (noCase) {
            return ReportedFigure.ofShare(BigDecimal.ZERO, BigDecimal.ZERO);
        }
        BigDecimal whole = lastWhole();
        Reading reading = reader.ruleAt(period).reading();
        BigDecimal amount = amount(period);
        return switch (reading) {
            case AS_REPORTED ->
                ReportedFigure.ofShare(amount.multiply(whole).divide(HUNDRED, 0, RoundingMode.HALF_UP), whole);
            case NUMERATOR -> ReportedFigure.ofShare(amount, whole.max(amount));
            case DENOMINATOR -> ReportedFigure.ofShare(amount.divide(BigDecimal.TWO, 0, RoundingMode.HALF_UP), amount);
        };
    }

    private BigDecimal lastWhole() {
        return figures.entrySet().stream()
                .filter(entry -> entry.getValue().denominator() != null
                        && !entry.getValue().isNotArisen())
                .max(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue().denominator())
                .orElse(USUAL_WHOLE);
    }

    /** The number at the end of a period: a total in even parts, a level on its way from last year's end. */
    private BigDecimal amount(ReportingPeriod period) {
        BigDecimal whole = atYearEnd(period.year());
        BigDecimal gone = BigDecimal.valueOf(period.quarterOfYear());
        BigDecimal quarters = BigDecimal.valueOf(4);
        if (isTotal()) {
            return rounded(whole.multiply(gone).divide(quarters, 4, RoundingMode.HALF_UP));
        }
        BigDecimal before = lastYear(period.year());
        BigDecimal from = before == null ? whole : before;
        return rounded(from.add(whole.subtract(from).multiply(gone).divide(quarters, 4, RoundingMode.HALF_UP)));
    }

    private boolean isTotal() {
        return dossier(2027).accumulation() == Accumulation.YEAR_TO_DATE;
    }

    private BigDecimal atYearEnd(int year) {
        BigDecimal needed = needed(year);
        BigDecimal part = part(year);
        Dossier.Baseline baseline = dossier(year).baseline();
        boolean percentage = series.unit().equals("%");
        BigDecimal value;
        if (needed.signum() == 0 && isTotal()) {
            value = seed % 3 == 0 && year % 2 == 0 ? BigDecimal.ONE : BigDecimal.ZERO;
        } else if (isTotal()) {
            value = needed.multiply(part);
        } else if (baseline != null) {
            value = baseline.value().add(needed.subtract(baseline.value()).multiply(part));
        } else if (percentage) {
            value = needed.multiply(part.add(BigDecimal.valueOf(9))).movePointLeft(1);
        } else {
            value = needed.multiply(part);
        }
        return (percentage ? value.min(HUNDRED) : value).max(BigDecimal.ZERO);
    }

    /** From 0,5 to 1,15 of the way; some catch up with the years, some fall back. */
    private BigDecimal part(int year) {
        int drift = new int[] {0, 6, -4}[seed % 3];
        return BigDecimal.valueOf(50L + 5L * (seed % 14) + (long) drift * (year - 2026), 2);
    }

    private BigDecimal needed(int year) {
        BigDecimal needed = Roadmap.of(dossier(year)).figureFor(year);
        if (needed != null) {
            return needed;
        }
        BigDecimal before = lastYear(year);
        if (before != null) {
            return before;
        }
        return rule().criterion() instanceof Criterion.OfNumber criterion ? criterion.goal() : HUNDRED;
    }

    private @Nullable BigDecimal lastYear(int year) {
        Dossier dossier = dossier(year);
        ReportedFigure last = dossier.figures().at(ReportingPeriod.quarter(year - 1, 4));
        Dossier.Baseline baseline = dossier.baseline();
        return last != null && !last.isNotArisen() ? last.number() : baseline == null ? null : baseline.value();
    }

    private Dossier dossier(int year) {
        Map<Long, FigureHistory> own = Map.of(series.id(), FigureHistory.of(figures));
        return CommuneJudging.dossier(reader, ReportingPeriod.quarter(year, 4), own);
    }

    private SingleRule rule() {
        return dossier(2027).rule();
    }

    /** Cases, people and things are whole; money, areas and percentages have two decimals. */
    private BigDecimal rounded(BigDecimal number) {
        boolean parts = series.unit().matches(".*(%|đồng|ha|tấn|km|điểm|giường|năm).*");
        boolean wholeReading = reader.ruleAt(FIRST_MADE_UP).reading() != Reading.AS_REPORTED;
        return number.setScale(parts && !wholeReading ? 2 : 0, RoundingMode.HALF_UP);
    }
}
