package vn.chitieu.audit;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was done. Time, address and, unless it is given, the actor are found when it is recorded.
 *
 * @param object what it was done to, by the name that the portal's addresses and files use
 * @param before as it was, for a person to read; null where there was nothing
 * @param after as it is now; null where nothing is left
 * @param actor null for the person signed in
 */
public record AuditEntry(
        AuditChain chain,
        Act act,
        AuditedKind kind,
        String object,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason,
        @Nullable Actor actor) {

    /** No text is longer; what was cut off says so. */
    public static final int LONGEST = 4_000;

    public static AuditEntry of(AuditChain chain, Act act, AuditedKind kind, String object) {
        return new AuditEntry(chain, act, kind, object, null, null, null, null);
    }

    public AuditEntry from(@Nullable String text) {
        return new AuditEntry(chain, act, kind, object, text, after, reason, actor);
    }

    public AuditEntry to(@Nullable String text) {
        return new AuditEntry(chain, act, kind, object, before, text, reason, actor);
    }

    public AuditEntry because(@Nullable String text) {
        return new AuditEntry(chain, act, kind, object, before, after, text, actor);
    }

    public AuditEntry by(Actor person) {
        return new AuditEntry(chain, act, kind, object, before, after, reason, person);
    }

    /** Cut with a mark, and without what the database cannot hold: zero characters and halves of characters. */
    static @Nullable String fit(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String held = text.codePoints()
                .map(it -> it == 0 || it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE ? '\uFFFD' : it)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        int length = held.codePointCount(0, held.length());
        if (length <= LONGEST) {
            return held;
        }
        String mark = "… [" + LONGEST + "/" + length + "]";
        return held.substring(0, held.offsetByCodePoints(0, LONGEST)) + mark;
    }
}
