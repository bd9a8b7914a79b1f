package vn.chitieu.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where everything that is done leaves its entry, in the transaction that does it: what is rolled back leaves none, and
 * nothing is done without.
 *
 * <p>From here until the transaction ends nobody else writes to the same chain; so record last,
 * unless they are to wait.
 */
@Component
@RequiredArgsConstructor
public class AuditTrail {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final ObjectProvider<RequestOrigin> origin;
    private final Clock clock;

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEntry entry) {
        record(List.of(entry));
    }

    /** Adds entries in their order, in one statement whatever their number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        String rows = "[" + String.join(",", written(entries)) + "]";
        jdbc.sql("select audit_append(?::jsonb)")
                .param(rows)
                .query((row, number) -> number)
                .single();
    }

    /**
     * Entries as the database's function audit_append takes them, one by one, for a statement that does something and
     * records it at once.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> written(List<AuditEntry> entries) {
        Actor present = present();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RequestOrigin request = origin.getIfAvailable();
        String address = request == null ? null : request.address();
        return entries.stream()
                .map(entry -> row(entry, entry.actor() == null ? present : entry.actor(), now, address))
                .map(JSON::writeValueAsString)
                .toList();
    }

    private static Map<String, @Nullable String> row(
            AuditEntry entry, Actor actor, Instant at, @Nullable String address) {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        row.put("province_code", entry.chain().province());
        row.put("commune_code", entry.chain().commune());
        row.put("at", at.toString());
        row.put("actor", actor.username());
        row.put("actor_name", actor.displayName());
        row.put("address", address);
        row.put("act", entry.act().name());
        row.put("object_kind", entry.kind().name());
        row.put("object_id", AuditEntry.fit(entry.object()));
        row.put("before", AuditEntry.fit(entry.before()));
        row.put("after", AuditEntry.fit(entry.after()));
        row.put("reason", AuditEntry.fit(entry.reason()));
        return row;
    }

    private static Actor present() {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || person instanceof AnonymousAuthenticationToken) {
            return Actor.SYSTEM;
        }
        return person.getPrincipal() instanceof Actor actor ? actor : Actor.of(person.getName(), person.getName());
    }
}
