package vn.chitieu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds who answers a request. Spring looks at method, headers and pattern of every one of some three hundred handlers each
 * time; here those whose fixed words cannot be the address's are passed over before that. Which one answers stays the same.
 */
class PrefilteredHandlerMapping extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, FixedWords> words = new ConcurrentHashMap<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return super.lookupHandlerMethod(path, new Split(request));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
        if (request instanceof Split split && !fixedWords(mapping).mayStandIn(split.words)) {
            return null;
        }
        return super.getMatchingMapping(mapping, request);
    }

    /** Asked for some hundred times a request, so it takes no lock where they are known. */
    private FixedWords fixedWords(RequestMappingInfo mapping) {
        FixedWords known = words.get(mapping);
        return known == null ? words.computeIfAbsent(mapping, FixedWords::of) : known;
    }

    /** A request whose address was split, and whose method was asked of all the filters' requests, once. */
    private static final class Split extends HttpServletRequestWrapper {

        private final String[] words;
        private final String method;

        Split(HttpServletRequest request) {
            super(request);
            this.method = request.getMethod();
            this.words =
                    ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().elements().stream()
                            .filter(PathSegment.class::isInstance)
                            .map(it -> ((PathSegment) it).valueToMatch())
                            .toArray(String[]::new);
        }

        @Override
        public String getMethod() {
            return method;
        }
    }

    /**
     * What a pattern says about the words between the slashes of an address.
     *
     * @param words null in the place of a word that may be any; null altogether where even their number is open
     */
    record FixedWords(@Nullable String @Nullable [] words) {

        private static final FixedWords OPEN = new FixedWords(null);
        /** Any number of words, none among them, or an expression, which may have slashes of its own. */
        private static final Pattern OF_ANY_LENGTH = Pattern.compile("[*:]");

        private static final Pattern ANY_WORD = Pattern.compile("[{?]");

        static FixedWords of(RequestMappingInfo mapping) {
            PathPatternsRequestCondition condition = mapping.getPathPatternsCondition();
            Set<PathPattern> patterns = condition == null ? Set.of() : condition.getPatterns();
            return patterns.size() == 1 ? of(patterns.iterator().next().getPatternString()) : OPEN;
        }

        static FixedWords of(String pattern) {
            if (OF_ANY_LENGTH.matcher(pattern).find()) {
                return OPEN;
            }
            return new FixedWords(Stream.of(pattern.split("/"))
                    .filter(word -> !word.isEmpty())
                    .map(word -> ANY_WORD.matcher(word).find() ? null : word)
                    .toArray(String[]::new));
        }

        /** False only where the pattern cannot match; true says nothing yet. */
        boolean mayStandIn(String[] address) {
            if (words == null) {
                return true;
            }
            if (words.length != address.length) {
                return false;
            }
            for (int i = 0; i < address.length; i++) {
                if (words[i] != null && !words[i].equals(address[i])) {
                    return false;
                }
            }
            return true;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Registered {

        @Bean
        WebMvcRegistrations prefilteredHandlers() {
            return new WebMvcRegistrations() {
                @Override
                public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                    return new PrefilteredHandlerMapping();
                }
            };
        }
    }
}
