package vn.chitieu.demo;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;
import vn.chitieu.commune.UnitRegister;
import vn.chitieu.demo.ResolutionFile.SeriesEntry;
import vn.chitieu.demo.ResolutionFile.TargetEntry;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.period.Term;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.resolution.Resolutions;
import vn.chitieu.target.AllSeries;
import vn.chitieu.target.Assignment;
import vn.chitieu.target.Baseline;
import vn.chitieu.target.Description;
import vn.chitieu.target.Field;
import vn.chitieu.target.Series;
import vn.chitieu.target.Target;
import vn.chitieu.target.Targets;

/** Brings one commune's resolution with all its targets into the database, once. */
@Service
@Profile("demo")
@RequiredArgsConstructor
class ResolutionLoading {

    /** Leads the economic targets that the document leaves unassigned, so that the demonstration has a unit at work. */
    static final String ECONOMIC_UNIT = "Phòng Kinh tế";

    private final Resolutions resolutions;
    private final AllSeries allSeries;
    private final Targets targets;
    private final UnitRegister units;

    /**
     * Loads a resolution file.
     *
     * @return whether it was loaded now; false if the commune had it
     */
    @Transactional
    boolean load(Place place, ResolutionFile file) {
        if (resolutions
                .findByPlaceCommuneAndCode(place.commune(), file.resolution().code())
                .isPresent()) {
            return false;
        }
        units.establishOrgans(place);
        long resolution = requireNonNull(saveDocument(place, file.resolution()).id());
        Map<String, Long> series = new HashMap<>();
        for (SeriesEntry entry : file.series()) {
            series.put(
                    entry.key(),
                    requireNonNull(allSeries.save(series(place, entry)).id()));
        }
        Map<String, DemoFiles.Row> baselines = byTarget("baselines", place.commune());
        Map<String, DemoFiles.Row> plans = byTarget("plans", place.commune());
        Map<String, Long> loaded = new HashMap<>();
        int position = 0;
        for (TargetEntry entry : file.targets()) {
            Target target = target(place, resolution, entry, ++position, series);
            if (entry.parent() != null) {
                target.becomePartOf(requireNonNull(loaded.get(entry.parent())));
            }
            describe(target, place, entry, baselines.get(entry.code()), plans.get(entry.code()));
            loaded.put(entry.code(), requireNonNull(targets.save(target).id()));
        }
        return true;
    }

    private Resolution saveDocument(Place place, ResolutionFile.Document document) {
        Resolution resolution = new Resolution(
                place,
                document.code(),
                document.type(),
                document.title(),
                document.issuer(),
                document.visibility(),
                Term.CURRENT);
        if (document.carriesOut() != null) {
            resolution.carryOut(document.carriesOut());
        }
        if (document.note() != null) {
            resolution.leaveNote(document.note());
        }
        return resolutions.save(resolution);
    }

    private static Series series(Place place, SeriesEntry entry) {
        Series series = new Series(
                place,
                entry.key(),
                entry.name(),
                new UnitOfMeasure(entry.unit()),
                entry.kind(),
                entry.cadence(),
                entry.accumulation());
        if (entry.numerator() != null && entry.denominator() != null) {
            series.made(entry.numerator(), entry.denominator());
        }
        return entry.scale() == null ? series : series.graded(entry.scale());
    }

    private static Target target(
            Place place, long resolution, TargetEntry entry, int position, Map<String, Long> series) {
        Description description = new Description(
                entry.code(),
                position,
                entry.number(),
                entry.name(),
                entry.group(),
                entry.origin(),
                entry.official(),
                entry.soft(),
                entry.indicator(),
                entry.ownIndicator(),
                entry.unit(),
                entry.direction(),
                entry.planGiver(),
                entry.advises(),
                entry.confirm());
        return entry.series() == null
                ? Target.composedOfParts(place, resolution, description)
                : Target.measuring(
                        place,
                        resolution,
                        description,
                        requireNonNull(series.get(entry.series())),
                        entry.rule().toRule());
    }

    private void describe(
            Target target,
            Place place,
            TargetEntry entry,
            DemoFiles.@Nullable Row baseline,
            DemoFiles.@Nullable Row plan) {
        for (ResolutionFile.VariantEntry variant :
                requireNonNullElse(entry.variants(), List.<ResolutionFile.VariantEntry>of())) {
            target.alsoStatedAs(variant.where(), variant.rule().toRule());
        }
        if (entry.baseline() != null) {
            ResolutionFile.BaselineEntry stated = entry.baseline();
            target.startFrom(new Baseline(stated.year(), stated.value(), stated.source(), !stated.real()));
        } else if (baseline != null) {
            target.startFrom(new Baseline(
                    Integer.parseInt(baseline.get("year")),
                    new BigDecimal(baseline.get("value")),
                    baseline.get("source"),
                    true));
        }
        if (plan != null) {
            target.handDown(
                    Integer.parseInt(plan.get("year")), new BigDecimal(plan.get("value")), plan.get("giver"), null);
        }
        assign(target, place, requireNonNullElse(entry.lead(), List.<String>of()), Assignment.Part.LEAD);
        assign(target, place, requireNonNullElse(entry.supporting(), List.<String>of()), Assignment.Part.SUPPORTING);
        boolean unassigned = entry.lead() == null && entry.series() != null;
        if (unassigned && entry.group() == Field.ECONOMY) {
            assign(target, place, List.of(ECONOMIC_UNIT), Assignment.Part.LEAD);
        }
    }

    private void assign(Target target, Place place, List<String> names, Assignment.Part part) {
        for (String name : names) {
            target.assign(requireNonNull(units.unitNamed(place, name).id()), part);
        }
    }

    private static Map<String, DemoFiles.Row> byTarget(String list, String commune) {
        Map<String, DemoFiles.Row> rows = new HashMap<>();
        DemoFiles.rows(list, commune).forEach(row -> rows.put(row.get("target"), row));
        return rows;
    }
}
