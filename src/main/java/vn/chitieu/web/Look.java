package vn.chitieu.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What pages are made from beside their data. It changes with a new version of the portal, and is the same on all nodes of one. */
@Component
class Look {

    private static final String[] PARTS = {
        "classpath:/templates/**/*.html", "classpath:/messages/*.properties", "classpath:/static/**/*.*"
    };

    private final String hash;

    Look() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : PARTS) {
                Resource[] found = new PathMatchingResourcePatternResolver().getResources(part);
                Arrays.sort(found, Comparator.comparing(Resource::toString));
                for (Resource file : found) {
                    digest.update(file.getContentAsByteArray());
                }
            }
            hash = HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String hash() {
        return hash;
    }
}
