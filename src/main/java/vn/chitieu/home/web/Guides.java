package vn.chitieu.home.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.chitieu.account.Role;

/** The guides of the documentation, to be read inside the portal. They are rendered once, when it starts. */
@Component
class Guides {

    /** A guide that is for everybody. */
    private static final String ACCOUNT = "tai-khoan";

    private static final Pattern PICTURE = Pattern.compile("[a-z-]+");

    /** What each role begins with. */
    private static final Map<Role, List<String>> FOR_ROLES = Map.of(
            Role.PARTY_OFFICE, List.of("van-phong", "nghi-quyet"),
            Role.UNIT_REPORTER, List.of("don-vi", "van-phong"),
            Role.STANDING_COMMITTEE, List.of("thuong-vu"),
            Role.READER, List.of("thuong-vu"),
            Role.INSPECTOR, List.of("kiem-tra", "thuong-vu", "tinh"),
            Role.PROVINCE_REVIEWER, List.of("tinh"),
            Role.NATIONAL_READER, List.of("tinh"),
            Role.ADMINISTRATOR, List.of("quan-tri", ACCOUNT, "nghi-quyet"));

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create(), HeadingAnchorExtension.create()))
            .build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create(), HeadingAnchorExtension.create()))
            .attributeProviderFactory(context -> Guides::leadInsideThePortal)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    private final SortedMap<String, Guide> guides = new TreeMap<>();

    /**
     * A guide.
     *
     * @param name of its file, and in its address
     * @param html its text, where every HTML that the file itself may have is plain text
     */
    public record Guide(String name, String title, String html) {}

    /** The guides that a role begins with. */
    public record ForRole(Role role, List<Guide> guides) {}

    Guides() throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:guides/*.md")) {
            String name = Objects.requireNonNull(file.getFilename()).replace(".md", "");
            if (!name.equals("README")) {
                guides.put(name, render(name, text(file)));
            }
        }
    }

    /** A picture that a guide shows. */
    Optional<Resource> picture(String name) {
        Resource file = new ClassPathResource("guides/anh/" + name + ".png");
        return PICTURE.matcher(name).matches() && file.exists() ? Optional.of(file) : Optional.empty();
    }

    Optional<Guide> find(String name) {
        return Optional.ofNullable(guides.get(name));
    }

    /** Every role with its guides, in the order of roles. */
    List<ForRole> forRoles() {
        return Arrays.stream(Role.values())
                .map(role -> new ForRole(
                        role,
                        FOR_ROLES.getOrDefault(role, List.of()).stream()
                                .flatMap(name -> find(name).stream())
                                .toList()))
                .toList();
    }

    /** Those that are for everybody, and those that belong to no role. */
    List<Guide> forEverybody() {
        List<String> ofRoles = FOR_ROLES.values().stream().flatMap(List::stream).toList();
        List<Guide> open = new ArrayList<>(find(ACCOUNT).stream().toList());
        guides.values().stream()
                .filter(guide -> !ofRoles.contains(guide.name()))
                .forEach(open::add);
        return open;
    }

    private Guide render(String name, String markdown) {
        Node page = parser.parse(markdown);
        String title = Stream.iterate(page.getFirstChild(), Objects::nonNull, Node::getNext)
                .filter(node -> node instanceof Heading heading && heading.getLevel() == 1)
                .map(node -> TextContentRenderer.builder().build().render(node))
                .findFirst()
                .orElse(name);
        return new Guide(name, title, renderer.render(page));
    }

    /** A guide links to files; what lies outside of the guides is no page here, so its link is none either. */
    private static void leadInsideThePortal(Node node, String tag, Map<String, String> attributes) {
        String href = attributes.get("href");
        if (node instanceof Link && href != null && !href.startsWith("http") && !href.startsWith("#")) {
            attributes.remove("href");
            if (href.matches("[a-z-]+\\.md(#.*)?")) {
                attributes.put("href", href.replace(".md", ""));
            } else if (href.startsWith("README.md")) {
                attributes.put("href", "/help");
            }
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
