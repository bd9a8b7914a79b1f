package vn.chitieu.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieu.target.JudgedTarget;

/**
 * The targets of a commune that hang on some series.
 *
 * @param all of the commune
 * @param ids those that read one of the series, and the composites they are parts of
 */
record TouchedTargets(List<JudgedTarget> all, Set<Long> ids) {

    static TouchedTargets of(List<JudgedTarget> all, Set<Long> series) {
        Set<Long> touched = new HashSet<>();
        for (JudgedTarget target : all) {
            if (target.readsOneOf(series)) {
                touched.add(target.id());
            }
        }
        addComposites(all, touched);
        return new TouchedTargets(all, touched);
    }

    /** What it takes to judge them: themselves, and every part of a composite among them, in the order of all. */
    List<JudgedTarget> withParts() {
        Set<Long> needed = new HashSet<>(ids);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (JudgedTarget target : all) {
                if (target.parent() != null && needed.contains(target.parent())) {
                    grew |= needed.add(target.id());
                }
            }
        }
        return all.stream().filter(target -> needed.contains(target.id())).toList();
    }

    /** The series that some targets read. */
    static Set<Long> series(List<JudgedTarget> targets) {
        return targets.stream()
                .map(JudgedTarget::counted)
                .flatMap(Stream::ofNullable)
                .map(JudgedTarget.Counted::series)
                .collect(Collectors.toSet());
    }

    private static void addComposites(List<JudgedTarget> all, Set<Long> touched) {
        boolean grew = true;
        while (grew) {
            grew = false;
            for (JudgedTarget target : all) {
                Long parent = target.parent();
                if (parent != null && touched.contains(target.id())) {
                    grew |= touched.add(parent);
                }
            }
        }
    }
}
