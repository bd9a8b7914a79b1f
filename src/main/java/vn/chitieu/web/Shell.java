package vn.chitieu.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around a page.
 *
 * @param demo whether every figure is made up, which each page then says
 * @param person the name of who is signed in, if anyone
 * @param idle when the session of who is signed in ends for want of a request
 * @param accountLinks pages about the person's own account
 * @param footerLinks pages that stand below each page
 * @param otherLanguage the same page in the other language, as a query
 */
public record Shell(
        Language language,
        Language otherLanguage,
        String otherLanguageHref,
        boolean demo,
        @Nullable String person,
        @Nullable Idle idle,
        List<Navigation.Link> links,
        List<Navigation.Link> accountLinks,
        List<Navigation.Link> footerLinks) {

    /**
     * How long a session may rest.
     *
     * @param person the name they sign in by, which tells their sessions from another's in the same browser
     */
    public record Idle(String person, int seconds) {

        /** How much of it may be lost, since not every request is written down. */
        public static final Duration SLACK = Duration.ofSeconds(20);

        public static Idle of(String person, Duration timeout) {
            return new Idle(person, (int) timeout.minus(SLACK).toSeconds());
        }
    }
}
