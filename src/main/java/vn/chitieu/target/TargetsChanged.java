package vn.chitieu.target;

import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.Place;
import vn.chitieu.period.ReportingPeriod;

/**
 * Targets of a commune were added, amended or retired, or something they are judged by was changed; heard in the same
 * transaction.
 *
 * @param from the first period that it matters for; null for all of them
 */
public record TargetsChanged(Place place, @Nullable ReportingPeriod from) {}
