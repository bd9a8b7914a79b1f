package vn.chitieu.charge;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.commune.Place;

/** Who of the standing committee looks after a target ("phụ trách"), named by office and not by person. */
@Service
@RequiredArgsConstructor
public class Charges {

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    /**
     * A change of one target.
     *
     * @param code of the target, for the audit trail
     * @param before who looked after it on the page that was read; empty for nobody
     * @param after who is to; empty for nobody
     */
    public record Change(long target, String code, String before, String after) {}

    /** Whether this person shares targets out: the committee itself, and the office that writes it down. */
    public static boolean mayShareOut(CurrentUser user, String commune) {
        return user.isStandingCommitteeOf(commune) || user.isPartyOfficeOf(commune);
    }

    /** The office that looks after each target of a commune, by the target's id. */
    @Transactional(readOnly = true)
    public Map<Long, String> ofCommune(String commune) {
        record Row(long target, String holder) {}
        return jdbc
                .sql("select target_id, holder from charge where commune_code = ?")
                .param(commune)
                .query((row, number) -> new Row(row.getLong("target_id"), row.getString("holder")))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::target, Row::holder));
    }

    /**
     * Shares targets out, all of the changes or none.
     *
     * @return the changes in whose way somebody else's stands; then nothing is changed
     * @throws AccessDeniedException unless the person may
     */
    @Transactional
    public List<Change> share(Place place, List<Change> changes, CurrentUser user) {
        if (!mayShareOut(user, place.commune())) {
            throw new AccessDeniedException(user.username() + " shares out no targets of " + place.commune());
        }
        Map<Long, String> now = ofCommune(place.commune());
        List<Change> overtaken = changes.stream()
                .filter(it -> !now.getOrDefault(it.target(), "").equals(it.before()))
                .filter(it -> !now.getOrDefault(it.target(), "").equals(it.after()))
                .toList();
        if (!overtaken.isEmpty()) {
            return overtaken;
        }
        List<AuditEntry> entries = new ArrayList<>();
        for (Change change : changes) {
            keep(place, change, user);
            entries.add(AuditEntry.of(place.chain(), Act.CHANGED, AuditedKind.CHARGE, change.code())
                    .from(change.before())
                    .to(change.after()));
        }
        if (!entries.isEmpty()) {
            trail.record(entries);
        }
        return List.of();
    }

    private void keep(Place place, Change change, CurrentUser user) {
        if (change.after().isEmpty()) {
            jdbc.sql("delete from charge where commune_code = ? and target_id = ?")
                    .param(place.commune())
                    .param(change.target())
                    .update();
            return;
        }
        jdbc.sql("""
            insert into charge (target_id, province_code, commune_code, holder, set_by, set_at)
            values (:target, :province, :commune, :holder, :by, :at)
            on conflict (target_id) do update
            set holder = excluded.holder, set_by = excluded.set_by, set_at = excluded.set_at
            """)
                .param("target", change.target())
                .param("province", place.province())
                .param("commune", place.commune())
                .param("holder", change.after())
                .param("by", user.id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
