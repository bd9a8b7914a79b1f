package vn.chitieu.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditChain;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedFields;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.web.NotFound;

/** Keeping the catalogue: what the official list has, in other words where those fit better, and what it lacks. */
@Repository
@RequiredArgsConstructor
public class IndicatorCatalogue {

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    /**
     * What an administrator decides about an indicator.
     *
     * @param position where it stands; at the same number the official list comes first
     */
    public record Wording(String field, String name, String unit, int position) {

        AuditedFields fields() {
            return new AuditedFields()
                    .with("name", name)
                    .with("unit", unit)
                    .with("field", field)
                    .with("position", position);
        }
    }

    /** Whether another indicator that is offered has this name. */
    @Transactional(readOnly = true)
    public boolean isTaken(String name, @Nullable String butBy) {
        return jdbc.sql("""
            select exists (select from indicator where lower(name) = lower(:name) and retired_on is null
                             and code is distinct from :code::text)
            """)
                .param("name", name)
                .param("code", butBy)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /**
     * Adds one that the official list lacks.
     *
     * @return its code, which no official list gives away
     */
    @Transactional
    public String add(Wording wording) {
        String code = jdbc.sql("""
            insert into indicator (code, field, name, unit, position)
            values ('R' || lpad(nextval('indicator_own_seq')::text, 2, '0'), ?, ?, ?, ?)
            returning code
            """)
                .params(wording.field(), wording.name(), wording.unit(), wording.position())
                .query((row, number) -> row.getString("code"))
                .single();
        trail.record(entry(code, Act.CREATED).to(wording.fields().text()));
        return code;
    }

    /** Gives an indicator other words; what is said already changes nothing. */
    @Transactional
    public void change(String code, Wording wording) {
        Wording before = wording(code);
        if (before.equals(wording)) {
            return;
        }
        jdbc.sql("""
            update indicator
            set field = ?, name = ?, unit = ?, position = ?, changed = listed_name is not null
            where code = ?
            """)
                .params(wording.field(), wording.name(), wording.unit(), wording.position(), code)
                .update();
        recordChange(code, before, wording);
    }

    /** Takes the official list's words again, and follows it from here on. */
    @Transactional
    public void takeListed(String code) {
        Wording before = wording(code);
        int changed = jdbc.sql("""
            update indicator
            set field = listed_field, name = listed_name, unit = listed_unit, position = listed_position,
                changed = false
            where code = ? and changed
            """).param(code).update();
        if (changed == 1) {
            recordChange(code, before, wording(code));
        }
    }

    /** Offers it to new targets no more, or again; targets that have it keep it. */
    @Transactional
    public void offer(String code, boolean offered) {
        Wording wording = wording(code);
        int changed = jdbc.sql("""
            update indicator set retired_on = case when :offered then null else :today end
            where code = :code and (retired_on is null) <> :offered
            """)
                .param("offered", offered)
                .param("today", LocalDate.now(clock))
                .param("code", code)
                .update();
        if (changed == 1) {
            trail.record(entry(code, offered ? Act.RESTORED : Act.RETIRED).to(wording.name()));
        }
    }

    private void recordChange(String code, Wording before, Wording after) {
        trail.record(entry(code, Act.CHANGED)
                .from(before.fields().unlike(after.fields()))
                .to(after.fields().unlike(before.fields())));
    }

    private Wording wording(String code) {
        Optional<Wording> found = jdbc.sql(
                        "select field, name, unit, position from indicator where code = ? for update")
                .param(code)
                .query((row, number) -> new Wording(
                        row.getString("field"), row.getString("name"), row.getString("unit"), row.getInt("position")))
                .optional();
        return found.orElseThrow(() -> new NotFound("indicator " + code));
    }

    private static AuditEntry entry(String code, Act act) {
        return AuditEntry.of(AuditChain.INSTALLATION, act, AuditedKind.INDICATOR, code);
    }
}
