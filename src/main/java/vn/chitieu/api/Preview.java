package vn.chitieu.api;

import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.Dossier;
import vn.chitieu.period.ReportingPeriod;

/**
 * A request for judging, understood.
 *
 * @param unit of the judged value; null where it has none
 * @param seriesUnit of the figures; null where nobody named it
 */
record Preview(
        Dossier dossier,
        ReportingPeriod asOf,
        @Nullable String unit,
        @Nullable String seriesUnit) {}
