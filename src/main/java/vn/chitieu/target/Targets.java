package vn.chitieu.target;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The targets of all communes. */
public interface Targets extends Repository<Target, Long> {

    Target save(Target target);

    /** Writes what was changed, for those who read it by SQL in the same transaction. */
    void flush();

    Optional<Target> findById(Long id);

    @Query("select target from Target target where target.place.commune = :commune and target.description.code = :code")
    Optional<Target> findByCode(String commune, String code);

    @Query("select target from Target target where target.place.commune = :commune order by"
            + " target.description.position")
    List<Target> ofCommune(String commune);
}
