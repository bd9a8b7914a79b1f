package vn.chitieu.commune;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedKind;

/** Setting up the units of a commune. */
@Service
@RequiredArgsConstructor
public class UnitRegister {

    private final Units units;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    /** Gives a commune a unit for each organ that every commune has, where it is missing. */
    @Transactional
    public void establishOrgans(Place place) {
        Set<String> present = units.findByPlaceCommune(place.commune()).stream()
                .map(Unit::name)
                .collect(Collectors.toSet());
        List<Unit> missing = jdbc
                .sql("select code, name from organ order by position")
                .query((row, number) -> Unit.ofOrgan(place, row.getString("code"), row.getString("name")))
                .list()
                .stream()
                .filter(unit -> !present.contains(unit.name()))
                .map(units::save)
                .toList();
        trail.record(missing.stream()
                .map(unit -> entry(unit, Act.CREATED).to(unit.name()))
                .toList());
    }

    /** The unit of this name, registered now if the commune did not have it. */
    @Transactional
    public Unit unitNamed(Place place, String name) {
        return units.findByPlaceCommuneAndName(place.commune(), name).orElseGet(() -> {
            Unit unit = units.save(Unit.named(place, name));
            trail.record(entry(unit, Act.CREATED).to(name));
            return unit;
        });
    }

    /** Gives a unit another name. */
    @Transactional
    public void rename(long unit, String name) {
        Unit stored = units.findById(unit).orElseThrow();
        AuditEntry entry = entry(stored, Act.CHANGED).from(stored.name()).to(name);
        stored.rename(name);
        units.save(stored);
        trail.record(entry);
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
        trail.record(entry(stored, offered ? Act.RESTORED : Act.RETIRED).to(stored.name()));
    }

    private static AuditEntry entry(Unit unit, Act act) {
        return AuditEntry.of(unit.place().chain(), act, AuditedKind.UNIT, String.valueOf(unit.id()));
    }
}
