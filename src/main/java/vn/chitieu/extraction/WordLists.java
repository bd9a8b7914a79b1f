package vn.chitieu.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Lists of words that rules go by, as people keep them: {@code [name]} begins a list, each line below it is an entry, and
 * {@code #} begins a remark.
 */
public final class WordLists {

    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    private WordLists() {}

    /**
     * Reads a file that comes with the portal.
     *
     * @param each what an entry is kept as
     */
    public static WordLists read(String resource, UnaryOperator<String> each) {
        WordLists read = new WordLists();
        try (InputStream stream = WordLists.class.getResourceAsStream(resource)) {
            String text = new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
            List<String> list = new ArrayList<>();
            for (String line : text.lines().map(String::strip).toList()) {
                if (line.startsWith("[")) {
                    String name = line.substring(1, line.indexOf(']'));
                    list = read.lists.computeIfAbsent(name, it -> new ArrayList<>());
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    list.add(each.apply(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    /** A list's entries, in the order of the file. */
    public List<String> list(String name) {
        return List.copyOf(Objects.requireNonNull(lists.get(name), () -> "No list " + name));
    }
}
