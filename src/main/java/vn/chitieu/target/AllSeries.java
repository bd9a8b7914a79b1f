package vn.chitieu.target;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The series of all communes. */
public interface AllSeries extends Repository<Series, Long> {

    Series save(Series series);

    Optional<Series> findById(Long id);

    List<Series> findByPlaceCommune(String commune);
}
