package vn.chitieu.account.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the portal keeps about who is signed in.
 *
 * @param removalAskedAt when they asked that it is removed, if they did
 */
public record PersonalDataPage(
        List<Kept> kept,
        @Nullable Instant removalAskedAt,
        @Nullable String removalReason) {

    /**
     * One kind of data.
     *
     * @param kind what message keys end in
     * @param now what there is at present; empty if nothing
     */
    public record Kept(String kind, String now) {}
}
