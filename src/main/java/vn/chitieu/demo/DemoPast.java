package vn.chitieu.demo;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;
import vn.chitieu.pastterm.PastResult;
import vn.chitieu.pastterm.PastResults;
import vn.chitieu.period.Term;
import vn.chitieu.target.Targets;

/** Results of the past term, of the one commune whose document reports them; names in shorter words. */
@Service
@Profile("demo")
@RequiredArgsConstructor
class DemoPast {

    private static final Set<String> COMMUNES = Set.of("30445");
    private static final Term PAST = new Term(2020, 2025);

    private final PastResults results;
    private final Targets targets;

    @Transactional
    void load(Place place) {
        if (!COMMUNES.contains(place.commune())) {
            return;
        }
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
                            row.get("name"), row.get("unit"), row.get("aim"), row.get("result"), row.get("judged"))),
                    target);
        }
    }
}
