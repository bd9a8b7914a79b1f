package vn.chitieu.editing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.audit.AuditedFields;
import vn.chitieu.commune.Place;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;
import vn.chitieu.progress.Figures;
import vn.chitieu.target.Target;
import vn.chitieu.target.Targets;

/**
 * Keeping figures out that are state secrets. A target that is marked withholds its series, so whatever else reads that
 * is marked with it; so are the parts of a composite, and a composite of which no other part is left.
 */
@Service
@RequiredArgsConstructor
public class Withholding {

    private final Targets targets;
    private final Figures figures;
    private final EditingTrail trail;
    private final DataScopes scopes;

    /** Why a target cannot be kept as it was typed. */
    public enum Obstacle {
        /** There are figures, bases or paths of former rules: somebody has to remove them first. */
        FIGURES,
        /** Another target that would be marked with it has a base, a path or a plan. */
        NUMBERS,
        /** The composite it belongs to is marked. */
        COMPOSITE,
        /** The series that it is to read is withheld by another target. */
        SERIES
    }

    /**
     * What stands against a mark, or against its absence.
     *
     * @param stored null for a new target
     */
    @Transactional(readOnly = true)
    public Optional<Obstacle> obstacle(Place place, @Nullable Target stored, TargetDraft draft) {
        List<Target> all = targets.ofCommune(place.commune());
        Long series = seriesOf(stored, draft);
        return draft.mark().withheld()
                ? againstMark(all, stored, series, place)
                : againstNone(all, stored, series, draft.parent());
    }

    private Optional<Obstacle> againstMark(
            List<Target> all, @Nullable Target stored, @Nullable Long series, Place place) {
        List<Target> others = withheldWith(all, stored == null ? null : stored.id(), series);
        boolean former = stored != null
                && stored.rules().former().stream()
                        .anyMatch(it -> it.baseline() != null || !it.path().isEmpty());
        if (former
                || Stream.concat(Stream.ofNullable(series), others.stream().map(Target::series))
                        .filter(Objects::nonNull)
                        .distinct()
                        .anyMatch(it -> hasFigures(place, it))) {
            return Optional.of(Obstacle.FIGURES);
        }
        return others.stream().anyMatch(Target::carriesNumbers) ? Optional.of(Obstacle.NUMBERS) : Optional.empty();
    }

    private static Optional<Obstacle> againstNone(
            List<Target> all, @Nullable Target stored, @Nullable Long series, @Nullable String parent) {
        if (parent != null
                && all.stream()
                        .anyMatch(
                                it -> it.isWithheld() && it.description().code().equals(parent))) {
            return Optional.of(Obstacle.COMPOSITE);
        }
        boolean letsIn = stored != null && stored.isWithheld() && Objects.equals(stored.series(), series);
        return !letsIn && series != null && all.stream().anyMatch(it -> it.isWithheld() && series.equals(it.series()))
                ? Optional.of(Obstacle.SERIES)
                : Optional.empty();
    }

    /**
     * Gives a target its mark or takes it away, and does the same with those that cannot stay without.
     *
     * @return those others, each with its fields before
     */
    Map<Target, AuditedFields> apply(Target target, TargetDraft.Mark mark) {
        if (target.isWithheld() == mark.withheld()) {
            return Map.of();
        }
        List<Target> all = targets.ofCommune(target.place().commune());
        Map<Target, AuditedFields> others = new LinkedHashMap<>();
        if (mark.withheld()) {
            withheldWith(all, target.id(), target.series()).stream()
                    .filter(it -> !it.isWithheld())
                    .forEach(it -> others.put(it, trail.fieldsOf(it)));
            target.withhold();
            others.keySet().forEach(Target::withhold);
        } else {
            all.stream()
                    .filter(it -> it.isWithheld() && !Objects.equals(it.id(), target.id()))
                    .filter(it -> target.series() != null && target.series().equals(it.series()))
                    .forEach(it -> others.put(it, trail.fieldsOf(it)));
            target.letIn();
            others.keySet().forEach(Target::letIn);
        }
        others.keySet().forEach(targets::save);
        return others;
    }

    /** What is withheld with a target: readers of its series, its parts, and composites left without any other part. */
    private static List<Target> withheldWith(List<Target> all, @Nullable Long self, @Nullable Long series) {
        List<Target> found = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = found.addAll(all.stream()
                    .filter(it -> !Objects.equals(it.id(), self) && !found.contains(it))
                    .filter(it ->
                            reads(it, series, found) || isPartOf(it, self, found) || isEmptied(it, all, self, found))
                    .toList());
        }
        return found;
    }

    private static boolean reads(Target target, @Nullable Long series, List<Target> found) {
        Long own = target.series();
        return own != null && (own.equals(series) || found.stream().anyMatch(it -> own.equals(it.series())));
    }

    private static boolean isPartOf(Target target, @Nullable Long self, List<Target> found) {
        Long parent = target.parent();
        return parent != null && (parent.equals(self) || found.stream().anyMatch(it -> parent.equals(it.id())));
    }

    private static boolean isEmptied(Target target, List<Target> all, @Nullable Long self, List<Target> found) {
        List<Target> parts = all.stream()
                .filter(it -> requireNonNull(target.id()).equals(it.parent()))
                .toList();
        return target.series() == null
                && parts.stream().anyMatch(it -> Objects.equals(it.id(), self) || found.contains(it))
                && parts.stream()
                        .allMatch(it -> it.isWithheld() || Objects.equals(it.id(), self) || found.contains(it));
    }

    private static @Nullable Long seriesOf(@Nullable Target stored, TargetDraft draft) {
        if (draft.ruling() != null && draft.ruling().counted() != null) {
            return draft.ruling().counted() instanceof TargetDraft.Existing(long id) ? id : null;
        }
        return stored == null ? null : stored.series();
    }

    /** An administrator may ask this, and sees no figures. */
    private boolean hasFigures(Place place, long series) {
        return scopes.during(DataScope.ofCommune(place.commune()), () -> figures.existFor(series));
    }
}
