package vn.chitieu.task.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.resolution.Resolutions;
import vn.chitieu.task.StatedTask;

/** What the form of a task offers of its commune. */
@Repository
@RequiredArgsConstructor
class TaskChoices {

    private final Resolutions resolutions;
    private final JdbcClient jdbc;

    List<Resolution> documents(String commune) {
        return resolutions.findByPlaceCommuneOrderByFirstYearDescIdAsc(commune);
    }

    /** Names by id: those offered, and those that have a share in the task though nobody is offered them any more. */
    @Transactional(readOnly = true)
    public Map<String, String> units(String commune, @Nullable StatedTask stored) {
        Map<String, String> units = new LinkedHashMap<>();
        jdbc.sql("""
            select id, name, retired_on is null as offered
            from unit
            where commune_code = ?
            order by name collate "vi-x-icu"
            """).param(commune).query(row -> {
            long id = row.getLong("id");
            if (row.getBoolean("offered")
                    || stored != null && stored.task().shares().containsKey(id)) {
                units.put(String.valueOf(id), row.getString("name"));
            }
        });
        return units;
    }

    /** Targets that count by themselves, not as parts. */
    @Transactional(readOnly = true)
    public List<TaskFormPage.Target> targets(String commune) {
        return jdbc.sql("""
            select target.id, target.number, target.name
            from target
            join resolution on resolution.id = resolution_id
            where target.commune_code = ? and parent_id is null
            order by resolution.first_year desc, resolution.id, target.position
            """)
                .param(commune)
                .query((row, number) ->
                        new TaskFormPage.Target(row.getString("id"), row.getString("number"), row.getString("name")))
                .list();
    }
}
