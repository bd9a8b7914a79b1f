package vn.chitieu.task;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;
import vn.chitieu.period.Term;

/** Reads the tasks of communes. */
@Repository
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Tasks {

    private static final String TASKS = """
        select task.*, resolution.title as document
        from task
        left join resolution on resolution.id = task.resolution_id
        where task.commune_code = :commune
        order by array_position(array['BREAKTHROUGH', 'SCHEME', 'PROGRAMME', 'WORK', 'TASK'], kind),
                 nullif(left(regexp_replace(task.number, '\\D', '', 'g'), 9), '')::numeric nulls last,
                 task.number collate "vi-x-icu", task.title collate "vi-x-icu", task.id
        """;
    private static final String SHARES = """
        select task_id, unit_id, unit.name, part
        from task_share
        join unit on unit.id = unit_id
        where task_share.commune_code = :commune
        order by unit.name collate "vi-x-icu"
        """;
    private static final String TARGETS = """
        select task_id, target.id, target.code, target.name
        from task_target
        join target on target.id = target_id
        where task_target.commune_code = :commune
        order by target.position
        """;
    private static final String REPORTS = """
        select task_report.*, account.display_name as reporter
        from task_report
        join account on account.id = reported_by
        where task_report.commune_code = :commune
        order by task_id, number desc
        """;

    private final JdbcClient jdbc;

    /** All of a commune, removed ones too, in the order of the list. */
    public List<StatedTask> ofCommune(String commune) {
        Map<Long, List<StatedTask.Member>> leads = new HashMap<>();
        Map<Long, List<StatedTask.Member>> supporters = new HashMap<>();
        of(commune, SHARES).query(row -> {
            Map<Long, List<StatedTask.Member>> part =
                    Task.Part.valueOf(row.getString("part")) == Task.Part.LEAD ? leads : supporters;
            add(part, row, new StatedTask.Member(row.getLong("unit_id"), row.getString("name")));
        });
        Map<Long, List<StatedTask.Served>> served = new HashMap<>();
        of(commune, TARGETS).query(row -> {
            add(served, row, new StatedTask.Served(row.getLong("id"), row.getString("code"), row.getString("name")));
        });
        Map<Long, TaskReport> latest = new HashMap<>();
        of(commune, REPORTS).query(row -> {
            latest.putIfAbsent(row.getLong("task_id"), report(row));
        });
        return of(commune, TASKS)
                .query((row, number) -> {
                    long id = row.getLong("id");
                    return task(
                            row,
                            leads.getOrDefault(id, List.of()),
                            supporters.getOrDefault(id, List.of()),
                            served.getOrDefault(id, List.of()),
                            latest.get(id));
                })
                .list();
    }

    public Optional<StatedTask> find(String commune, long id) {
        return ofCommune(commune).stream().filter(it -> it.id() == id).findFirst();
    }

    /** Those that serve a target, in the order of the list; removed ones are left out. */
    public List<StatedTask> serving(String commune, String target) {
        return ofCommune(commune).stream()
                .filter(it -> !it.removed()
                        && it.targets().stream()
                                .anyMatch(served -> served.code().equals(target)))
                .toList();
    }

    /** What was reported about a task, latest first. */
    public List<TaskReport> reports(String commune, long task) {
        return jdbc.sql("""
            select task_report.*, account.display_name as reporter
            from task_report
            join account on account.id = reported_by
            where task_report.commune_code = ? and task_id = ?
            order by number desc
            """)
                .param(commune)
                .param(task)
                .query((row, number) -> report(row))
                .list();
    }

    private JdbcClient.StatementSpec of(String commune, String sql) {
        return jdbc.sql(sql).param("commune", commune);
    }

    private static <T> void add(Map<Long, List<T>> byTask, ResultSet row, T one) throws SQLException {
        byTask.computeIfAbsent(row.getLong("task_id"), it -> new ArrayList<>()).add(one);
    }

    private static StatedTask task(
            ResultSet row,
            List<StatedTask.Member> leads,
            List<StatedTask.Member> supporters,
            List<StatedTask.Served> served,
            @Nullable TaskReport latest)
            throws SQLException {
        Map<Long, Task.Part> shares = new HashMap<>();
        supporters.forEach(it -> shares.put(it.id(), Task.Part.SUPPORTING));
        leads.forEach(it -> shares.put(it.id(), Task.Part.LEAD));
        Set<Long> targets = new HashSet<>();
        served.forEach(it -> targets.add(it.id()));
        long resolution = row.getLong("resolution_id");
        Task.Draft draft = new Task.Draft(
                row.wasNull() ? null : resolution,
                new Term(row.getInt("first_year"), row.getInt("last_year")),
                TaskKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("title"),
                new Task.Six(
                        row.getString("work"),
                        row.getString("others"),
                        row.getString("means"),
                        day(row, "starts_on"),
                        day(row, "due_on"),
                        row.getString("authority"),
                        row.getString("product")),
                shares,
                targets);
        return new StatedTask(
                row.getLong("id"),
                new Place(row.getString("province_code"), row.getString("commune_code")),
                draft,
                row.getString("document"),
                leads,
                supporters,
                served,
                latest,
                day(row, "removed_on") != null,
                row.getInt("version"));
    }

    private static TaskReport report(ResultSet row) throws SQLException {
        return new TaskReport(
                row.getInt("number"),
                new TaskReport.Content(
                        TaskState.valueOf(row.getString("state")),
                        row.getBigDecimal("percent"),
                        row.getString("note"),
                        row.getDate("stands_on").toLocalDate()),
                row.getString("reporter"),
                row.getTimestamp("reported_at").toInstant(),
                row.getBoolean("demo"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }
}
