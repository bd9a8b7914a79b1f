package vn.chitieu.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request that could not be taken just now, to be made once more; nobody types a form again.
 *
 * @param href of the portal's own page that was asked for, with its query
 * @param sent whether something was sent there
 * @param fields of the form in its order; none where they may not stand in a page: files, and what nobody else may read
 */
public record Attempt(String href, boolean sent, List<Field> fields) {

    private static final String FORM = "application/x-www-form-urlencoded";

    public record Field(String name, String value) {}

    static Attempt of(HttpServletRequest request, String path) {
        boolean sent = request.getMethod().equals("POST");
        String type = request.getContentType();
        boolean form = sent && type != null && type.startsWith(FORM);
        return new Attempt(href(path, request.getQueryString()), sent, form ? fields(request) : List.of());
    }

    private static List<Field> fields(HttpServletRequest request) {
        Set<String> inQuery = namesIn(request.getQueryString());
        List<Field> fields = request.getParameterMap().entrySet().stream()
                .filter(it -> !inQuery.contains(it.getKey()))
                .flatMap(it -> Arrays.stream(it.getValue()).map(value -> new Field(it.getKey(), value)))
                .toList();
        return fields.stream().anyMatch(it -> isSecret(it.name())) ? List.of() : fields;
    }

    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("password") || lower.equals("code");
    }

    /** Never another server's: an address that begins with two slashes would be. */
    private static String href(String path, @Nullable String query) {
        String own = path.replaceFirst("^/+", "/");
        return query == null ? own : own + "?" + query;
    }

    private static Set<String> namesIn(@Nullable String query) {
        return query == null
                ? Set.of()
                : Stream.of(query.split("&"))
                        .map(it -> URLDecoder.decode(it.replaceFirst("=.*", ""), StandardCharsets.UTF_8))
                        .collect(Collectors.toSet());
    }
}
