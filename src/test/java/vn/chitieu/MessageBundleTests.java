package vn.chitieu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

/** Every word a page shows stands in a bundle, in both languages, and every word in a bundle is shown somewhere. */
class MessageBundleTests {

    private static final Path RESOURCES = Path.of("src", "main", "resources");

    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([\\p{Alnum}._-]+)");
    /** The start of a key that ends in the name of a constant: {@code #{|state.${name}|}}. */
    private static final Pattern START_IN_TEMPLATE = Pattern.compile("#\\{\\|([\\p{Alnum}._-]+\\.)\\$");

    private static final Pattern TEXT_IN_JAVA = Pattern.compile("\"([\\p{Alnum}_-]+(?:\\.[\\p{Alnum}_-]+)+)\"");

    /** The same in Java: {@code "state." + name}. */
    private static final Pattern START_IN_JAVA = Pattern.compile("\"([\\p{Alnum}_-]+(?:\\.[\\p{Alnum}_-]+)*\\.)\"");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        for (String bundle : bundles()) {
            assertThat(keys(bundle + "_en")).as(bundle).isEqualTo(keys(bundle));
        }
    }

    @Test
    void noKeyStandsInTwoBundles() {
        Map<String, Long> counts = bundles().stream()
                .flatMap(bundle -> keys(bundle).stream())
                .collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting()));
        assertThat(counts).allSatisfy((key, count) -> assertThat(count).as(key).isEqualTo(1));
    }

    @Test
    void everyKeyATemplateNamesExists() {
        Collection<String> named = inTemplates();
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(allKeys()).containsAll(named);
    }

    @Test
    void everyKeyIsUsed() {
        TreeSet<String> unused = new TreeSet<>(allKeys());
        unused.removeAll(inTemplates());
        unused.removeAll(inJava());
        TreeSet<String> starts = startsOfKeys();
        unused.removeIf(key -> starts.stream().anyMatch(key::startsWith));
        assertThat(unused).isEmpty();
    }

    @Test
    void messagesWithArgumentsDoubleTheirApostrophes() {
        for (String bundle : bundles()) {
            for (String file : List.of(bundle, bundle + "_en")) {
                load(file).forEach((key, text) -> {
                    if (text.toString().contains("{0")) {
                        assertThat(text.toString().replace("''", ""))
                                .as(key.toString())
                                .doesNotContain("'");
                    }
                });
            }
        }
    }

    /** Templates carry no prototype text: a letter between two tags is a word that nobody can translate. */
    @Test
    void templatesCarryNoWordsOfTheirOwn() {
        for (Path template : files(RESOURCES.resolve("templates"), ".html")) {
            assertThat(Jsoup.parse(read(template)).getAllElements())
                    .as(template.toString())
                    .flatMap(Element::textNodes)
                    .extracting(TextNode::text)
                    .noneMatch(text -> text.codePoints().anyMatch(Character::isLetter));
            assertThat(Jsoup.parse(read(template)).getAllElements())
                    .as(template.toString())
                    .flatMap(MessageBundleTests::wordsInAttributes)
                    .isEmpty();
        }
    }

    private static List<String> wordsInAttributes(Element element) {
        return Stream.of("title", "alt", "placeholder", "aria-label")
                .map(element::attr)
                .filter(text -> text.codePoints().anyMatch(Character::isLetter))
                .toList();
    }

    private static List<String> bundles() {
        List<String> bundles = files(RESOURCES.resolve("messages"), ".properties").stream()
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .filter(name -> !name.endsWith("_en"))
                .toList();
        assertThat(bundles).contains("portal", "account");
        return bundles;
    }

    private static TreeSet<String> allKeys() {
        return bundles().stream()
                .flatMap(bundle -> keys(bundle).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> keys(String bundle) {
        return new TreeSet<>(load(bundle).stringPropertyNames());
    }

    private static Properties load(String bundle) {
        Properties properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(RESOURCES.resolve("messages").resolve(bundle + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static TreeSet<String> inTemplates() {
        return found(KEY_IN_TEMPLATE, files(RESOURCES.resolve("templates"), ".html"));
    }

    private static TreeSet<String> inJava() {
        return found(TEXT_IN_JAVA, files(Path.of("src", "main", "java"), ".java"));
    }

    private static TreeSet<String> startsOfKeys() {
        TreeSet<String> starts = found(START_IN_TEMPLATE, files(RESOURCES.resolve("templates"), ".html"));
        starts.addAll(found(START_IN_JAVA, files(Path.of("src", "main", "java"), ".java")));
        return starts;
    }

    private static TreeSet<String> found(Pattern pattern, List<Path> files) {
        return files.stream()
                .flatMap(file -> pattern.matcher(read(file)).results())
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
