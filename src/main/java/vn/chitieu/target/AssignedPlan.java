package vn.chitieu.target;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.Place;

/**
 * The figure that a higher body hands down for one year ("kế hoạch giao").
 *
 * @param amount in the unit of the target's series
 * @param giver who handed it down
 * @param document number and date of the decision
 */
@Embeddable
public record AssignedPlan(
        Place place,
        int year,
        BigDecimal amount,
        @Nullable String giver,
        @Nullable String document) {}
