package vn.chitieu.target;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.chitieu.period.ReportingPeriod;

/**
 * Why and from when a target is judged by another rule.
 *
 * @param from the first period that the new rule judges
 * @param document number and date of the decision, if there is one
 * @param by account of who entered it
 */
public record Amendment(
        ReportingPeriod from, String reason, @Nullable String document, Instant at, long by) {}
