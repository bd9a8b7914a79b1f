package vn.chitieu.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Numbers and hashes of a chain's entries, worked out as the check of the trail works them out. */
public final class ChainLinks {

    private final AuditChain chain;
    private long seq;
    private String hash = Sha256.NOTHING;

    public ChainLinks(AuditChain chain) {
        this.chain = chain;
    }

    /** What an entry says besides who and when. */
    public record What(
            Act act,
            AuditedKind kind,
            String object,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {}

    /** What ties an entry to the one before. */
    public record Link(long seq, String previous, String hash) {}

    /** The next entry's link. */
    public Link next(Instant at, Actor actor, @Nullable String address, What what) {
        seq++;
        String previous = hash;
        hash = new StoredEntry(
                        chain.name(),
                        seq,
                        chain.province(),
                        chain.commune(),
                        at,
                        actor.username(),
                        actor.displayName(),
                        address,
                        what.act().name(),
                        what.kind().name(),
                        what.object(),
                        what.before(),
                        what.after(),
                        what.reason(),
                        previous,
                        "")
                .fittingHash();
        return new Link(seq, previous, hash);
    }

    public long seq() {
        return seq;
    }

    public String hash() {
        return hash;
    }
}
