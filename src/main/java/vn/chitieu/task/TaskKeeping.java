package vn.chitieu.task;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedFields;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.commune.Place;

/** Adding, changing and removing the tasks of a commune, and reporting how far they are. */
@Service
@RequiredArgsConstructor
public class TaskKeeping {

    private final AllTasks stored;
    private final Tasks tasks;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    /** Somebody else has saved the task, or reported on it, since its form was opened. */
    public static class ChangedMeanwhile extends RuntimeException {

        ChangedMeanwhile(long task) {
            super("Task " + task + " was changed meanwhile");
        }
    }

    /** Returns its id. */
    @Transactional
    public long add(Place place, Task.Draft draft) {
        long id = requireNonNull(stored.saveAndFlush(new Task(place, draft)).id());
        link(place, id, draft);
        record(place, id, Act.CREATED, null);
        return id;
    }

    /**
     * States a task anew.
     *
     * @param opened the version of the task when its form was opened
     * @throws ChangedMeanwhile if that is not the stored one
     */
    @Transactional
    public void change(Place place, long id, int opened, Task.Draft draft) {
        waitForOthers(place, id);
        StatedTask before = tasks.find(place.commune(), id).orElseThrow();
        Task task = find(place, id);
        if (!Objects.equals(task.version(), opened)) {
            throw new ChangedMeanwhile(id);
        }
        // Units and targets lie beside the entity: a change of them alone is a new version too.
        entities.lock(task, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        task.restate(draft);
        stored.saveAndFlush(task);
        link(place, id, draft);
        record(place, id, Act.CHANGED, before);
    }

    /** Leaves a task out of the list; it can be taken up again. */
    @Transactional
    public void remove(Place place, long id) {
        Task task = find(place, id);
        task.remove(LocalDate.now(clock));
        stored.saveAndFlush(task);
        record(place, id, Act.REMOVED, null);
    }

    @Transactional
    public void takeUp(Place place, long id) {
        Task task = find(place, id);
        task.takeUp();
        stored.saveAndFlush(task);
        record(place, id, Act.RESTORED, null);
    }

    /**
     * Adds a step to a task.
     *
     * @param after number of the report that held when the form was opened; 0 for none
     * @param by account of who reports
     * @throws ChangedMeanwhile if another one holds now
     */
    @Transactional
    public void report(Place place, long id, int after, TaskReport.Content content, long by) {
        int added = jdbc.sql("""
            insert into task_report (task_id, number, province_code, commune_code, state, percent, note, stands_on,
                                     reported_by, reported_at)
            select :task, :after + 1, :province, :commune, :state, :percent, :note, :day, :by, :now
            where :after = (select coalesce(max(number), 0) from task_report where task_id = :task)
            on conflict do nothing
            """)
                .param("task", id)
                .param("after", after)
                .param("province", place.province())
                .param("commune", place.commune())
                .param("state", content.state().name())
                .param("percent", content.percent())
                .param("note", content.note())
                .param("day", content.standsOn())
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (added == 0) {
            throw new ChangedMeanwhile(id);
        }
        trail.record(AuditEntry.of(place.chain(), Act.ADDED, AuditedKind.TASK_REPORT, String.valueOf(id))
                .to(new AuditedFields()
                        .with("name", find(place, id).title())
                        .with("progress", content.state())
                        .with("percent", content.percent())
                        .with("day", content.standsOn())
                        .with("note", content.note())
                        .text()));
    }

    /** Until nobody else is changing it, so that the version read next is the one that stands. */
    private void waitForOthers(Place place, long id) {
        jdbc.sql("select id from task where id = ? and commune_code = ? for update")
                .params(id, place.commune())
                .query(Long.class)
                .list();
    }

    /** Has these units share in a task, and these targets be served by it, and no others. */
    private void link(Place place, long id, Task.Draft draft) {
        jdbc.sql("delete from task_share where task_id = ?").param(id).update();
        draft.shares()
                .forEach((unit, part) -> jdbc.sql("insert into task_share values (?, ?, ?, ?, ?)")
                        .params(id, unit, place.province(), place.commune(), part.name())
                        .update());
        jdbc.sql("delete from task_target where task_id = ?").param(id).update();
        draft.targets()
                .forEach(target -> jdbc.sql("insert into task_target values (?, ?, ?, ?)")
                        .params(id, target, place.province(), place.commune())
                        .update());
    }

    private Task find(Place place, long id) {
        return stored.findByIdAndPlaceCommune(id, place.commune()).orElseThrow();
    }

    private void record(Place place, long id, Act act, @Nullable StatedTask before) {
        StatedTask after = tasks.find(place.commune(), id).orElseThrow();
        trail.record(AuditEntry.of(place.chain(), act, AuditedKind.TASK, String.valueOf(id))
                .from(before == null ? null : fields(before))
                .to(fields(after)));
    }

    private static String fields(StatedTask stated) {
        Task.Draft task = stated.task();
        return new AuditedFields()
                .with("kind", task.kind())
                .with("number", task.number())
                .with("name", task.title())
                .with("document", stated.document())
                .with("term", task.term())
                .with("work", task.six().work())
                .with("leads", names(stated.leads()))
                .with("supporters", names(stated.supporters()))
                .with("others", task.six().others())
                .with("means", task.six().means())
                .with("starts", task.six().startsOn())
                .with("dueOn", task.six().dueOn())
                .with("authority", task.six().authority())
                .with("product", task.six().product())
                .with(
                        "targets",
                        stated.targets().stream().map(StatedTask.Served::code).collect(Collectors.joining(", ")))
                .text();
    }

    private static String names(List<StatedTask.Member> units) {
        return units.stream().map(StatedTask.Member::name).collect(Collectors.joining("; "));
    }
}
