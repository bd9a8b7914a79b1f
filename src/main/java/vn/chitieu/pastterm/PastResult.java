package vn.chitieu.pastterm;

import org.jspecify.annotations.Nullable;
import vn.chitieu.period.Term;

/**
 * One result of a past term, in the words and numbers of its report.
 *
 * @param target the target of the term that followed which counts the same; null where none does
 * @param removed whether it was taken off the list
 */
public record PastResult(
        long id, Term term, Said said, @Nullable Linked target, boolean removed, int version) {

    /**
     * What the report says.
     *
     * @param unit empty where it counts nothing
     * @param aim what the past resolution asked for; empty where the report does not say
     * @param judged met, not met, in the report's words; empty where it does not say
     */
    public record Said(String name, String unit, String aim, String result, String judged) {}

    public record Linked(long id, String code, String name) {}
}
