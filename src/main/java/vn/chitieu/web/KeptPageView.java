package vn.chitieu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import vn.chitieu.web.KeptPages.Asked;
import vn.chitieu.web.KeptPages.ToWrite;
import vn.chitieu.web.KeptPages.Written;

/**
 * Shows a page of {@link KeptPages} inside the layout, having written it where it was missing. A browser that has the same
 * page already is told so without it.
 */
@Component(KeptPages.VIEW)
@RequiredArgsConstructor
class KeptPageView implements View {

    private static final String LAYOUT = "fragments/kept";
    /** What stands around the page and is not told by its text. */
    private static final String[] AROUND = {"shell", "reminder"};

    private static final String TYPE = "text/html;charset=UTF-8";
    /** A form that only this session may send. */
    private static final String OF_ONE_SESSION = "name=\"_csrf\"";

    private final KeptPages pages;
    private final ObjectProvider<ThymeleafViewResolver> templates;
    private final Look look;

    @Override
    public String getContentType() {
        return TYPE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Map<String, ?> shown = Objects.requireNonNull(model);
        Asked asked = (Asked) Objects.requireNonNull(shown.get(KeptPages.ASKED));
        Written written = asked.written() == null ? write(asked, shown, request, response) : asked.written();
        if (asked.mayStay() && shown.get("flash") == null && stands(written, shown, request, response)) {
            return;
        }
        show(written, shown, request, response);
    }

    /** Only the layout is written anew: a page of a province has 900 kB, and each copy of that as text costs milliseconds. */
    private void show(Written written, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Map<String, Object> around = new HashMap<>(model);
        around.put(KeptPages.ASKED, written);
        Aside aside = new Aside(response);
        template(LAYOUT, request).render(around, request, aside);
        String text = aside.text();
        int place = text.indexOf(Written.PLACE);
        byte[] before = text.substring(0, place).getBytes(StandardCharsets.UTF_8);
        byte[] after = text.substring(place + Written.PLACE.length()).getBytes(StandardCharsets.UTF_8);
        response.setContentType(TYPE);
        response.setContentLength(before.length + written.html().length + after.length);
        OutputStream out = response.getOutputStream();
        out.write(before);
        out.write(written.html());
        out.write(after);
    }

    private Written write(Asked asked, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        ToWrite page = (ToWrite) Objects.requireNonNull(model.get(KeptPages.TO_WRITE));
        Aside aside = new Aside(response);
        template(page.template() + " :: main", request).render(model, request, aside);
        Written written = Written.of(asked.version(), page.title(), aside.text());
        if (!aside.text().contains(OF_ONE_SESSION)) {
            pages.keep(asked, written);
        }
        return written;
    }

    private View template(String name, HttpServletRequest request) throws Exception {
        Locale locale = RequestContextUtils.getLocale(request);
        return Objects.requireNonNull(templates.getObject().resolveViewName(name, locale), name);
    }

    /** Lets the browser keep the page and ask each time, and answers that it stands where it is the one asked about. */
    private boolean stands(
            Written written, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        return new ServletWebRequest(request, response).checkNotModified(tag(written, model, request));
    }

    private String tag(Written written, Map<String, ?> model, HttpServletRequest request) {
        MessageDigest digest = KeptPages.sha256();
        digest.update(written.hash());
        for (String name : AROUND) {
            add(digest, String.valueOf(model.get(name)));
        }
        HttpSession session = request.getSession(false);
        add(digest, session == null ? "" : session.getId());
        add(digest, look.hash());
        return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest()) + "\"";
    }

    private static void add(MessageDigest digest, String text) {
        digest.update((byte) 0);
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes a page instead of the browser. */
    private static final class Aside extends HttpServletResponseWrapper {

        private final StringWriter text = new StringWriter();
        private final PrintWriter writer = new PrintWriter(text);

        Aside(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            return writer;
        }

        @Override
        public void setContentType(@Nullable String type) {
            // The layout sets it
        }

        String text() {
            writer.flush();
            return text.toString();
        }
    }
}
