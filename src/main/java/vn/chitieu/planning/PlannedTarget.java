package vn.chitieu.planning;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.CommuneKind;
import vn.chitieu.commune.Place;

/**
 * A target of a commune that is held against the plan of the year.
 *
 * @param unit of the plan, as the target's series counts
 * @param now the plan it has for the year; null where none was handed down
 */
public record PlannedTarget(
        long id,
        Place place,
        CommuneKind kind,
        String commune,
        String code,
        String name,
        String unit,
        @Nullable Plan now) {

    /**
     * What was handed down for the year.
     *
     * @param document number and date of the decision
     */
    public record Plan(
            BigDecimal amount,
            @Nullable String giver,
            @Nullable String document) {

        /** Whether another one says the same. */
        boolean isSameAs(Plan other) {
            return amount.compareTo(other.amount) == 0
                    && Objects.equals(giver, other.giver)
                    && Objects.equals(document, other.document);
        }
    }
}
