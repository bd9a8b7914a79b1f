package vn.chitieu.direction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;
import vn.chitieu.period.ReportingPeriod;

/** All that was concluded, with what became of it. */
@Repository
@RequiredArgsConstructor
public class Directions {

    private static final String QUERY = """
        select direction.*, target.code, target.name, account.display_name
        from direction join account on account.id = given_by
        left join target on target.id = direction.target_id
        """;

    private final JdbcClient jdbc;

    /** Those of a commune, latest first. */
    @Transactional(readOnly = true)
    public List<Direction> ofCommune(String commune) {
        Map<Long, List<DirectionStep>> steps = steps("direction_step.commune_code = ?", commune);
        return jdbc.sql(QUERY + " where direction.commune_code = ? order by direction.given_on desc, direction.id desc")
                .param(commune)
                .query((row, number) -> read(row, steps))
                .list();
    }

    /** Those about a target, earliest first. */
    @Transactional(readOnly = true)
    public List<Direction> ofTarget(long target) {
        Map<Long, List<DirectionStep>> steps =
                steps("direction_id in (select id from direction where target_id = ?)", target);
        return jdbc.sql(QUERY + " where direction.target_id = ? order by direction.given_on, direction.id")
                .param(target)
                .query((row, number) -> read(row, steps))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Direction> find(String commune, long id) {
        Map<Long, List<DirectionStep>> steps = steps("direction_id = ?", id);
        return jdbc.sql(QUERY + " where direction.commune_code = ? and direction.id = ?")
                .param(commune)
                .param(id)
                .query((row, number) -> read(row, steps))
                .optional();
    }

    private Map<Long, List<DirectionStep>> steps(String where, Object value) {
        record Row(long direction, DirectionStep step) {}
        return jdbc
                .sql("select direction_step.*, display_name from direction_step"
                        + " join account on account.id = said_by where " + where + " order by number")
                .param(value)
                .query((row, number) -> new Row(
                        row.getLong("direction_id"),
                        new DirectionStep(
                                DirectionStep.Kind.valueOf(row.getString("kind")),
                                row.getString("text"),
                                row.getObject("due_on", LocalDate.class),
                                row.getString("display_name"),
                                row.getLong("said_by"),
                                row.getTimestamp("said_at").toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::direction, Collectors.mapping(Row::step, Collectors.toList())));
    }

    /** Writes one down; its id. */
    long add(Direction.Draft draft, long by, Instant at) {
        return jdbc.sql("""
            insert into direction (province_code, commune_code, target_id, period, text, owner, unit_id, due_on,
                                   given_on, given_by, given_at)
            values (:province, :commune, :target, :period, :text, :owner, :unit, :due, :on, :by, :at)
            returning id
            """)
                .param("province", draft.place().province())
                .param("commune", draft.place().commune())
                .param("target", draft.target())
                .param("period", draft.period().toString())
                .param("text", draft.text())
                .param("owner", draft.owner())
                .param("unit", draft.unit())
                .param("due", draft.dueOn())
                .param("on", draft.givenOn())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong("id"))
                .single();
    }

    /** Adds a step after those that were seen; says whether they were still all. */
    boolean add(Direction seen, DirectionStep.Draft step, long by, Instant at) {
        return jdbc.sql("""
            insert into direction_step (direction_id, number, province_code, commune_code, kind, text, due_on,
                                        said_by, said_at)
            values (:direction, :number, :province, :commune, :kind, :text, :due, :by, :at)
            on conflict do nothing
            """)
                        .param("direction", seen.id())
                        .param("number", seen.steps().size() + 1)
                        .param("province", seen.place().province())
                        .param("commune", seen.place().commune())
                        .param("kind", step.kind().name())
                        .param("text", step.text())
                        .param("due", step.dueOn())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Direction read(ResultSet row, Map<Long, List<DirectionStep>> steps) throws SQLException {
        long id = row.getLong("id");
        @Nullable String target = row.getString("code");
        return new Direction(
                id,
                new Place(row.getString("province_code"), row.getString("commune_code")),
                target == null ? null : new Direction.About(row.getLong("target_id"), target, row.getString("name")),
                ReportingPeriod.parse(row.getString("period")),
                row.getString("text"),
                row.getString("owner"),
                row.getObject("unit_id", Long.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("given_on", LocalDate.class),
                row.getString("display_name"),
                steps.getOrDefault(id, List.of()));
    }
}
