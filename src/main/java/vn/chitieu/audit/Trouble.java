package vn.chitieu.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a chain, at the first link that is broken, or with a file of anchors.
 *
 * @param chain null for a file
 * @param seq number of the entry; null for a file
 * @param day of the anchor that tells, or of the file
 */
public record Trouble(
        @Nullable String chain,
        @Nullable Long seq,
        Kind kind,
        @Nullable LocalDate day) {

    /** What it is. */
    public enum Kind {
        /** The entry does not say what it said when it was written. */
        CHANGED("entry was changed"),
        /** The entry is gone. */
        MISSING("entry is missing"),
        /** The entry does not follow the one before it. */
        UNLINKED("entry does not follow the one before it"),
        /** The entry was added past the trail. */
        ADDED("entry was added past the trail"),
        /** The chain's head is gone or is another than its last entry. */
        HEAD("head of the chain does not fit this entry"),
        /** The entry is another than the one anchored on a day. */
        REWRITTEN("chain was rewritten since it was anchored"),
        /** A file of anchors is not as it was written. */
        FILE("file of anchors was changed, or the one before it was changed or removed");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    static Trouble of(String chain, long seq, Kind kind) {
        return new Trouble(chain, seq, kind, null);
    }

    /** For the console: {@code chain 28651, entry 17: entry was changed}. */
    @Override
    public String toString() {
        String where = chain == null ? "anchors" : "chain " + chain + ", entry " + seq;
        return where + ": " + kind.words + (day == null ? "" : " (" + day + ")");
    }
}
