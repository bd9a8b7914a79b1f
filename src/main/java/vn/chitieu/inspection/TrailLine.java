package vn.chitieu.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the trail as a person may read it.
 *
 * @param placeKind of the commune or province; null for the installation
 * @param veiled whether what it was and is are figures that this person does not see
 */
public record TrailLine(
        String chain,
        long seq,
        @Nullable String placeKind,
        @Nullable String placeName,
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
        boolean veiled,
        String hash) {

    static TrailLine read(ResultSet row) throws SQLException {
        return new TrailLine(
                row.getString("chain"),
                row.getLong("seq"),
                row.getString("place_kind"),
                row.getString("place_name"),
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
                row.getBoolean("veiled"),
                row.getString("hash"));
    }

    /** Where it stands among all, newest first. */
    public TrailPosition position() {
        return new TrailPosition(at, chain, seq);
    }

    /** Whether nobody who can sign in has done it: the portal itself, or a name that nobody has. */
    public boolean isNobodys() {
        return actor.startsWith("*");
    }
}
