package vn.chitieu.pastterm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedFields;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.commune.Place;
import vn.chitieu.period.Term;
import vn.chitieu.target.Field;

/** Reads and keeps what communes reached in the term before. */
@Repository
@RequiredArgsConstructor
public class PastResults {

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    /** All of a commune in the order they were entered, removed ones too. */
    @Transactional(readOnly = true)
    public List<PastResult> ofCommune(String commune) {
        return jdbc.sql("""
            select past_result.*, target.code, target.name as target_name, resolution.title, resolution.visibility
            from past_result
            left join target on target.id = target_id
            left join resolution on resolution.id = past_result.resolution_id
            where past_result.commune_code = ?
            order by past_result.first_year desc, past_result.id
            """).param(commune).query((row, number) -> read(row)).list();
    }

    /** Whether the person at work reads any. */
    @Transactional(readOnly = true)
    public boolean areOpen(String commune) {
        return jdbc.sql("select exists (select from past_result where commune_code = ? and removed_on is null)")
                .param(commune)
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<PastResult> find(String commune, long id) {
        return ofCommune(commune).stream().filter(it -> it.id() == id).findFirst();
    }

    /** Those that count what a target of this term counts. */
    @Transactional(readOnly = true)
    public List<PastResult> before(String commune, String target) {
        return ofCommune(commune).stream()
                .filter(it -> !it.removed()
                        && it.target() != null
                        && it.target().code().equals(target))
                .toList();
    }

    /**
     * Adds all of them.
     *
     * @param target of this term that counts the same, by id
     * @param document that reports them, by id
     */
    @Transactional
    public void add(
            Place place, Term term, List<PastResult.Said> results, @Nullable Long target, @Nullable Long document) {
        String code = text("select code from target where id = ?", target);
        String title = text("select title from resolution where id = ?", document);
        List<AuditEntry> entries = new ArrayList<>();
        for (PastResult.Said said : results) {
            long id = jdbc.sql("""
                insert into past_result (province_code, commune_code, first_year, last_year, name, unit, aim, bound,
                                         result, judged, field, printed, target_id, resolution_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """)
                    .param(place.province())
                    .param(place.commune())
                    .param(term.firstYear())
                    .param(term.lastYear())
                    .param(said.name())
                    .param(said.unit())
                    .param(said.aim())
                    .param(name(said.bound()))
                    .param(said.result())
                    .param(said.judged())
                    .param(name(said.field()))
                    .param(said.printed())
                    .param(target)
                    .param(document)
                    .query(Long.class)
                    .single();
            entries.add(AuditEntry.of(place.chain(), Act.CREATED, AuditedKind.PAST_RESULT, String.valueOf(id))
                    .to(fields(term, said, code, title)));
        }
        trail.record(entries);
    }

    /** Says it otherwise; false, and nothing kept, where somebody else has changed it since that version. */
    @Transactional
    public boolean change(
            Place place,
            PastResult before,
            int version,
            PastResult.Said said,
            @Nullable Long target,
            @Nullable Long document) {
        int changed = jdbc.sql("""
            update past_result
            set name = ?, unit = ?, aim = ?, bound = ?, result = ?, judged = ?, field = ?, printed = ?, target_id = ?,
                resolution_id = ?, version = version + 1
            where id = ? and commune_code = ? and version = ?
            """)
                .param(said.name())
                .param(said.unit())
                .param(said.aim())
                .param(name(said.bound()))
                .param(said.result())
                .param(said.judged())
                .param(name(said.field()))
                .param(said.printed())
                .param(target)
                .param(document)
                .param(before.id())
                .param(place.commune())
                .param(version)
                .update();
        if (changed == 1) {
            record(place, Act.CHANGED, before.id(), before);
        }
        return changed == 1;
    }

    /** Takes it off the list, or puts it there again. */
    @Transactional
    public void list(Place place, long id, boolean listed) {
        jdbc.sql("update past_result set removed_on = ?, version = version + 1 where id = ? and commune_code = ?")
                .param(listed ? null : LocalDate.now(clock))
                .param(id)
                .param(place.commune())
                .update();
        record(place, listed ? Act.RESTORED : Act.REMOVED, id, null);
    }

    private void record(Place place, Act act, long id, @Nullable PastResult before) {
        PastResult after = find(place.commune(), id).orElseThrow();
        trail.record(AuditEntry.of(place.chain(), act, AuditedKind.PAST_RESULT, String.valueOf(id))
                .from(before == null ? null : fields(before))
                .to(fields(after)));
    }

    private @Nullable String text(String sql, @Nullable Long id) {
        return id == null ? null : jdbc.sql(sql).param(id).query(String.class).single();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static String fields(PastResult result) {
        return fields(
                result.term(),
                result.said(),
                result.target() == null ? null : result.target().code(),
                result.document() == null ? null : result.document().title());
    }

    private static String fields(Term term, PastResult.Said said, @Nullable String target, @Nullable String document) {
        return new AuditedFields()
                .with("name", said.name())
                .with("unit", said.unit())
                .with("term", term)
                .with("aim", said.aim())
                .with("bound", said.bound())
                .with("result", said.result())
                .with("word", said.judged())
                .with("field", said.field())
                .with("document", document)
                .with("printed", said.printed())
                .with("targets", target)
                .text();
    }

    private static PastResult read(ResultSet row) throws SQLException {
        String code = row.getString("code");
        String title = row.getString("title");
        String bound = row.getString("bound");
        String field = row.getString("field");
        return new PastResult(
                row.getLong("id"),
                new Term(row.getInt("first_year"), row.getInt("last_year")),
                new PastResult.Said(
                        row.getString("name"),
                        row.getString("unit"),
                        row.getString("aim"),
                        bound == null ? null : Bound.valueOf(bound),
                        row.getString("result"),
                        row.getString("judged"),
                        field == null ? null : Field.valueOf(field),
                        row.getString("printed")),
                code == null
                        ? null
                        : new PastResult.Linked(row.getLong("target_id"), code, row.getString("target_name")),
                title == null
                        ? null
                        : new PastResult.Document(row.getLong("resolution_id"), title, row.getString("visibility")),
                row.getDate("removed_on") != null,
                row.getInt("version"));
    }
}
