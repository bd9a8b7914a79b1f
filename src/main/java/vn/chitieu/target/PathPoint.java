package vn.chitieu.target;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import vn.chitieu.commune.Place;

/**
 * A level to be reached by the end of a year on the way ("lộ trình").
 *
 * @param level in the unit of the target's series
 */
@Embeddable
public record PathPoint(Place place, int year, BigDecimal level) {}
