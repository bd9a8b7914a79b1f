package vn.chitieu.task;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The tasks of all communes. */
interface AllTasks extends Repository<Task, Long> {

    Task saveAndFlush(Task task);

    Optional<Task> findByIdAndPlaceCommune(Long id, String commune);
}
