package vn.chitieu.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;
import vn.chitieu.commune.Unit;
import vn.chitieu.commune.Units;
import vn.chitieu.extraction.Undertaking;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.task.DayWords;
import vn.chitieu.task.Task;
import vn.chitieu.task.TaskKeeping;
import vn.chitieu.task.TaskKind;
import vn.chitieu.task.Tasks;

/** Takes what a document undertakes into the commune's tasks. */
@Service
@RequiredArgsConstructor
public class TakingUp {

    private static final int LONGEST_TITLE = 500;

    private final Tasks tasks;
    private final TaskKeeping keeping;
    private final Units units;

    /** Those that the commune has no task for yet, by their names. */
    @Transactional(readOnly = true)
    public List<Undertaking> missing(Place place, List<Undertaking> undertakings) {
        Set<String> there = tasks.ofCommune(place.commune()).stream()
                .map(it -> IntakeWords.bare(it.task().title()))
                .collect(Collectors.toSet());
        return undertakings.stream()
                .filter(it -> there.add(IntakeWords.bare(title(it))))
                .toList();
    }

    /** Adds a task for each that is missing; returns how many. */
    @Transactional
    public int takeUp(Place place, Resolution document, List<Undertaking> undertakings) {
        List<Undertaking> missing = missing(place, undertakings);
        Map<String, Long> named = units.findByPlaceCommune(place.commune()).stream()
                .filter(it -> !it.isRetired())
                .collect(Collectors.toMap(it -> IntakeWords.bare(it.name()), TakingUp::id, (first, second) -> first));
        missing.forEach(it -> keeping.add(place, draft(it, document, named)));
        return missing.size();
    }

    /**
     * Units of the commune share in it: the one that prepares a scheme leads it where the one in the chair is a person by
     * office. Whom the commune has no unit for is kept in words.
     */
    private static Task.Draft draft(Undertaking it, Resolution document, Map<String, Long> named) {
        Map<Long, Task.Part> shares = new HashMap<>();
        List<String> others = new ArrayList<>();
        for (String unit : it.supporting()) {
            share(unit, Task.Part.SUPPORTING, named, shares, others);
        }
        for (String unit : it.advising()) {
            share(unit, Task.Part.LEAD, named, shares, others);
        }
        Long chair = it.lead() == null ? null : named.get(IntakeWords.bare(it.lead()));
        if (chair != null) {
            shares.put(chair, Task.Part.LEAD);
        }
        return new Task.Draft(
                document.id(),
                document.term(),
                kind(it.kind()),
                null,
                title(it),
                new Task.Six(
                        null,
                        others.isEmpty() ? null : String.join("; ", others),
                        null,
                        null,
                        it.deadline() == null
                                ? null
                                : DayWords.lastDay(it.deadline()).orElse(null),
                        chair == null ? it.lead() : null,
                        null),
                shares,
                Set.of());
    }

    private static void share(
            String unit, Task.Part part, Map<String, Long> named, Map<Long, Task.Part> shares, List<String> others) {
        @Nullable Long id = named.get(IntakeWords.bare(unit));
        if (id == null) {
            others.add(unit);
        } else {
            shares.put(id, part);
        }
    }

    private static TaskKind kind(Undertaking.Kind kind) {
        return switch (kind) {
            case SCHEME -> TaskKind.SCHEME;
            case PROGRAMME -> TaskKind.PROGRAMME;
            case WORK -> TaskKind.WORK;
            case BREAKTHROUGH -> TaskKind.BREAKTHROUGH;
        };
    }

    private static String title(Undertaking undertaking) {
        String name = undertaking.name();
        return name.length() <= LONGEST_TITLE ? name : name.substring(0, LONGEST_TITLE);
    }

    private static long id(Unit unit) {
        return Objects.requireNonNull(unit.id());
    }
}
