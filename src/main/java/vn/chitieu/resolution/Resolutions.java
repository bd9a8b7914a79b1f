package vn.chitieu.resolution;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The documents of all communes. */
public interface Resolutions extends Repository<Resolution, Long> {

    Resolution save(Resolution resolution);

    Optional<Resolution> findById(Long id);

    /** A commune's documents, the latest term first, in the order they were entered. */
    List<Resolution> findByPlaceCommuneOrderByFirstYearDescIdAsc(String commune);

    Optional<Resolution> findByPlaceCommuneAndCode(String commune, String code);
}
