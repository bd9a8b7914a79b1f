package vn.chitieu.review;

import java.time.Instant;
import java.util.UUID;

/**
 * What a reviewer accepted by one press of a button, as far as it still holds and can be taken back.
 *
 * @param communes how many of them it is about
 */
public record AcceptedBatch(UUID id, String by, Instant at, int cells, int communes) {}
