package vn.chitieu.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * The style sheets of all components as the one file that pages link to. A browser asks for one file instead of forty, and no
 * page writes forty links.
 */
@Configuration(proxyBeanMethods = false)
class PortalStylesheet implements WebMvcConfigurer {

    static final String NAME = "portal.css";

    /** In the order in which they stand: what comes later wins. */
    static final List<String> PARTS = List.of(
            "tokens",
            "fonts",
            "base",
            "layout",
            "components/form",
            "components/editing",
            "components/intake",
            "components/particulars",
            "components/notice",
            "components/reminder",
            "components/state",
            "components/tag",
            "components/table",
            "components/due",
            "components/entry",
            "components/crosscheck",
            "components/tally",
            "components/bullet",
            "components/heat",
            "components/chart",
            "components/history",
            "components/thread",
            "components/meeting",
            "components/assessment",
            "components/explanation",
            "components/workbook",
            "components/paper",
            "components/report",
            "components/idle",
            "components/quotecheck",
            "components/province",
            "components/task",
            "components/review",
            "components/planning",
            "components/search",
            "components/pastterm",
            "components/help");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/css/portal*.css")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)))
                // Its address tells its content; and no file was ever written
                .setUseLastModified(false)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                .addResolver(new OneFile(new Joined()));
    }

    private static final class OneFile extends AbstractResourceResolver {

        private final Resource file;

        OneFile(Resource file) {
            this.file = file;
        }

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain next) {
            return path.equals(NAME) ? file : null;
        }

        @Override
        protected @Nullable String resolveUrlPathInternal(
                String path, List<? extends Resource> locations, ResourceResolverChain next) {
            return path.equals(NAME) ? path : null;
        }
    }

    private static final class Joined extends ByteArrayResource {

        Joined() {
            super(read(), NAME);
        }

        private static byte[] read() {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (String part : PARTS) {
                try {
                    all.write(new ClassPathResource("static/css/" + part + ".css").getContentAsByteArray());
                    all.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(part, e);
                }
            }
            return all.toByteArray();
        }

        @Override
        public String getFilename() {
            return NAME;
        }

        /** Nobody is told; Spring asks when it writes the addresses of the fonts. */
        @Override
        public long lastModified() {
            return 0;
        }
    }
}
