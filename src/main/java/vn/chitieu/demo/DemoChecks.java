package vn.chitieu.demo;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;
import vn.chitieu.crosscheck.Comparison;
import vn.chitieu.crosscheck.CrossCheck;
import vn.chitieu.crosscheck.CrossCheckKeeping;
import vn.chitieu.crosscheck.Weight;
import vn.chitieu.target.AllSeries;
import vn.chitieu.target.Series;

/** Cross-checks of two communes: most hold, one does not in the quarter that is open. */
@Service
@Profile("demo")
@RequiredArgsConstructor
class DemoChecks {

    private final AllSeries allSeries;
    private final CrossCheckKeeping keeping;

    @Transactional
    void load(Place place) {
        Map<String, Long> series = new HashMap<>();
        for (Series one : allSeries.findByPlaceCommune(place.commune())) {
            series.put(one.key(), requireNonNull(one.id()));
        }
        for (DemoFiles.Row row : DemoFiles.rows("checks.csv")) {
            if (row.get("commune").equals(place.commune())) {
                String instruction = row.get("instruction");
                keeping.add(
                        place,
                        new CrossCheck.Draft(
                                sum(row.get("left"), series),
                                Comparison.valueOf(row.get("comparison")),
                                sum(row.get("right"), series),
                                Weight.valueOf(row.get("weight")),
                                instruction.isEmpty() ? null : instruction));
            }
        }
    }

    private static List<Long> sum(String keys, Map<String, Long> series) {
        return Stream.of(keys.split("\\+", -1))
                .map(key -> requireNonNull(series.get(key), key))
                .toList();
    }
}
