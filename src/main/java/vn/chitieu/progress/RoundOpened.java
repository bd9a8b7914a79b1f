package vn.chitieu.progress;

import vn.chitieu.commune.Place;
import vn.chitieu.period.ReportingPeriod;

/** A commune's work on a period begins; heard in the same transaction. */
public record RoundOpened(Place place, ReportingPeriod period) {}
