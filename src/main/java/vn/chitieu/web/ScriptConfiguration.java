package vn.chitieu.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
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
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(version(), "/**"));
    }

    /** Another one whenever any of the scripts is another. */
    private static String version() {
        try {
            Resource[] scripts = new PathMatchingResourcePatternResolver().getResources(FOLDER + "*.js");
            Arrays.sort(scripts, Comparator.comparing(script -> String.valueOf(script.getFilename())));
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource script : scripts) {
                digest.update(script.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
