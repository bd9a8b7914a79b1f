package vn.chitieu.bench.floor;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.ttddyy.dsproxy.QueryInfo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * What the parts of a page cost alone, in the same process and answered by the same server, with nobody signed in:
 * {@code /bench/template?of=ADDRESS} writes the page from the model that it was given once, {@code /bench/fixed} answers
 * the same bytes, {@code /bench/sql} asks the database what it asked. Its statements are at {@code /bench/statements}.
 * An address has to be asked with {@link Traced#HEADER} before. No stereotype: tests must not find it by scanning.
 */
final class Floors {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String TEXT = "text/plain;charset=UTF-8";

    @Bean
    static BeanPostProcessor tracedDataSource() {
        return TracedDataSource.around();
    }

    @Bean
    FilterRegistrationBean<Filter> tracing() {
        FilterRegistrationBean<Filter> first = new FilterRegistrationBean<>(new Tracing());
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }

    @Bean
    WebMvcConfigurer tracingOfModels() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Tracing.OfModels());
            }
        };
    }

    @Bean
    SecurityFilterChain openFloors() {
        return new Open();
    }

    @Bean
    SimpleUrlHandlerMapping addressesOfFloors(
            ObjectProvider<ThymeleafViewResolver> templates, ResourceUrlProvider resources, Environment environment) {
        Replay replay = new Replay(environment);
        Map<String, HttpRequestHandler> floors = new HashMap<>();
        floors.put("/bench/template", (request, response) -> {
            // So that links to styles and scripts bear their hashes, as on the page
            request.setAttribute(ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR, resources);
            render(templates.getObject(), request, response);
        });
        floors.put(
                "/bench/fixed",
                (request, response) -> send(response, HTML, asked(request).bytes()));
        floors.put("/bench/sql", (request, response) -> replay(replay, request, response));
        floors.put("/bench/statements", (request, response) -> send(response, TEXT, statements(asked(request))));
        return new SimpleUrlHandlerMapping(floors, Ordered.HIGHEST_PRECEDENCE);
    }

    private static Traced asked(HttpServletRequest request) {
        return Traced.of(request.getParameter("of"));
    }

    private static void render(
            ThymeleafViewResolver templates, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Traced traced = asked(request);
        try {
            Objects.requireNonNull(templates.resolveViewName(traced.view(), Locale.of("vi")), traced.view())
                    .render(traced.model(), request, response);
        } catch (Exception e) {
            throw new IOException(traced.view(), e);
        }
    }

    private static void replay(Replay replay, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            Replay.Done done = replay.run(
                    Replay.reads(asked(request).statements()),
                    Integer.parseInt(request.getParameter("connections")),
                    Duration.ofMillis(Long.parseLong(request.getParameter("millis")))
                            .toNanos());
            int count = done.nanos().length;
            send(
                    response,
                    TEXT,
                    "requests %d%nmicros %d%np50 %.0f%np99 %.0f%n"
                            .formatted(
                                    count,
                                    done.wall() / 1000,
                                    done.nanos()[count / 2] / 1e3,
                                    done.nanos()[count * 99 / 100] / 1e3)
                            .getBytes(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IOException("replay", e);
        }
    }

    /** The page's first, whose number the goals bound; then what every request asks. */
    private static byte[] statements(Traced traced) {
        List<QueryInfo> all = traced.statements();
        String pages = all.stream()
                .filter(it -> !Replay.isScope(it) && !Replay.isSession(it))
                .map(it -> it.getQuery().replaceAll("\\s+", " ").strip())
                .collect(Collectors.joining("\n"));
        return (pages + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpServletResponse response, String type, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** No security at all in front of the floors. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    private static final class Open implements SecurityFilterChain {

        @Override
        public boolean matches(HttpServletRequest request) {
            return request.getRequestURI().startsWith("/bench/");
        }

        @Override
        public List<Filter> getFilters() {
            return List.of();
        }
    }
}
