package vn.chitieu.target;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The series of all communes. */
public interface AllSeries extends Repository<Series, Long> {

    Series save(Series series);

    List<Series> findByPlaceCommune(String commune);
}
