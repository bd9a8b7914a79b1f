package vn.chitieu.review;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.comparison.RuleKind;
import vn.chitieu.evaluation.Evaluation;
import vn.chitieu.evaluation.Evaluations;
import vn.chitieu.evaluation.ExplanationWriter;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.State;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.target.TargetRow;
import vn.chitieu.target.TargetRows;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;

/** Puts what a province's communes have handed in into the order in which it should be looked through. */
@Service
@RequiredArgsConstructor
public class ReviewQueue {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final WaitingCells waiting;
    private final TargetRows targets;
    private final Evaluations evaluations;
    private final ExplanationWriter explanations;

    /** How many figures wait, by period, latest first; periods without any are missing. */
    @Transactional(readOnly = true)
    public SortedMap<ReportingPeriod, Integer> counts(String province) {
        return waiting.counts(province);
    }

    /** All that waits of a period, the greatest risk first. */
    @Transactional(readOnly = true)
    public List<QueuedCell> of(String province, ReportingPeriod period, Locale locale) {
        List<WaitingCell> cells = waiting.of(province, period);
        if (cells.isEmpty()) {
            return List.of();
        }
        Reading reading = new Reading(province, period, cells);
        return cells.stream()
                .map(cell -> reading.queued(cell, locale))
                .sorted(QueuedCell.IN_ORDER)
                .toList();
    }

    /** Targets on one indicator under like rules: what may be held against each other. */
    private record Company(@Nullable String indicator, RuleKind kind) {

        static Company of(TargetRow target) {
            return new Company(target.description().indicator(), RuleKind.of(target));
        }
    }

    /** What all the cells of a period need, read once. */
    private final class Reading {

        private final ReportingPeriod period;
        private final Map<Long, FigureHistory> histories;
        private final Map<Long, Suspect.Revised> revised;
        private final Map<Long, List<TargetRow>> bySeries;
        private final Map<Company, List<TargetRow>> companies;
        private final Map<Long, Evaluation> now;
        private final Map<Long, Evaluation> before;

        Reading(String province, ReportingPeriod period, List<WaitingCell> cells) {
            List<Long> series = cells.stream().map(WaitingCell::series).toList();
            List<TargetRow> own = targets.onSeries(series, period);
            Set<String> indicators = own.stream()
                    .flatMap(it -> Stream.ofNullable(it.description().indicator()))
                    .collect(Collectors.toSet());
            List<TargetRow> peers = targets.onIndicators(indicators, province, period);
            Set<Long> ids = new HashSet<>();
            Stream.of(own, peers).flatMap(List::stream).map(TargetRow::id).forEach(ids::add);
            this.period = period;
            this.histories = waiting.histories(series, period);
            this.revised = waiting.revised(series, period);
            this.bySeries = own.stream().filter(it -> it.series() != null).collect(Collectors.groupingBy(it -> {
                Long read = it.series();
                return read == null ? 0L : read;
            }));
            this.companies = peers.stream()
                    .filter(RuleKind::isNumeric)
                    .collect(Collectors.groupingBy(Company::of, HashMap::new, Collectors.toList()));
            this.now = evaluations.at(ids, period);
            this.before = evaluations.at(own.stream().map(TargetRow::id).toList(), period.previousQuarter());
        }

        QueuedCell queued(WaitingCell cell, Locale locale) {
            List<TargetRow> reading = bySeries.getOrDefault(cell.series(), List.of());
            @Nullable
            TargetRow shown = reading.stream()
                    .max(Comparator.comparing((TargetRow it) -> Risk.of(state(now, it), state(before, it), List.of())
                            .value()))
                    .orElse(null);
            FigureHistory history = histories.getOrDefault(cell.series(), FigureHistory.empty());
            List<Question> asked = Questions.about(suspect(cell, history, reading, shown));
            State state = state(now, shown);
            State then = state(before, shown);
            return new QueuedCell(
                    cell,
                    shown == null ? null : shown.description().code(),
                    shown == null ? cell.name() : shown.description().name(),
                    reading.stream()
                            .flatMap(it -> Stream.ofNullable(it.description().indicator()))
                            .collect(Collectors.toSet()),
                    history.at(period.previousQuarter()),
                    state,
                    then,
                    sentence(shown, locale),
                    asked,
                    Risk.of(state, then, asked));
        }

        private Suspect suspect(
                WaitingCell cell, FigureHistory history, List<TargetRow> reading, @Nullable TargetRow shown) {
            return new Suspect(
                    history,
                    period,
                    cell.kind(),
                    cell.accumulation(),
                    new UnitOfMeasure(cell.unit()).isPercentage(),
                    cell.grade() == FigureGrade.ESTIMATED,
                    reading.stream().flatMap(it -> bound(it).stream()).toList(),
                    shown == null || !RuleKind.isNumeric(shown) ? null : attained(shown),
                    shown == null ? List.of() : peers(shown),
                    revised.get(cell.series()));
        }

        /** What others have attained; another target of the same commune is no peer. */
        private List<BigDecimal> peers(TargetRow target) {
            if (target.description().indicator() == null) {
                return List.of();
            }
            return companies.getOrDefault(Company.of(target), List.of()).stream()
                    .filter(it -> !it.place().commune().equals(target.place().commune()))
                    .flatMap(it -> Stream.ofNullable(attained(it)))
                    .toList();
        }

        private @Nullable BigDecimal attained(TargetRow target) {
            Evaluation evaluation = now.get(target.id());
            return evaluation == null ? null : evaluation.judgement().numbers().attained();
        }

        /** The threshold in the unit of the figure, where this quarter decides and the threshold itself is enough. */
        private List<Suspect.Bound> bound(TargetRow target) {
            boolean decides = target.rule() instanceof SingleRule single
                    && single.horizon().isDecidedAt(period)
                    && period.closesYear();
            if (!decides
                    || !(((SingleRule) target.rule()).criterion() instanceof Criterion.OfNumber criterion)
                    || !criterion.isKeptBy(criterion.goal())) {
                return List.of();
            }
            Evaluation evaluation = now.get(target.id());
            @Nullable
            BigDecimal against =
                    evaluation == null ? null : evaluation.judgement().numbers().against();
            @Nullable
            BigDecimal goal = switch (((SingleRule) target.rule()).measure()) {
                case Measure.Level level -> criterion.goal();
                case Measure.RunningCount count -> criterion.goal();
                case Measure.Coverage coverage -> criterion.goal();
                case Measure.PlanShare share ->
                    against == null ? null : against.multiply(criterion.goal()).divide(HUNDRED);
                default -> null;
            };
            return goal == null ? List.of() : List.of(new Suspect.Bound(criterion, goal));
        }

        private String sentence(@Nullable TargetRow target, Locale locale) {
            Evaluation evaluation = target == null ? null : now.get(target.id());
            return target == null || evaluation == null
                    ? ""
                    : explanations.sentence(
                            evaluation.judgement(),
                            new ExplanationWriter.Subject(
                                    target.rule(), target.description().unit(), target.seriesUnit(), null),
                            locale);
        }

        private @Nullable State state(Map<Long, Evaluation> judged, @Nullable TargetRow target) {
            Evaluation evaluation = target == null ? null : judged.get(target.id());
            return evaluation == null ? null : evaluation.judgement().state();
        }
    }
}
