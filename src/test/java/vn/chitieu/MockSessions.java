package vn.chitieu;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.util.Assert;
import org.springframework.web.util.WebUtils;

/**
 * The session itself lies in PostgreSQL as ever; what a browser keeps in a cookie, a test keeps in its {@code
 * MockHttpSession}, which it hands to one request after another.
 */
@TestComponent
@Primary
class MockSessions implements HttpSessionIdResolver {

    private static final String ID = "id of the session";

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        @Nullable HttpSession kept = mock(request).getSession(false);
        return kept != null && kept.getAttribute(ID) instanceof String id ? List.of(id) : List.of();
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
        MockHttpServletRequest mock = mock(request);
        if (mock.getSession().getAttribute(ID) instanceof String before && !before.equals(id)) {
            mock.changeSessionId();
        }
        mock.getSession().setAttribute(ID, id);
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        @Nullable HttpSession kept = mock(request).getSession(false);
        if (kept != null) {
            kept.invalidate();
        }
    }

    private static MockHttpServletRequest mock(HttpServletRequest request) {
        MockHttpServletRequest mock = WebUtils.getNativeRequest(request, MockHttpServletRequest.class);
        Assert.state(mock != null, "Not a request of MockMvc");
        return mock;
    }
}
