package vn.chitieu.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditedFields;
import vn.chitieu.audit.AuditedKind;

/**
 * What somebody looks for; null where it does not matter.
 *
 * @param chain its name
 * @param actor username
 * @param object a part of it
 * @param from the first day
 * @param until the last day
 */
public record TrailFilter(
        @Nullable String chain,
        @Nullable String actor,
        @Nullable Act act,
        @Nullable AuditedKind kind,
        @Nullable String object,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** As the trail itself writes it down. */
    String text() {
        return new AuditedFields()
                .with("chain", chain)
                .with("actor", actor)
                .with("act", act)
                .with("kind", kind)
                .with("object", object)
                .with("from", from)
                .with("until", until)
                .text();
    }
}
