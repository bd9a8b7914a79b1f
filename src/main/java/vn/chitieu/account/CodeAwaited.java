package vn.chitieu.account;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** Somebody has shown an account's password and not yet the code that belongs to it. */
public record CodeAwaited(long account, Instant since) implements Serializable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    boolean isOverAt(Instant moment) {
        return moment.isAfter(since.plus(PATIENCE));
    }
}
