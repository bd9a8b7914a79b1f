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

/** One SHA-256 over files of the program, in hexadecimal digits: another one whenever any of them is another. */
final class FilesHash {

    private FilesHash() {}

    /** @param patterns as {@code classpath:/static/js/*.js}; the same on every node, wherever the program lies */
    static String of(String... patterns) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String pattern : patterns) {
                Resource[] files = new PathMatchingResourcePatternResolver().getResources(pattern);
                // By where they lie: files of two folders may have one name
                Arrays.sort(files, Comparator.comparing(Resource::getDescription));
                for (Resource file : files) {
                    digest.update(file.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
