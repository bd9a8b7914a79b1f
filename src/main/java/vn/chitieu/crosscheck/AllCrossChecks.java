package vn.chitieu.crosscheck;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The cross-checks of all communes. */
interface AllCrossChecks extends Repository<CrossCheck, Long> {

    CrossCheck saveAndFlush(CrossCheck check);

    Optional<CrossCheck> findByIdAndPlaceCommune(Long id, String commune);
}
