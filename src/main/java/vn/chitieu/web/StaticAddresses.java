package vn.chitieu.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Looks for a version of an address only where it is a style sheet, script or picture, and only once. Without this every link
 * to a page is looked for among the files of all libraries, each time it is written: that was half of a page's cost.
 */
@Configuration(proxyBeanMethods = false)
class StaticAddresses {

    private static final Pattern FILE = Pattern.compile("[^?#]*/(css|js|img|_static)/[^?#]+");
    /** The files of a version of the portal are fewer; whatever else looks like one is looked for each time. */
    private static final int AT_MOST = 1000;

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> versionsOfFiles() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> filter =
                new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        // Pages of errors name their files as all others do, and a browser has them already
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR);
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<OnlyFiles> onlyFiles() {
        FilterRegistrationBean<OnlyFiles> filter = new FilterRegistrationBean<>(new OnlyFiles());
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }

    /** Stands between the pages and the filter that knows the versions. */
    static final class OnlyFiles extends OncePerRequestFilter {

        private final Map<String, String> known = new ConcurrentHashMap<>();

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
                throws ServletException, IOException {
            next.doFilter(request, new HttpServletResponseWrapper(response) {
                @Override
                public String encodeURL(String address) {
                    return versioned(address, response);
                }
            });
        }

        private String versioned(String address, HttpServletResponse response) {
            @Nullable String before = known.get(address);
            if (before != null) {
                return before;
            }
            // Files have endings; most links to pages have no dot
            if (address.indexOf('.') < 0 || !FILE.matcher(address).matches()) {
                return address;
            }
            String versioned = response.encodeURL(address);
            if (known.size() < AT_MOST) {
                known.put(address, versioned);
            }
            return versioned;
        }
    }
}
