package vn.chitieu.commune;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Setting up the units of a commune. */
@Service
@RequiredArgsConstructor
public class UnitRegister {

    private final Units units;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Gives a commune a unit for each organ that every commune has, where it is missing. */
    @Transactional
    public void establishOrgans(Place place) {
        Set<String> present = units.findByPlaceCommune(place.commune()).stream()
                .map(Unit::name)
                .collect(Collectors.toSet());
        jdbc
                .sql("select code, name from organ order by position")
                .query((row, number) -> Unit.ofOrgan(place, row.getString("code"), row.getString("name")))
                .list()
                .stream()
                .filter(unit -> !present.contains(unit.name()))
                .forEach(units::save);
    }

    /** The unit of this name, registered now if the commune did not have it. */
    @Transactional
    public Unit unitNamed(Place place, String name) {
        return units.findByPlaceCommuneAndName(place.commune(), name)
                .orElseGet(() -> units.save(Unit.named(place, name)));
    }

    /** Gives a unit another name. */
    @Transactional
    public void rename(long unit, String name) {
        Unit stored = units.findById(unit).orElseThrow();
        stored.rename(name);
        units.save(stored);
    }

    /** Offers a unit for new assignments no more, or again. */
    @Transactional
    public void offer(long unit, boolean offered) {
        Unit stored = units.findById(unit).orElseThrow();
        if (offered) {
            stored.takeUpWork();
        } else {
            stored.retire(LocalDate.now(clock));
        }
        units.save(stored);
    }
}
