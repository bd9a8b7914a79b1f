package vn.chitieu.web;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;

/** What was shown so far was right, but there is one more step before the session is signed in. */
public final class OneMoreStep extends AuthenticationException {

    private static final String ATTRIBUTE = OneMoreStep.class.getName();

    private final String page;
    private final transient Serializable about;

    /**
     * @param page where the step is taken
     * @param about what that page needs to know; kept in the session until then
     */
    public OneMoreStep(String page, Serializable about) {
        super("One more step at " + page);
        this.page = page;
        this.about = about;
    }

    /** What the step that is waited for needs to know, if there is one of this kind. */
    public static <T> Optional<T> awaited(HttpSession session, Class<T> kind) {
        return Optional.ofNullable(session.getAttribute(ATTRIBUTE))
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** The step is taken, or given up. */
    public static void forget(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    String page() {
        return page;
    }

    void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, about);
    }
}
