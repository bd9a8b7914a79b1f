package vn.chitieu.commune;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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

/** A commune gets another name or becomes a ward; what it was called before stays with the time before. */
@Service
@RequiredArgsConstructor
public class CommuneRenaming {

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    /**
     * A name and kind from a day on.
     *
     * @param from null for the first one known
     */
    public record Name(
            @Nullable LocalDate from,
            String name,
            CommuneKind kind,
            @Nullable String document) {}

    /** Earliest first; empty where the commune was never renamed. */
    @Transactional(readOnly = true)
    public List<Name> history(String commune) {
        return jdbc.sql("select * from commune_name where commune_code = ? order by position")
                .param(commune)
                .query((row, number) -> new Name(
                        row.getObject("from_day", LocalDate.class),
                        row.getString("name"),
                        CommuneKind.valueOf(row.getString("kind")),
                        row.getString("document")))
                .list();
    }

    /** Whether another commune of the province has the name. */
    @Transactional(readOnly = true)
    public boolean isTaken(NamedCommune commune, String name) {
        return jdbc.sql("select exists (select from commune where province_code = ? and name = ? and code <> ?)")
                .params(commune.provinceCode(), name, commune.code())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /**
     * Enters a name from a day on, later than every day entered before.
     *
     * @param by account of who enters it
     */
    @Transactional
    public void rename(NamedCommune commune, Name next, long by) {
        List<Name> known = history(commune.code());
        if (known.isEmpty()) {
            enter(commune, 1, new Name(null, commune.name(), commune.kind(), null), by);
        }
        enter(commune, Math.max(known.size(), 1) + 1, next, by);
        trail.record(AuditEntry.of(commune.place().chain(), Act.CHANGED, AuditedKind.COMMUNE, commune.code())
                .from(fields(commune.name(), commune.kind()).text())
                .to(fields(next.name(), next.kind()).with("from", next.from()).text())
                .because(next.document()));
    }

    private static AuditedFields fields(String name, CommuneKind kind) {
        return new AuditedFields().with("name", name).with("kind", kind);
    }

    private void enter(NamedCommune commune, int position, Name name, long by) {
        jdbc.sql("""
            insert into commune_name (province_code, commune_code, position, from_day, name, kind, document,
                                      entered_by, entered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .param(commune.provinceCode())
                .param(commune.code())
                .param(position)
                .param(name.from())
                .param(name.name())
                .param(name.kind().name())
                .param(name.document())
                .param(by)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
