package vn.chitieu.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import vn.chitieu.ChitieuApplication;

/** {@code docs/architecture.md} tells of the modules that there are, in their own words. */
class ArchitecturePageTests {

    private static final MarkdownPage PAGE = MarkdownPage.read("docs/architecture.md");
    private static final Pattern JAVADOC = Pattern.compile("/\\*\\* (.+?) \\*/", Pattern.DOTALL);
    private static final Pattern ARROW = Pattern.compile(" *(\\w+) --> (\\w+)");

    @Test
    void everyModuleIsListedWithItsOwnSentence() throws IOException {
        Map<String, String> sentences = new TreeMap<>();
        for (String module : modules()) {
            sentences.put("`" + module + "`", sentence(module));
        }
        assertThat(rows("What it holds")).isEqualTo(sentences);
    }

    @Test
    void everyModuleMayUseWhatThePageSays() throws ClassNotFoundException {
        Map<String, String> allowed = new TreeMap<>();
        for (String module : modules()) {
            List<String> others = allowed(module);
            allowed.put(module, others.isEmpty() ? "nothing" : String.join(", ", others));
        }
        assertThat(rows("May use")).isEqualTo(allowed);
    }

    /** The picture leaves out the arrows that follow from others, and no others. */
    @Test
    void thePictureShowsTheDirections() throws ClassNotFoundException {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (String module : modules()) {
            uses.put(
                    module,
                    allowed(module).stream().map(it -> it.split(" ::")[0]).collect(Collectors.toSet()));
        }
        Set<String> arrows = new TreeSet<>();
        uses.forEach((module, others) -> others.stream()
                .filter(other -> others.stream()
                        .noneMatch(between -> !between.equals(other)
                                && reachable(between, uses).contains(other)))
                .forEach(other -> arrows.add(module + " --> " + other)));
        List<String> picture = PAGE.fenced("mermaid");
        assertThat(picture.stream()
                        .filter(line -> ARROW.matcher(line).matches())
                        .map(String::strip))
                .containsExactlyInAnyOrderElementsOf(arrows);
        assertThat(picture.stream().flatMap(line -> Stream.of(line.strip().split(" --> "))))
                .containsAll(uses.keySet());
    }

    private static Set<String> reachable(String from, Map<String, Set<String>> uses) {
        Set<String> reached = new HashSet<>();
        for (String next : uses.getOrDefault(from, Set.of())) {
            reached.add(next);
            reached.addAll(reachable(next, uses));
        }
        return reached;
    }

    private static Map<String, String> rows(String column) {
        return PAGE.tables().stream()
                .filter(table -> table.columns().equals(List.of("Module", column)))
                .flatMap(table -> table.rows().stream())
                .collect(Collectors.toMap(List::getFirst, List::getLast, (a, b) -> a + " and " + b, TreeMap::new));
    }

    private static List<String> modules() {
        return ApplicationModules.of(ChitieuApplication.class).stream()
                .map(module -> module.getIdentifier().toString())
                .toList();
    }

    private static String sentence(String module) throws IOException {
        Matcher javadoc = JAVADOC.matcher(
                Files.readString(Path.of("src", "main", "java", "vn", "chitieu", module, "package-info.java")));
        assertThat(javadoc.find()).as(module).isTrue();
        return javadoc.group(1).replaceAll("\\s+", " ");
    }

    private static List<String> allowed(String module) throws ClassNotFoundException {
        return List.of(Class.forName("vn.chitieu." + module + ".package-info")
                .getAnnotation(ApplicationModule.class)
                .allowedDependencies());
    }
}
