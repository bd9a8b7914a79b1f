package vn.chitieu.entry;

import lombok.RequiredArgsConstructor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the main job works: the lists are there, and figures can be written. */
@Component("entry")
@RequiredArgsConstructor
class EntryHealth implements HealthIndicator {

    private static final String QUERY = """
        select exists (select from commune) as lists,
               not pg_is_in_recovery() and has_table_privilege('figure', 'insert') as writable
        """;

    private final JdbcClient jdbc;

    @Override
    public Health health() {
        return jdbc.sql(QUERY)
                .query((row, number) -> {
                    boolean works = row.getBoolean("lists") && row.getBoolean("writable");
                    return (works ? Health.up() : Health.down())
                            .withDetail("lists", row.getBoolean("lists"))
                            .withDetail("writable", row.getBoolean("writable"))
                            .build();
                })
                .single();
    }
}
