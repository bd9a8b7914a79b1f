package vn.chitieu.target;

import jakarta.persistence.Embeddable;
import vn.chitieu.commune.Place;
import vn.chitieu.target.rule.TargetRule;

/**
 * Another wording that the document gives the same target; shown beside the rule, never judged.
 *
 * @param stated where it stands, in short words
 */
@Embeddable
public record Variant(Place place, String stated, RuleColumns columns) {

    static Variant of(Place place, String stated, TargetRule rule) {
        return new Variant(place, stated, RuleColumns.of(rule));
    }

    public TargetRule rule() {
        return columns.toRule();
    }
}
