package vn.chitieu.resolution;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The documents of all communes. */
public interface Resolutions extends Repository<Resolution, Long> {

    Resolution save(Resolution resolution);

    Optional<Resolution> findById(Long id);

    Optional<Resolution> findByPlaceCommuneAndCode(String commune, String code);
}
