package vn.chitieu.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entry as it lies in the database, with a hash worked out here and not by the database that may have been changed. */
record StoredEntry(
        String chain,
        long seq,
        @Nullable String province,
        @Nullable String commune,
        Instant at,
        String actor,
        String actorName,
        @Nullable String address,
        String act,
        String kind,
        String object,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason,
        String previous,
        String hash) {

    static StoredEntry read(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getString("chain"),
                row.getLong("seq"),
                row.getString("province_code"),
                row.getString("commune_code"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("address"),
                row.getString("act"),
                row.getString("object_kind"),
                row.getString("object_id"),
                row.getString("before"),
                row.getString("after"),
                row.getString("reason"),
                row.getString("previous"),
                row.getString("hash"));
    }

    /** The hash that fits what the entry says. */
    String fittingHash() {
        return Sha256.of(Stream.of(
                        previous,
                        province,
                        commune,
                        String.valueOf(seq),
                        String.valueOf(microseconds()),
                        actor,
                        actorName,
                        address,
                        act,
                        kind,
                        object,
                        before,
                        after,
                        reason)
                .map(StoredEntry::field)
                .collect(Collectors.joining()));
    }

    private long microseconds() {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
    }

    private static String field(@Nullable String text) {
        return text == null ? "~" : text.getBytes(StandardCharsets.UTF_8).length + ":" + text;
    }
}
