package vn.chitieu.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.measure.Spread;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.review.Question.Kind;
import vn.chitieu.target.rule.Accumulation;

/** Which questions a figure gives rise to, by its own past, its thresholds, and others under like rules. */
final class Questions {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    /** Quarters that have to show the same before it is asked about, the present one among them. */
    private static final int SAME_QUARTERS = 4;
    /** Earlier figures that make a habit of writing decimals. */
    private static final int HABIT = 4;
    /** So many places coarser than is usual; by chance one figure in a hundred is. */
    private static final int PLACES = 2;
    /** Earlier steps that a step is held against, at least. */
    private static final int STEPS = 2;

    private Questions() {}

    /** All that may be asked by its own past and its thresholds, the weightiest first. */
    static List<Question> about(Suspect it) {
        List<Question> asked = new ArrayList<>();
        BigDecimal now = number(it.history().at(it.period()));
        if (it.isCounted() && now != null) {
            fell(it, now).ifPresent(asked::add);
            threshold(it, now).ifPresent(asked::add);
        }
        if (now != null && it.revised() != null) {
            Suspect.Revised revised = it.revised();
            asked.add(new Question(Kind.REVISED, List.of(revised.before(), revised.after(), now), revised.period()));
        }
        if (it.isCounted() && now != null) {
            same(it, now).ifPresent(asked::add);
            round(it, now).ifPresent(asked::add);
        }
        return List.copyOf(asked);
    }

    /** A count since the term began never falls; a total since January not within its year. */
    private static Optional<Question> fell(Suspect it, BigDecimal now) {
        ReportingPeriod earlier = it.period().previousQuarter();
        BigDecimal before = number(it.history().at(earlier));
        boolean total = it.accumulation() == Accumulation.RUNNING_COUNT
                || it.accumulation() == Accumulation.YEAR_TO_DATE
                        && earlier.year() == it.period().year();
        return total && before != null && now.compareTo(before) < 0
                ? Optional.of(new Question(Kind.FELL, List.of(before, now), earlier))
                : Optional.empty();
    }

    /**
     * Exactly what was asked for, just when it counts: the quarter before was still short of it, and no step from quarter
     * to quarter was ever as long. Of totals only the steps within a year are steps.
     */
    private static Optional<Question> threshold(Suspect it, BigDecimal now) {
        for (Suspect.Bound bound : it.bounds()) {
            BigDecimal before = number(it.history().at(it.period().previousQuarter()));
            if (before == null || now.compareTo(bound.goal()) != 0 || bound.isKeptBy(before)) {
                continue;
            }
            BigDecimal step = now.subtract(before).abs();
            List<BigDecimal> earlier = steps(it);
            if (earlier.size() >= STEPS && earlier.stream().allMatch(other -> step.compareTo(other) > 0)) {
                return Optional.of(Question.of(Kind.THRESHOLD, before, bound.goal()));
            }
        }
        return Optional.empty();
    }

    private static List<BigDecimal> steps(Suspect it) {
        List<BigDecimal> steps = new ArrayList<>();
        for (ReportingPeriod at : it.history().figures().headMap(it.period()).keySet()) {
            ReportingPeriod previous = at.previousQuarter();
            boolean newYear = it.accumulation() == Accumulation.YEAR_TO_DATE && previous.year() != at.year();
            BigDecimal before = number(it.history().at(previous));
            BigDecimal then = number(it.history().at(at));
            if (!newYear && before != null && then != null) {
                steps.add(then.subtract(before).abs());
            }
        }
        return steps;
    }

    /**
     * Some questions with the one that others under like rules give rise to, in its place by weight.
     *
     * @param attained what the target's criterion looks at, in the target's unit
     * @param others the same of other communes on the same indicator
     */
    static List<Question> with(List<Question> asked, BigDecimal attained, List<BigDecimal> others) {
        return Spread.of(others)
                .filter(spread -> spread.isFar(attained))
                .map(spread -> Question.of(
                        Kind.FAR,
                        attained,
                        spread.lowest(),
                        spread.middle(),
                        spread.highest(),
                        BigDecimal.valueOf(spread.size())))
                .map(far -> Stream.concat(asked.stream(), Stream.of(far))
                        .sorted(Comparator.comparing(it -> -it.kind().weight()))
                        .toList())
                .orElse(asked);
    }

    /** Levels and rates only: a total that stays and a count that nothing was added to are common. */
    private static Optional<Question> same(Suspect it, BigDecimal now) {
        boolean moves = it.accumulation() == Accumulation.LATEST || it.accumulation() == Accumulation.RATE;
        boolean atItsEnd = now.signum() == 0 || it.percentage() && now.compareTo(HUNDRED) == 0;
        if (!moves || atItsEnd) {
            return Optional.empty();
        }
        ReportingPeriod at = it.period();
        for (int quarter = 1; quarter < SAME_QUARTERS; quarter++) {
            at = at.previousQuarter();
            BigDecimal before = number(it.history().at(at));
            if (before == null || before.compareTo(now) != 0) {
                return Optional.empty();
            }
        }
        return Optional.of(Question.of(Kind.SAME, now));
    }

    /** Estimates are round by nature, and a percentage worked out from a fraction has the digits it has. */
    private static Optional<Question> round(Suspect it, BigDecimal now) {
        boolean atItsEnd = now.signum() == 0 || it.percentage() && now.compareTo(HUNDRED) == 0;
        if (it.estimated() || atItsEnd || isFraction(it.history().at(it.period()))) {
            return Optional.empty();
        }
        List<BigDecimal> before = written(it);
        if (before.size() < HABIT) {
            return Optional.empty();
        }
        List<Integer> places = before.stream().map(Questions::place).sorted().toList();
        int usual = places.get(places.size() / 2);
        int here = place(now);
        if (here < usual + PLACES || here <= places.getLast()) {
            return Optional.empty();
        }
        List<BigDecimal> numbers = new ArrayList<>(List.of(now));
        numbers.addAll(before.subList(0, HABIT));
        return Optional.of(new Question(Kind.ROUND, numbers, null));
    }

    /** Earlier figures that were written as numbers, latest first; nothing and fractions tell no habit. */
    private static List<BigDecimal> written(Suspect it) {
        SortedMap<ReportingPeriod, ReportedFigure> earlier =
                it.history().figures().headMap(it.period());
        return earlier.entrySet().stream()
                .sorted(Map.Entry.<ReportingPeriod, ReportedFigure>comparingByKey()
                        .reversed())
                .map(Map.Entry::getValue)
                .filter(figure -> !isFraction(figure))
                .map(ReportedFigure::number)
                .filter(number -> number.signum() != 0)
                .toList();
    }

    /** Which place the last digit that is not zero stands at: 0 for units, 2 for hundreds, -1 for tenths. */
    private static int place(BigDecimal number) {
        return -number.stripTrailingZeros().scale();
    }

    private static boolean isFraction(@Nullable ReportedFigure figure) {
        return figure != null && figure.numerator() != null;
    }

    private static @Nullable BigDecimal number(@Nullable ReportedFigure figure) {
        return figure == null || figure.isNotArisen() ? null : figure.number();
    }
}
