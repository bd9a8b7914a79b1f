package vn.chitieu.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Scripts import each other by relative address, so they share one version in front of their names ({@code
 * /js/3f2a…/grid-save.js}). A version in each name would load a script twice, once as the page names it and once as
 * another script does.
 */
@Configuration(proxyBeanMethods = false)
class ScriptConfiguration implements WebMvcConfigurer {

    private static final String FOLDER = "classpath:/static/js/";
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int DIGITS = 16;

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/js/**")
                .addResourceLocations(FOLDER)
                .setCacheControl(CacheControl.maxAge(YEAR))
                .resourceChain(true)
                .addResolver(new VersionResourceResolver()
                        .addFixedVersionStrategy(FilesHash.of(FOLDER + "*.js").substring(0, DIGITS), "/**"));
    }
}
