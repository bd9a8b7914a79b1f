package vn.chitieu.commune;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The official list of provinces. */
public interface Provinces extends Repository<Province, String> {

    Optional<Province> findByCode(String code);
}
