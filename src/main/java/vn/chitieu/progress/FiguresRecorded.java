package vn.chitieu.progress;

import java.util.Set;
import vn.chitieu.commune.Place;
import vn.chitieu.period.ReportingPeriod;

/** Figures of these series were saved for a period; heard in the same transaction. */
public record FiguresRecorded(Place place, ReportingPeriod period, Set<Long> series) {}
