package vn.chitieu.account;

import java.time.Instant;

/**
 * A session that somebody is signed in by.
 *
 * @param handle names it on pages; the session's own id is its key and stays away from them
 */
public record OpenSession(String handle, Device device, String address, Instant since, Instant lastUsed) {}
