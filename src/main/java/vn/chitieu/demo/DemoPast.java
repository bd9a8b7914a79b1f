package vn.chitieu.demo;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;
import vn.chitieu.pastterm.Bound;
import vn.chitieu.pastterm.PastResult;
import vn.chitieu.pastterm.PastResults;
import vn.chitieu.period.Term;
import vn.chitieu.resolution.Resolutions;
import vn.chitieu.target.Field;
import vn.chitieu.target.Targets;

/**
 * Results of the past term, of the one commune whose document reports them, in the order of its lines; names in shorter
 * words. An aim stands only where the document tells one.
 */
@Service
@Profile("demo")
@RequiredArgsConstructor
class DemoPast {

    private static final Set<String> COMMUNES = Set.of("30445");
    private static final Term PAST = new Term(2020, 2025);

    private final PastResults results;
    private final Targets targets;
    private final Resolutions documents;

    @Transactional
    void load(Place place) {
        if (!COMMUNES.contains(place.commune())) {
            return;
        }
        Long document = documents
                .findByPlaceCommuneOrderByFirstYearDescIdAsc(place.commune())
                .getFirst()
                .id();
        for (DemoFiles.Row row : DemoFiles.rows("past", place.commune())) {
            String code = row.get("target");
            Long target = code.isEmpty()
                    ? null
                    : requireNonNull(targets.findByCode(place.commune(), code)
                            .orElseThrow(() -> new IllegalStateException("No target " + code))
                            .id());
            results.add(
                    place,
                    PAST,
                    List.of(new PastResult.Said(
                            row.get("name"),
                            row.get("unit"),
                            row.get("aim"),
                            row.get("bound").isEmpty() ? null : Bound.valueOf(row.get("bound")),
                            row.get("result"),
                            row.get("judged"),
                            Field.valueOf(row.get("field")),
                            row.get("printed"))),
                    target,
                    document);
        }
    }
}
