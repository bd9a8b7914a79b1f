package vn.chitieu.progress;

import java.util.Set;
import vn.chitieu.commune.Place;
import vn.chitieu.period.ReportingPeriod;

/** Figures of a closed round were changed; heard in the same transaction. */
public record FigureRevised(Place place, ReportingPeriod period, Set<Long> series, long by) {}
