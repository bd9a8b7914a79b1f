package vn.chitieu.commune;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The official list of communes. */
public interface Communes extends Repository<Commune, String> {

    Optional<Commune> findByCode(String code);

    List<Commune> findByProvinceCode(String provinceCode);
}
