package vn.chitieu.bench;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.Actor;
import vn.chitieu.audit.AuditChain;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.audit.ChainLinks;

/** The audit trail of one commune, province or the installation, entry after entry. */
final class Chain {

    private final AuditChain chain;
    private final String address;
    private final Rows rows;
    private final ChainLinks links;

    Chain(AuditChain chain, String address, Rows rows) {
        this.chain = chain;
        this.address = address;
        this.rows = rows;
        this.links = new ChainLinks(chain);
    }

    /** What was done, and to what. */
    record Done(Act act, AuditedKind kind, String object) {}

    void add(
            int slot,
            Instant at,
            Actor actor,
            Done done,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {
        String from = actor == Actor.SYSTEM ? null : address;
        ChainLinks.Link link = links.next(
                at, actor, from, new ChainLinks.What(done.act(), done.kind(), done.object(), before, after, reason));
        rows.add(
                Table.AUDIT_ENTRY,
                slot,
                link.seq(),
                chain.province(),
                chain.commune(),
                at,
                actor.username(),
                actor.displayName(),
                from,
                done.act(),
                done.kind(),
                done.object(),
                before,
                after,
                reason,
                link.previous(),
                link.hash());
    }

    /** Writes down where it stands. */
    void end() {
        if (links.seq() > 0) {
            rows.add(Table.AUDIT_CHAIN, 0, chain.name(), links.seq(), links.hash());
        }
    }
}
