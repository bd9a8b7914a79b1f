package vn.chitieu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplateTests {

    private static final Pattern ELEMENT = Pattern.compile("<[a-z:]+\\s[^<>]*?(?:\"[^\"]*\"[^<>\"]*?)*>");

    /** Thymeleaf takes in the fragment before it looks at a condition or a loop on the same element. */
    @Test
    void noConditionStandsOnAnElementThatAFragmentReplaces() throws IOException {
        List<Path> templates = templates();
        assertThat(templates).hasSizeGreaterThan(10);
        for (Path template : templates) {
            Matcher elements = ELEMENT.matcher(Files.readString(template));
            while (elements.find()) {
                String element = elements.group();
                boolean replaced = element.contains("th:replace=") || element.contains("th:insert=");
                boolean decided =
                        element.contains("th:if=") || element.contains("th:unless=") || element.contains("th:each=");
                assertThat(replaced && decided)
                        .as("%s in %s", element, template)
                        .isFalse();
            }
        }
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
