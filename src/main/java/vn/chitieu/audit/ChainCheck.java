package vn.chitieu.audit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows one chain, entry by entry, and keeps the first link that is broken. */
final class ChainCheck {

    private final String chain;
    private final List<Anchored> anchors;
    private int nextAnchor;
    private long last;
    private String lastHash = Sha256.NOTHING;
    private @Nullable Trouble trouble;

    /** A head that was kept on a day. */
    record Anchored(long seq, String hash, LocalDate day) {}

    /** @param anchors of this chain, in any order */
    ChainCheck(String chain, List<Anchored> anchors) {
        this.chain = chain;
        this.anchors =
                anchors.stream().sorted(Comparator.comparingLong(Anchored::seq)).toList();
    }

    /** The next entry, as they are numbered. */
    void follow(StoredEntry entry) {
        if (trouble == null) {
            trouble = troubleOf(entry);
        }
        last = entry.seq();
        lastHash = entry.hash();
    }

    private @Nullable Trouble troubleOf(StoredEntry entry) {
        if (entry.seq() != last + 1) {
            return Trouble.of(chain, last + 1, Trouble.Kind.MISSING);
        }
        if (!entry.previous().equals(lastHash)) {
            return Trouble.of(chain, entry.seq(), Trouble.Kind.UNLINKED);
        }
        if (!entry.hash().equals(entry.fittingHash())) {
            return Trouble.of(chain, entry.seq(), Trouble.Kind.CHANGED);
        }
        for (; nextAnchor < anchors.size() && anchors.get(nextAnchor).seq() <= entry.seq(); nextAnchor++) {
            Anchored anchor = anchors.get(nextAnchor);
            if (anchor.seq() == entry.seq() && !anchor.hash().equals(entry.hash())) {
                return new Trouble(chain, entry.seq(), Trouble.Kind.REWRITTEN, anchor.day());
            }
        }
        return null;
    }

    /** What is wrong first; nothing where all is well. */
    Optional<Trouble> end(@Nullable ChainHead head) {
        if (trouble == null && nextAnchor < anchors.size()) {
            trouble = new Trouble(
                    chain,
                    last + 1,
                    Trouble.Kind.MISSING,
                    anchors.get(nextAnchor).day());
        }
        if (trouble == null) {
            trouble = troubleOf(head);
        }
        return Optional.ofNullable(trouble);
    }

    private @Nullable Trouble troubleOf(@Nullable ChainHead head) {
        if (head == null || head.seq() == last && !head.hash().equals(lastHash)) {
            return Trouble.of(chain, last, Trouble.Kind.HEAD);
        }
        if (head.seq() > last) {
            return Trouble.of(chain, last + 1, Trouble.Kind.MISSING);
        }
        return head.seq() < last ? Trouble.of(chain, head.seq() + 1, Trouble.Kind.ADDED) : null;
    }
}
