package vn.chitieu.evaluation;

import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.Judgement;
import vn.chitieu.period.ReportingPeriod;

/**
 * The judgement of a target at the end of a period, as it is kept.
 *
 * @param weakest the part that decided a composite
 * @param rule version of the target's rule it was judged by; a composite has the first
 * @param bands version of the bands it was judged by
 */
public record Evaluation(
        long target,
        ReportingPeriod period,
        Judgement judgement,
        @Nullable Long weakest,
        int rule,
        int bands) {

    /** An evaluation with what it was made of; a composite was made of its parts. */
    record WithInputs(Evaluation evaluation, @Nullable JudgedInputs inputs) {}
}
