package vn.chitieu.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import vn.chitieu.web.NotFound;

/** Who is signed in where, on all nodes. A session that is ended opens nothing from its next request on. */
@Service
@RequiredArgsConstructor
public class OpenSessions {

    private static final int HANDLE_LENGTH = 32;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    /** An account's sessions, the one used last first. */
    public List<OpenSession> of(String username) {
        return found(username).stream()
                .map(OpenSessions::open)
                .sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
                .toList();
    }

    /** Ends one session of an account; NotFound if it has none of this handle. */
    public void end(String username, String handle) {
        Session session = found(username).stream()
                .filter(it -> handle(it.getId()).equals(handle))
                .findAny()
                .orElseThrow(() -> new NotFound("session " + handle + " of " + username));
        sessions.deleteById(session.getId());
    }

    /**
     * Ends an account's sessions but one.
     *
     * @return how many
     */
    public int endAllBut(String username, String handle) {
        List<String> others = found(username).stream()
                .map(Session::getId)
                .filter(id -> !handle(id).equals(handle))
                .toList();
        others.forEach(sessions::deleteById);
        return others.size();
    }

    /**
     * Ends every session of an account: it was disabled, locked, or its password was reset.
     *
     * @return how many
     */
    public int endAllOf(String username) {
        Collection<? extends Session> all = found(username);
        all.forEach(session -> sessions.deleteById(session.getId()));
        return all.size();
    }

    /** What a session is called on pages. */
    public static String handle(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HANDLE_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private Collection<? extends Session> found(String username) {
        return sessions.findByPrincipalName(username).values();
    }

    private static OpenSession open(Session session) {
        SessionOrigin origin = session.getAttribute(SessionOrigin.ATTRIBUTE);
        return origin == null
                ? new OpenSession(
                        handle(session.getId()),
                        Device.of(null),
                        "",
                        session.getCreationTime(),
                        session.getLastAccessedTime())
                : new OpenSession(
                        handle(session.getId()),
                        origin.device(),
                        origin.address(),
                        origin.since(),
                        session.getLastAccessedTime());
    }
}
