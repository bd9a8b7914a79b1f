package vn.chitieu.extraction.source;

import java.util.List;
import java.util.Locale;

/** A file that is not read, and why. */
public final class UnreadableDocument extends Exception {

    /** Why a file is not read; each has its words under {@code extraction.unreadable}. */
    public enum Kind {
        /** Nothing is in it. */
        EMPTY,
        /** By its content it is none of the kinds that are read. */
        UNKNOWN_TYPE,
        /** It opens with a password only. */
        ENCRYPTED,
        /** Cut off, or not put together as its kind is. */
        DAMAGED,
        /** It would unpack to far more than it is. */
        ZIP_BOMB,
        /** The file has more bytes than are read. */
        TOO_LARGE,
        TOO_MUCH_TEXT,
        TOO_MANY_PAGES,
        TOO_MANY_ROWS,
        /** Pictures of pages, without the text that stands on them. */
        SCAN,
        /** Plain text in an old encoding, which is not guessed. */
        NOT_UTF8,
        /** So many others are being read that its turn did not come in time. */
        BUSY;

        /** As programs are told it: {@code not-utf8}. */
        public String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Of its sentence in the message bundles; its arguments are those of the exception. */
        public String key() {
            return "extraction.unreadable." + written();
        }
    }

    private final Kind kind;

    private final transient List<Object> arguments;

    public UnreadableDocument(Kind kind, Object... arguments) {
        super(kind.written());
        this.kind = kind;
        this.arguments = List.of(arguments);
    }

    /** A file that cannot be opened, and what its reader said. */
    static UnreadableDocument damaged(Throwable cause) {
        UnreadableDocument damaged = new UnreadableDocument(Kind.DAMAGED);
        damaged.initCause(cause);
        return damaged;
    }

    public Kind kind() {
        return kind;
    }

    /** What the sentence fills in: limits, as whole numbers. */
    public List<Object> arguments() {
        return arguments;
    }
}
