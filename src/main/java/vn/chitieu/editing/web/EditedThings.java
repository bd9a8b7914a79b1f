package vn.chitieu.editing.web;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.Unit;
import vn.chitieu.commune.Units;
import vn.chitieu.editing.TargetEditing;
import vn.chitieu.indicator.Indicator;
import vn.chitieu.indicator.Indicators;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.period.Term;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.resolution.Resolutions;
import vn.chitieu.target.AllSeries;
import vn.chitieu.target.Series;
import vn.chitieu.target.Target;
import vn.chitieu.target.Targets;
import vn.chitieu.web.NotFound;

/** Finds what an address names, and what a form may point at. */
@Component
@RequiredArgsConstructor
class EditedThings {

    private final Resolutions resolutions;
    private final Targets targets;
    private final AllSeries allSeries;
    private final Units units;
    private final Indicators indicators;
    private final TargetEditing editing;

    Resolution document(NamedCommune commune, String id) {
        Long key = id.matches("\\d{1,18}") ? Long.valueOf(id) : -1L;
        return resolutions
                .findById(key)
                .filter(it -> it.place().commune().equals(commune.code()))
                .orElseThrow(() -> new NotFound("document " + id + " of commune " + commune.code()));
    }

    Resolution documentOf(Target target) {
        return resolutions.findById(target.resolution()).orElseThrow();
    }

    /** With everything that hangs on it. */
    @Transactional(readOnly = true)
    Target target(NamedCommune commune, String code) {
        Target target = targets.findByCode(commune.code(), code)
                .orElseThrow(() -> new NotFound("target " + code + " of commune " + commune.code()));
        target.rules();
        Hibernate.initialize(target.plans());
        Hibernate.initialize(target.assignments());
        return target;
    }

    /**
     * The composites of a document, whose part a target may become: those that have not ended and are no parts
     * themselves, and the one it belongs to already.
     */
    List<Target> composites(Resolution document, @Nullable Target target) {
        return targets.ofCommune(document.place().commune()).stream()
                .filter(it -> it.resolution() == requireNonNull(document.id()))
                .filter(it -> it.series() == null)
                .filter(it -> it.retirement() == null && it.parent() == null
                        || target != null && requireNonNull(it.id()).equals(target.parent()))
                .filter(it -> target == null || !requireNonNull(it.id()).equals(target.id()))
                .toList();
    }

    /** How the other targets of a document are known that still count; nobody could tell two of one kind apart. */
    private Set<TargetFormReading.Named> taken(Resolution document, @Nullable Target target) {
        return targets.ofCommune(document.place().commune()).stream()
                .filter(it -> it.resolution() == requireNonNull(document.id()))
                .filter(it -> it.retirement() == null)
                .filter(it -> target == null || !requireNonNull(it.id()).equals(target.id()))
                .map(it -> TargetFormReading.Named.of(
                        it.description().number(), it.description().name()))
                .collect(Collectors.toSet());
    }

    List<Target> partsOf(Target composite) {
        return targets.ofCommune(composite.place().commune()).stream()
                .filter(it -> requireNonNull(composite.id()).equals(it.parent()))
                .toList();
    }

    @Nullable
    String codeOf(@Nullable Long target) {
        return target == null
                ? null
                : targets.findById(target).map(it -> it.description().code()).orElse(null);
    }

    List<Series> series(String commune) {
        return allSeries.findByPlaceCommune(commune).stream()
                .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
                .toList();
    }

    Series series(NamedCommune commune, String id) {
        return allSeries
                .findById(TargetFormReading.idOf(id))
                .filter(it -> it.place().commune().equals(commune.code()))
                .orElseThrow(() -> new NotFound("series " + id + " of commune " + commune.code()));
    }

    /** Those that may be given targets. */
    List<Unit> units(String commune) {
        return allUnits(commune).stream().filter(it -> !it.isRetired()).toList();
    }

    /** The same, with those that the target has already. */
    List<Unit> unitsFor(String commune, @Nullable Target target) {
        return allUnits(commune).stream()
                .filter(it -> !it.isRetired()
                        || target != null
                                && target.assignments().stream()
                                        .anyMatch(assigned -> assigned.unit() == requireNonNull(it.id())))
                .toList();
    }

    /** Those that are retired among them. */
    List<Unit> allUnits(String commune) {
        return units.findByPlaceCommune(commune).stream()
                .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
                .toList();
    }

    /** Those that are offered, with the one that the target has already. */
    List<Indicator> indicators(@Nullable Target target) {
        String held = target == null ? null : target.description().indicator();
        List<String> offered =
                indicators.offered().stream().map(Indicator::code).toList();
        return indicators.all().stream()
                .filter(it -> offered.contains(it.code()) || it.code().equals(held))
                .toList();
    }

    /** The quarters from which something may begin: none of them is closed; an empty code is the term's beginning. */
    List<String> startingPeriods(Resolution document) {
        Term term = document.term();
        ReportingPeriod first =
                editing.firstNotClosed(document.place().commune()).orElse(null);
        List<String> codes = new ArrayList<>();
        if (first == null || first.compareTo(term.quarters().getFirst()) <= 0) {
            codes.add("");
        }
        term.quarters().stream()
                .filter(it -> first == null ? it.year() > term.firstYear() : it.compareTo(first) >= 0)
                .forEach(it -> codes.add(it.toString()));
        return codes;
    }

    TargetFormReading.Known known(Resolution document, @Nullable Target target) {
        String commune = document.place().commune();
        Map<Long, Series> series = new HashMap<>();
        series(commune).forEach(it -> series.put(requireNonNull(it.id()), it));
        return new TargetFormReading.Known(
                series,
                unitsFor(commune, target).stream()
                        .map(it -> requireNonNull(it.id()))
                        .toList(),
                composites(document, target).stream()
                        .map(it -> it.description().code())
                        .toList(),
                indicators(target).stream().map(Indicator::code).toList(),
                startingPeriods(document),
                target == null || target.series() == null ? null : series.get(target.series()),
                target,
                document.term(),
                taken(document, target));
    }
}
