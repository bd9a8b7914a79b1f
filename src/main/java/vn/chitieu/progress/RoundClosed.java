package vn.chitieu.progress;

import vn.chitieu.commune.Place;
import vn.chitieu.period.ReportingPeriod;

/** A round was closed; heard in the same transaction. */
public record RoundClosed(Place place, ReportingPeriod period, long by) {}
