package vn.chitieu.meeting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

/** The meetings of all communes. */
interface Meetings extends Repository<Meeting, Long> {

    Meeting save(Meeting meeting);

    Meeting saveAndFlush(Meeting meeting);

    @EntityGraph(attributePaths = "items")
    Optional<Meeting> findByPlaceCommuneAndId(String commune, Long id);

    @EntityGraph(attributePaths = "items")
    List<Meeting> findByPlaceCommuneOrderByHeldOnDescIdDesc(String commune);
}
