package vn.chitieu.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.Judgement;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.Measure.YearChange;
import vn.chitieu.target.rule.SingleRule;
import vn.chitieu.target.rule.TargetRule;

/**
 * The numbers of a judgement in the terms of its criterion.
 *
 * @param required what it should be by now, or in the end where the judge names nothing nearer
 * @param gap what is missing in the wanted direction; zero or less where nothing is
 */
record CriterionTerms(
        @Nullable BigDecimal attained,
        @Nullable BigDecimal required,
        @Nullable BigDecimal requiredAtEnd,
        @Nullable BigDecimal gap) {

    private static final CriterionTerms NONE = new CriterionTerms(null, null, null, null);

    static CriterionTerms of(Judgement.Numbers numbers, TargetRule rule) {
        if (!(rule instanceof SingleRule single)) {
            return NONE;
        }
        BigDecimal attained = numbers.attained();
        BigDecimal end = goal(single);
        BigDecimal required = numbers.required() == null ? end : numbers.required();
        BigDecimal gap = attained == null || required == null ? null : gap(attained, required, single.criterion());
        // A fall is counted upwards: the size of the change in the wanted direction
        return isFallAlone(single)
                ? new CriterionTerms(negated(attained), negated(required), negated(end), gap)
                : new CriterionTerms(attained, required, end, gap);
    }

    private static @Nullable BigDecimal goal(SingleRule rule) {
        return switch (rule.criterion()) {
            case Criterion.OfNumber criterion -> criterion.goal();
            case Criterion.GradeAtLeast(String grade) ->
                rule.measure() instanceof Measure.Graded graded ? BigDecimal.valueOf(graded.rankOf(grade)) : null;
            case Criterion.Reached reached -> null;
            case Criterion.Kept kept -> null;
        };
    }

    private static BigDecimal gap(BigDecimal attained, BigDecimal required, Criterion criterion) {
        BigDecimal below = required.subtract(attained);
        return switch (criterion) {
            case Criterion.OfNumber bound
            when bound.isPastTopAt(attained) -> attained.subtract(bound.top()).abs();
            case Criterion.OfNumber bound -> bound.higherIsBetter() ? below : below.negate();
            case Criterion.GradeAtLeast grade -> below;
            case Criterion.Reached reached -> below;
            case Criterion.Kept kept -> below;
        };
    }

    private static boolean isFallAlone(SingleRule rule) {
        return rule.measure() instanceof YearChange change
                && change.size() == YearChange.Size.DIRECTION
                && change.change() == YearChange.Change.DECREASE;
    }

    private static @Nullable BigDecimal negated(@Nullable BigDecimal number) {
        return number == null ? null : number.negate();
    }
}
