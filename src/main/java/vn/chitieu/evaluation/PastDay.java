package vn.chitieu.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The end of a day up to which one looks back; it may be today's.
 *
 * @param before the first moment of the day after it
 */
public record PastDay(LocalDate day, Instant before) {

    public static PastDay endOf(LocalDate day, ZoneId zone) {
        return new PastDay(day, day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
