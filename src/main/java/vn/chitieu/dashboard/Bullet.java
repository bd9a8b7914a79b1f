package vn.chitieu.dashboard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.Dossier;
import vn.chitieu.judging.Judgement;
import vn.chitieu.judging.Judgement.Numbers;
import vn.chitieu.judging.State;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Measure;

/**
 * A target in one line of text: the road from base to goal, how far it is gone, how far it should be.
 *
 * <p>Rising and falling targets run the same way, so that rows compare at a glance. All positions are percentages of the
 * picture's width; absent where there is nothing to draw.
 *
 * @param actual end of the way gone
 * @param due how far it should be by now
 * @param band where the band lies, from and to
 * @param parts a composite's parts, one segment each
 */
public record Bullet(
        @Nullable BigDecimal actual,
        @Nullable BigDecimal due,
        @Nullable Span band,
        List<Segment> parts) {

    /** A stretch of the picture, in percent of its width. */
    public record Span(BigDecimal from, BigDecimal width) {}

    /** A part of a composite: where it stands in the picture and how it is. */
    public record Segment(Span span, State state) {}

    /** Left edge of the road; the goal stands at its right end. */
    public static final BigDecimal LEFT = BigDecimal.ONE;

    /** Where the goal stands. */
    public static final BigDecimal GOAL = new BigDecimal(92);

    private static final BigDecimal RIGHT = new BigDecimal(99);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal WHOLE = new BigDecimal(98);

    /** What is missing to where it should be; nothing where it is there. */
    public @Nullable Span shortfall() {
        return actual == null || due == null || due.compareTo(actual) <= 0
                ? null
                : new Span(actual, due.subtract(actual));
    }

    public boolean isEmpty() {
        return actual == null && parts.isEmpty();
    }

    /** The picture of a measurement. */
    public static Bullet of(Dossier dossier, Judgement judgement) {
        if (!(dossier.rule().criterion() instanceof Criterion.OfNumber criterion)) {
            return ofState(judgement.state());
        }
        Numbers numbers = judgement.numbers();
        if (numbers.attained() == null && numbers.elapsed() != null) {
            return ofYearTotal(numbers);
        }
        BigDecimal attained = numbers.attained();
        BigDecimal from = from(dossier, criterion);
        if (attained == null || from == null || criterion.goal().compareTo(from) == 0) {
            return new Bullet(null, null, null, List.of());
        }
        BigDecimal required = numbers.required() != null
                ? numbers.required()
                : numbers.elapsed() == null
                        ? null
                        : criterion.goal().multiply(numbers.elapsed()).divide(HUNDRED, MathContext.DECIMAL64);
        Road road = new Road(from, criterion.goal());
        Span band = criterion instanceof Criterion.Within within
                ? new Span(GOAL, road.at(within.high()).subtract(GOAL).max(BigDecimal.ZERO))
                : null;
        return new Bullet(road.at(attained), required == null ? null : road.at(required), band, List.of());
    }

    /** The picture of a composite: its parts side by side. */
    public static Bullet ofParts(List<State> states) {
        if (states.isEmpty()) {
            return new Bullet(null, null, null, List.of());
        }
        BigDecimal each = WHOLE.divide(BigDecimal.valueOf(states.size()), 2, RoundingMode.HALF_UP);
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            BigDecimal from = LEFT.add(each.multiply(BigDecimal.valueOf(i)));
            segments.add(new Segment(new Span(from, each.subtract(BigDecimal.ONE)), states.get(i)));
        }
        return new Bullet(null, null, null, List.copyOf(segments));
    }

    /** A total since January on its road to what the whole year should bring. */
    private static Bullet ofYearTotal(Numbers numbers) {
        BigDecimal counted = numbers.counted();
        BigDecimal yearGoal = numbers.against();
        BigDecimal elapsed = numbers.elapsed();
        if (counted == null || yearGoal == null || elapsed == null || yearGoal.signum() <= 0) {
            return new Bullet(null, null, null, List.of());
        }
        Road road = new Road(BigDecimal.ZERO, yearGoal);
        BigDecimal due = yearGoal.multiply(elapsed).divide(HUNDRED, MathContext.DECIMAL64);
        return new Bullet(road.at(counted), road.at(due), null, List.of());
    }

    private static Bullet ofState(State state) {
        return state == State.NOT_DUE || state == State.NO_FIGURE
                ? new Bullet(null, null, null, List.of())
                : ofParts(List.of(state));
    }

    /** Where the road begins: the base if the way leads from it, else nothing at all. */
    private static @Nullable BigDecimal from(Dossier dossier, Criterion.OfNumber criterion) {
        return switch (dossier.rule().measure()) {
            case Measure.BaseMultiple multiple -> BigDecimal.ONE;
            case Measure.YearChange change ->
                change.size() == Measure.YearChange.Size.DIRECTION ? null : BigDecimal.ZERO;
            case Measure.Level level -> fromBase(dossier, criterion);
            case Measure.Coverage coverage when !coverage.accumulating() -> fromBase(dossier, criterion);
            case Measure other -> BigDecimal.ZERO;
        };
    }

    private static @Nullable BigDecimal fromBase(Dossier dossier, Criterion.OfNumber criterion) {
        Dossier.Baseline baseline = dossier.baseline();
        boolean leads = baseline != null
                && (criterion.higherIsBetter()
                        ? baseline.value().compareTo(criterion.goal()) < 0
                        : baseline.value().compareTo(criterion.goal()) > 0);
        return leads ? Objects.requireNonNull(baseline).value() : criterion.higherIsBetter() ? BigDecimal.ZERO : null;
    }

    private record Road(BigDecimal from, BigDecimal to) {

        BigDecimal at(BigDecimal value) {
            BigDecimal share = value.subtract(from).divide(to.subtract(from), MathContext.DECIMAL64);
            return LEFT.add(share.multiply(GOAL.subtract(LEFT)))
                    .max(LEFT)
                    .min(RIGHT)
                    .setScale(2, RoundingMode.HALF_UP);
        }
    }
}
