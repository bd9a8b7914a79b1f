package vn.chitieu.home.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.web.Navigation;

/** The main links of each person: entering first for those who enter, reading first for those who read. */
@Component
class Masthead implements Navigation {

    /** Pages on which documents, targets and what belongs to them are set up. */
    private static final Pattern EDITING =
            Pattern.compile("/(resolutions|units|populations|intake)(/|$)|/targets/[^/]+/(edit|amend|retire)$");

    /** Pages of a period: on them figures are typed, handed in, verified and explained. */
    private static final Pattern WORKING = Pattern.compile("/(entry|due)$|/periods/");

    @Override
    public String nameOf(Authentication person) {
        return person.getPrincipal() instanceof CurrentUser user ? user.displayName() : person.getName();
    }

    @Override
    public List<Link> linksFor(Authentication person, String path) {
        return person.getPrincipal() instanceof CurrentUser user ? links(user, path) : List.of();
    }

    @Override
    public List<Link> accountLinksFor(Authentication person, String path) {
        return List.of(link("navigation.search", "/search", path), link("navigation.account", "/account", path));
    }

    @Override
    public List<Link> footerLinksFor(Authentication person, String path) {
        return List.of(link("navigation.help", "/help", path));
    }

    private static List<Link> links(CurrentUser user, String path) {
        List<Link> links = new ArrayList<>();
        if (user.maySeeCountry()) {
            links.add(link("navigation.country", "/country", path));
        }
        user.onlyProvince()
                .ifPresent(province -> links.add(new Link(
                        "navigation.province",
                        "/provinces/" + province,
                        isUnder("/provinces/" + province, path)
                                && !path.endsWith("/plans")
                                && !isUnder("/provinces/" + province + "/workbooks", path))));
        user.onlyProvince().filter(user::mayReviewProvince).ifPresent(province -> {
            links.add(link("navigation.plans", "/provinces/" + province + "/plans", path));
            links.add(link("navigation.workbooks", "/provinces/" + province + "/workbooks", path));
        });
        user.onlyCommune().ifPresent(commune -> links.addAll(communeLinks(user, commune, path)));
        if (user.isAdministrator()) {
            links.add(link("navigation.administration", "/admin", path));
        }
        if (user.administeredProvinces().size() == 1) {
            String province = user.administeredProvinces().iterator().next();
            links.add(link("navigation.dates", "/provinces/" + province + "/periods", path));
            links.add(link("navigation.bands", "/provinces/" + province + "/bands", path));
        }
        if (user.mayReadAudit()) {
            links.add(link("navigation.audit", "/audit", path));
        }
        if (user.communes().size() > 1 || user.provinces().size() > 1) {
            links.addFirst(new Link("navigation.places", "/", path.equals("/")));
        }
        return links;
    }

    private static List<Link> communeLinks(CurrentUser user, String commune, String path) {
        String page = "/communes/" + commune;
        boolean entering = path.startsWith(page + "/") && WORKING.matcher(path).find();
        boolean editing = EDITING.matcher(path).find();
        Link reading = new Link("navigation.commune", page, isUnder(page, path) && !entering && !editing);
        List<Link> links = new ArrayList<>();
        if (user.mayEnterIn(commune)) {
            links.add(new Link("navigation.entry", page + "/due", entering));
        }
        links.add(reading);
        if (user.isPartyOfficeOf(commune)) {
            links.add(new Link("navigation.resolutions", page + "/resolutions", editing));
        }
        return links;
    }

    private static Link link(String label, String href, String path) {
        return new Link(label, href, isUnder(href, path));
    }

    private static boolean isUnder(String href, String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
