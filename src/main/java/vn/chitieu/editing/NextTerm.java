package vn.chitieu.editing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.evaluation.TargetDossiers;
import vn.chitieu.judging.Dossier;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.period.Term;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.resolution.ResolutionType;
import vn.chitieu.resolution.Resolutions;
import vn.chitieu.target.Baseline;
import vn.chitieu.target.Description;
import vn.chitieu.target.Target;
import vn.chitieu.target.Targets;
import vn.chitieu.target.rule.AllOf;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;
import vn.chitieu.target.rule.TargetRule;

/**
 * Begins the document of a term with the targets of the one before: the same series and units, the same bounds as many
 * years later, and for a base what the former term ended with. Nothing of the former term changes.
 */
@Service
@RequiredArgsConstructor
public class NextTerm {

    private final ResolutionEditing documents;
    private final Resolutions resolutions;
    private final Targets targets;
    private final TargetDossiers dossiers;
    private final EditingTrail trail;

    /**
     * The document of the same type and term that carries the former one's targets on already: at least half of those
     * that still count in its last quarter are in it.
     */
    @Transactional(readOnly = true)
    public Optional<Resolution> opened(Resolution former, ResolutionType type, Term term) {
        List<Target> all = targets.ofCommune(former.place().commune());
        Set<List<String>> known = names(all, former);
        return resolutions
                .findByPlaceCommuneOrderByFirstYearDescIdAsc(former.place().commune())
                .stream()
                .filter(it -> !requireNonNull(it.id()).equals(former.id()))
                .filter(it -> it.type() == type && it.term().equals(term))
                .filter(it -> {
                    Set<List<String>> both = names(all, it);
                    both.retainAll(known);
                    return !both.isEmpty() && 2 * both.size() >= known.size();
                })
                .findFirst();
    }

    private static Set<List<String>> names(List<Target> all, Resolution document) {
        return all.stream()
                .filter(it -> it.resolution() == requireNonNull(document.id()))
                .map(it -> List.of(it.description().number(), it.description().name()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Adds a document with all targets that the former one still has in its last quarter. */
    @Transactional
    public Resolution open(Resolution former, ResolutionEditing.Draft draft) {
        Resolution next = documents.add(former.place(), draft);
        List<Target> all = targets.ofCommune(former.place().commune());
        Set<String> taken = new HashSet<>();
        all.forEach(it -> taken.add(it.description().code()));
        ReportingPeriod end = ReportingPeriod.quarter(former.lastYear(), 4);
        Map<Long, Dossier> before = dossiers.ofCommune(former.place().commune(), end);
        Map<Long, Long> copies = new HashMap<>();
        int shift = next.firstYear() - former.firstYear();
        List<Target> carriedOn = all.stream()
                .filter(it -> it.resolution() == requireNonNull(former.id()))
                .filter(it -> it.rules().countsIn(end))
                .toList();
        for (Target target : carriedOn) {
            String code =
                    Codes.free(Codes.of(next.code() + "-" + target.description().number()), taken::contains);
            taken.add(code);
            Target copy = copy(target, next, code, shift);
            Baseline base = base(before.get(requireNonNull(target.id())), former.lastYear(), former.title());
            if (base != null) {
                copy.startFrom(base);
            }
            copies.put(
                    requireNonNull(target.id()),
                    requireNonNull(targets.save(copy).id()));
        }
        for (Target target : carriedOn) {
            Long parent = target.parent() == null ? null : copies.get(target.parent());
            if (parent != null) {
                Target copy = targets.findById(requireNonNull(copies.get(requireNonNull(target.id()))))
                        .orElseThrow();
                copy.becomePartOf(parent);
                targets.save(copy);
            }
        }
        for (Target target : carriedOn) {
            trail.created(targets.findById(requireNonNull(copies.get(requireNonNull(target.id()))))
                    .orElseThrow());
        }
        return next;
    }

    private static Target copy(Target target, Resolution next, String code, int shift) {
        Description known = target.description();
        Description description = new Description(
                code,
                known.position(),
                known.number(),
                known.name(),
                known.field(),
                known.origin(),
                known.official(),
                known.soft(),
                known.indicator(),
                known.ownIndicator(),
                known.unit(),
                known.direction(),
                known.planGiver(),
                known.advises(),
                null);
        long document = requireNonNull(next.id());
        Target copy = target.series() == null
                ? Target.composedOfParts(target.place(), document, description)
                : Target.measuring(target.place(), document, description, target.series(), later(target.rule(), shift));
        copy.read(target.reading());
        copy.startIn(ReportingPeriod.quarter(next.firstYear() + 1, 1));
        if (target.isWithheld()) {
            copy.withhold();
        }
        target.assignments().forEach(it -> copy.assign(it.unit(), it.part()));
        return copy;
    }

    /** The same rule, as many years later. */
    static TargetRule later(TargetRule rule, int years) {
        return switch (rule) {
            case AllOf all -> all;
            case SingleRule single ->
                new SingleRule(
                        single.measure() instanceof Measure.AverageGrowth(int first, int last)
                                ? new Measure.AverageGrowth(first + years, last + years)
                                : single.measure(),
                        single.criterion(),
                        switch (single.horizon()) {
                            case Horizon.ByEndOf(int year) -> new Horizon.ByEndOf(year + years);
                            case Horizon.OverTerm(int first, int last) ->
                                new Horizon.OverTerm(first + years, last + years);
                            case Horizon other -> other;
                        },
                        single.written());
        };
    }

    /** What the last year of the former term ended with; counts begin anew, and states and grades have no base. */
    private static @Nullable Baseline base(@Nullable Dossier former, int year, String source) {
        if (former == null
                || !(former.rule().criterion() instanceof Criterion.OfNumber)
                || former.rule().measure() instanceof Measure.RunningCount) {
            return null;
        }
        ReportedFigure last = former.figures().yearAt(ReportingPeriod.quarter(year, 4), former.accumulation());
        BigDecimal value = last == null || last.isNotArisen() ? null : last.number();
        return value == null ? null : new Baseline(year, value, source, false);
    }
}
