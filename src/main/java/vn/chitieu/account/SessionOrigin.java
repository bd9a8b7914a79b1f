package vn.chitieu.account;

import java.io.Serializable;
import java.time.Instant;

/**
 * Where a session comes from; kept in it from the moment of signing in.
 *
 * @param address as the proxy tells it
 */
public record SessionOrigin(Instant since, String address, Device device) implements Serializable {

    /** Under this name in the session. */
    public static final String ATTRIBUTE = SessionOrigin.class.getName();
}
