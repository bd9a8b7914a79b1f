package vn.chitieu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only a person who looks would notice, and none has to look for again. */
class StylesheetTests {

    private static final Path COMPONENTS = Path.of("src", "main", "resources", "static", "css", "components");

    @Test
    void anAlarmIsNotWhiteWhereItsFillIsTakenAway() throws IOException {
        assertThat(read("state.css")).contains(".state--alarm { background: var(--alarm-fill); color: #fff; }");
        assertThat(read("tally.css"))
                .contains(
                        ".tally .state { padding: 0; background: none; }",
                        ".tally :is(li, .state).state--alarm { color: var(--alarm); }");
    }

    @Test
    void whatHasTheFocusIsNotUnderTheSavebar() throws IOException {
        assertThat(read("entry.css")).contains("html:has(.savebar) { scroll-padding-block-end:");
    }

    @Test
    void everySheetIsPartOfThePortals() throws IOException {
        try (Stream<Path> sheets = Files.walk(COMPONENTS.getParent())) {
            assertThat(sheets.filter(it -> it.toString().endsWith(".css"))
                            .map(it -> COMPONENTS
                                    .getParent()
                                    .relativize(it)
                                    .toString()
                                    .replace('\\', '/'))
                            .map(it -> it.substring(0, it.length() - ".css".length())))
                    .containsExactlyInAnyOrderElementsOf(PortalStylesheet.PARTS);
        }
    }

    private static String read(String name) throws IOException {
        return Files.readString(COMPONENTS.resolve(name));
    }
}
