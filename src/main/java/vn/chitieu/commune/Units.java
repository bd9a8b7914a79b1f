package vn.chitieu.commune;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The units of all communes. */
public interface Units extends Repository<Unit, Long> {

    Unit save(Unit unit);

    Optional<Unit> findById(Long id);

    List<Unit> findByPlaceCommune(String commune);

    Optional<Unit> findByPlaceCommuneAndName(String commune, String name);
}
