package vn.chitieu.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.comparison.RuleKind;
import vn.chitieu.evaluation.Evaluation;
import vn.chitieu.evaluation.Evaluations;
import vn.chitieu.evaluation.ExplanationWriter;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.State;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.review.CommuneQueue.Company;
import vn.chitieu.review.CommuneQueue.Found;
import vn.chitieu.review.CommuneQueue.Judged;
import vn.chitieu.review.CommuneQueue.Peer;
import vn.chitieu.review.CommuneQueue.Shown;
import vn.chitieu.target.TargetRow;
import vn.chitieu.target.TargetRows;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;

/** Reads what communes have handed in, in as many statements whatever their number. */
@Component
@RequiredArgsConstructor
class CommuneQueues {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final WaitingCells waiting;
    private final TargetRows targets;
    private final Evaluations evaluations;

    /** By the codes of the communes; every one asked for is there. */
    Map<String, CommuneQueue> of(String province, Collection<String> communes, ReportingPeriod period) {
        Reading reading = new Reading(communes, period, waiting.of(province, communes, period));
        Map<String, CommuneQueue> queues = new HashMap<>();
        communes.forEach(commune -> queues.put(commune, reading.queue(commune)));
        return queues;
    }

    /** What all these communes need, read once. */
    private final class Reading {

        private final ReportingPeriod period;
        private final Map<String, List<WaitingCell>> cells;
        private final Map<Long, FigureHistory> histories;
        private final Map<Long, Suspect.Revised> revised;
        private final Map<String, List<TargetRow>> byCommune;
        private final Map<Long, List<TargetRow>> bySeries = new HashMap<>();
        private final Map<Long, Evaluation> now;
        private final Map<Long, Evaluation> before;

        Reading(Collection<String> communes, ReportingPeriod period, List<WaitingCell> cells) {
            List<Long> series = cells.stream().map(WaitingCell::series).toList();
            Set<String> handedIn = new HashSet<>();
            cells.forEach(cell -> handedIn.add(cell.commune().code()));
            this.period = period;
            this.cells = cells.stream()
                    .collect(Collectors.groupingBy(it -> it.commune().code()));
            this.histories = waiting.histories(series, period);
            this.revised = waiting.revised(series, period);
            List<TargetRow> all = targets.ofCommunes(communes, period);
            this.byCommune =
                    all.stream().collect(Collectors.groupingBy(it -> it.place().commune()));
            for (TargetRow target : all) {
                Long read = target.series();
                if (read != null) {
                    bySeries.computeIfAbsent(read, any -> new ArrayList<>()).add(target);
                }
            }
            this.now = evaluations.ofCommunes(communes, period);
            this.before = evaluations.ofCommunes(handedIn, period.previousQuarter());
        }

        CommuneQueue queue(String commune) {
            return new CommuneQueue(
                    cells.getOrDefault(commune, List.of()).stream()
                            .map(this::found)
                            .toList(),
                    byCommune.getOrDefault(commune, List.of()).stream()
                            .flatMap(target -> Stream.ofNullable(peer(target)))
                            .toList());
        }

        private Found found(WaitingCell cell) {
            List<TargetRow> reading = bySeries.getOrDefault(cell.series(), List.of());
            @Nullable
            TargetRow shown = reading.stream()
                    .max(Comparator.comparing((TargetRow it) -> Risk.of(state(now, it), state(before, it), List.of())
                            .value()))
                    .orElse(null);
            FigureHistory history = histories.getOrDefault(cell.series(), FigureHistory.empty());
            return new Found(
                    cell,
                    shown == null ? null : shown(shown),
                    reading.stream()
                            .flatMap(it -> Stream.ofNullable(it.description().indicator()))
                            .collect(Collectors.toUnmodifiableSet()),
                    history.at(period.previousQuarter()),
                    Questions.about(suspect(cell, history, reading)));
        }

        private Shown shown(TargetRow target) {
            Evaluation evaluation = now.get(target.id());
            return new Shown(
                    target.description().code(),
                    target.description().name(),
                    evaluation == null
                            ? null
                            : new Judged(
                                    evaluation.judgement(),
                                    new ExplanationWriter.Subject(
                                            target.rule(), target.description().unit(), target.seriesUnit(), null)),
                    state(before, target),
                    peer(target));
        }

        /** Only a number on a common indicator is held against others. */
        private @Nullable Peer peer(TargetRow target) {
            Evaluation evaluation = now.get(target.id());
            BigDecimal attained =
                    evaluation == null ? null : evaluation.judgement().numbers().attained();
            return attained == null || target.description().indicator() == null || !RuleKind.isNumeric(target)
                    ? null
                    : new Peer(Company.of(target), attained);
        }

        private Suspect suspect(WaitingCell cell, FigureHistory history, List<TargetRow> reading) {
            return new Suspect(
                    history,
                    period,
                    cell.kind(),
                    cell.accumulation(),
                    new UnitOfMeasure(cell.unit()).isPercentage(),
                    cell.grade() == FigureGrade.ESTIMATED,
                    reading.stream().flatMap(it -> bound(it).stream()).toList(),
                    revised.get(cell.series()));
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

        private @Nullable State state(Map<Long, Evaluation> judged, TargetRow target) {
            Evaluation evaluation = judged.get(target.id());
            return evaluation == null ? null : evaluation.judgement().state();
        }
    }
}
