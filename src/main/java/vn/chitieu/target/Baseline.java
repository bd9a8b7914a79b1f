package vn.chitieu.target;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * Where a target's way begins ("số gốc").
 *
 * @param year at whose end the value stood
 * @param value in the unit of the target's series
 * @param demo whether it was made up for the demonstration
 */
@Embeddable
public record Baseline(
        @Column(name = "baseline_year") int year,
        @Column(name = "baseline_value") BigDecimal value,
        @Column(name = "baseline_source") String source,
        @Column(name = "baseline_demo") boolean demo) {}
