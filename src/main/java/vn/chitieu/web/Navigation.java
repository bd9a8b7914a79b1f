package vn.chitieu.web;

import java.util.List;
import org.springframework.security.core.Authentication;

/** What the masthead offers to the person signed in; the shell itself knows no page but its own. */
public interface Navigation {

    /** The name on the account line. */
    String nameOf(Authentication person);

    /** The main links, the most used first. */
    List<Link> linksFor(Authentication person, String path);

    /** Pages about the person's own account. */
    List<Link> accountLinksFor(Authentication person, String path);

    /** Pages that everybody needs now and then, below each page. */
    List<Link> footerLinksFor(Authentication person, String path);

    /**
     * One entry of the navigation.
     *
     * @param label a message key
     * @param current whether the page being shown lies under it
     */
    record Link(String label, String href, boolean current) {}
}
