package vn.chitieu.pastterm.web;

import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The targets of this term that a result of the past one may be linked to, and the documents that may report it. */
@Repository
@RequiredArgsConstructor
class PastTargets {

    private final JdbcClient jdbc;

    /** Names by id, in the order of the documents. */
    @Transactional(readOnly = true)
    public Map<String, String> of(String commune) {
        Map<String, String> targets = new LinkedHashMap<>();
        jdbc.sql("""
            select target.id, target.number, target.name
            from target
            join resolution on resolution.id = resolution_id
            where target.commune_code = ?
            order by resolution.first_year desc, resolution.id, target.position
            """).param(commune).query(row -> {
            targets.put(row.getString("id"), row.getString("number") + " " + row.getString("name"));
        });
        return targets;
    }

    /** Titles by id, the latest term first. */
    @Transactional(readOnly = true)
    public Map<String, String> documents(String commune) {
        Map<String, String> documents = new LinkedHashMap<>();
        jdbc.sql("select id, title from resolution where commune_code = ? order by first_year desc, id")
                .param(commune)
                .query(row -> {
                    documents.put(row.getString("id"), row.getString("title"));
                });
        return documents;
    }
}
