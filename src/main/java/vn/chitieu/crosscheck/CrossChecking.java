package vn.chitieu.crosscheck;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.period.ReportingPeriod;

/**
 * Holds the figures of one period against each other. Sums are exact.
 *
 * <p>A missing figure makes a check silent, for it is not zero. But where one sum must not exceed the other and its
 * parts that are there do so already, no figure that is still to come can mend that, as none is negative. What has not
 * arisen (0/0) is no number and counts as missing.
 */
public final class CrossChecking {

    private CrossChecking() {}

    /** The checks that the figures do not keep, in their order. */
    public static List<Violation> violations(List<StatedCheck> checks, Map<Long, BigDecimal> figures) {
        return checks.stream()
                .filter(StatedCheck::isJudged)
                .map(check -> judge(check, figures))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The numbers that series show in a period; a fraction is its percentage. */
    public static Map<Long, BigDecimal> numbersAt(ReportingPeriod period, Map<Long, FigureHistory> histories) {
        Map<Long, BigDecimal> numbers = new HashMap<>();
        histories.forEach((series, history) -> {
            ReportedFigure figure = history.at(period);
            if (figure != null && !figure.isNotArisen()) {
                numbers.put(series, figure.number());
            }
        });
        return numbers;
    }

    private static Optional<Violation> judge(StatedCheck check, Map<Long, BigDecimal> figures) {
        Sum left = Sum.of(check.left(), figures);
        Sum right = Sum.of(check.right(), figures);
        if (left.complete() && right.complete()) {
            return check.comparison().holds(left.total(), right.total())
                    ? Optional.empty()
                    : Optional.of(new Violation(check, left.total(), right.total(), false));
        }
        boolean exceeded = switch (check.comparison()) {
            case AT_MOST -> left.exceedsAlready(right);
            case AT_LEAST -> right.exceedsAlready(left);
            case EQUAL -> false;
        };
        return exceeded ? Optional.of(new Violation(check, left.total(), right.total(), true)) : Optional.empty();
    }

    /**
     * What is there of a sum.
     *
     * @param complete whether nothing is missing
     * @param growing whether all that is there is zero or more
     */
    private record Sum(BigDecimal total, boolean complete, boolean growing) {

        static Sum of(List<StatedCheck.Part> parts, Map<Long, BigDecimal> figures) {
            List<BigDecimal> there = parts.stream()
                    .map(part -> figures.get(part.series()))
                    .filter(Objects::nonNull)
                    .toList();
            return new Sum(
                    there.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                    there.size() == parts.size(),
                    there.stream().allMatch(number -> number.signum() >= 0));
        }

        /** Whether it is more than a whole, whatever its missing parts turn out to be. */
        boolean exceedsAlready(Sum whole) {
            return whole.complete() && growing && total.compareTo(whole.total()) > 0;
        }
    }
}
