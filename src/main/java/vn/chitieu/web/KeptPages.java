package vn.chitieu.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Pages that were written once and stand until what they show changes. What is kept is what lies inside the layout; names,
 * links and reminders around it are written anew for each reader.
 *
 * <p>Each node keeps its own. They agree since a page is shown only under the version that the database has at that moment.
 */
@Component
public class KeptPages {

    /** The view that shows a kept page. */
    public static final String VIEW = "keptPage";

    /** In the model: an {@link Asked}, and where that is missing what it is written from, a {@link ToWrite} among it. */
    public static final String ASKED = "kept";

    public static final String TO_WRITE = "toWrite";

    /** Bounds how long a page may show what no version counts, such as the name of an account. */
    private static final Duration AT_MOST = Duration.ofMinutes(10);

    private final Cache<Object, Written> pages;
    private final boolean keeping;

    KeptPages(@Value("${chitieu.pages.kept-megabytes}") int megabytes) {
        this.keeping = megabytes > 0;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(megabytes * 1024L * 1024L)
                .weigher((Weigher<Object, Written>) (key, page) -> page.html().length)
                .expireAfterWrite(AT_MOST)
                .build();
    }

    /**
     * Looks for a page; the model needs what it shows only where {@link Asked#isMissing()}.
     *
     * @param key everything but the version that the page depends on: address, rights, language, day; null for a page that is
     *     written each time
     * @param mayStay whether a browser may keep it, to ask later whether it still stands
     */
    public Asked ask(@Nullable Object key, long version, boolean mayStay) {
        Written written = key == null ? null : pages.getIfPresent(key);
        return new Asked(key, version, mayStay, written == null || written.version() != version ? null : written);
    }

    void keep(Asked asked, Written written) {
        if (keeping && asked.key() != null) {
            pages.put(asked.key(), written);
        }
    }

    /**
     * A page asked for.
     *
     * @param written null where it has to be written
     */
    public record Asked(
            @Nullable Object key,
            long version,
            boolean mayStay,
            @Nullable Written written) {

        public boolean isMissing() {
            return written == null;
        }
    }

    /**
     * A page to write.
     *
     * @param template whose element {@code main} it is
     */
    public record ToWrite(String title, String template) {}

    /**
     * A page as it was written, in UTF-8.
     *
     * @param hash of it, worked out once: pages of provinces are long
     */
    record Written(long version, String title, byte[] html, byte[] hash) {

        static Written of(long version, String title, String text) {
            byte[] html = text.getBytes(StandardCharsets.UTF_8);
            return new Written(version, title, html, sha256().digest(html));
        }

        /** Where the layout shows it. */
        static final String PLACE = "<!--kept page-->";

        /** For the layout, which is written around it. */
        public String place() {
            return PLACE;
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
