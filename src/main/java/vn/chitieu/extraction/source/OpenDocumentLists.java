package vn.chitieu.extraction.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists of an OpenDocument text, and what is printed before their entries. */
final class OpenDocumentLists {

    private static final int MOST_LEVELS = 9;

    /** Of headings that stand in no list. */
    private static final String OUTLINE = "";

    private final Map<String, List<ListLevel>> styles = new HashMap<>();
    private final Map<String, String> listsOfIds = new HashMap<>();
    private final Map<String, String> lastOfStyles = new HashMap<>();
    private final ListNumbers numbers = new ListNumbers();
    private int lists;

    /** A list that is being read, or one within it. */
    record Open(String list, String style, int level) {}

    /** Reads the styles of lists of a part; goes no further than where its text begins. */
    void readStyles(Xml xml) throws IOException {
        while (xml.next()) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "list-style" -> readStyle(xml, xml.attribute("name", "?"), "list-style");
                    case "outline-style" -> readStyle(xml, OUTLINE, "outline-style");
                    case "text" -> {
                        return;
                    }
                    default -> {}
                }
            }
        }
    }

    private void readStyle(Xml xml, String name, String element) throws IOException {
        List<ListLevel> levels = new ArrayList<>();
        while (xml.next() && !(xml.isEnd() && xml.name().equals(element))) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "list-level-style-number", "outline-level-style" -> put(levels, xml, number(xml, levels));
                    case "list-level-style-bullet" ->
                        put(levels, xml, ListLevel.bullet(xml.attribute("bullet-char", "")));
                    case "list-level-style-image" -> put(levels, xml, ListLevel.bullet("\u2022"));
                    default -> {}
                }
            }
        }
        styles.put(name, levels);
    }

    private static void put(List<ListLevel> levels, Xml xml, ListLevel level) {
        int at = xml.number("level", 1) - 1;
        if (at >= 0 && at < MOST_LEVELS) {
            while (levels.size() <= at) {
                levels.add(ListLevel.bullet(""));
            }
            levels.set(at, level);
        }
    }

    private static ListLevel number(Xml xml, List<ListLevel> outer) {
        String format = xml.attribute("num-format", "");
        int level = xml.number("level", 1);
        String pattern = xml.attribute("num-list-format");
        if (format.isEmpty()) {
            pattern = "";
        } else if (pattern == null) {
            pattern = xml.attribute("num-prefix", "")
                    + places(level, xml.number("display-levels", 1), outer)
                    + xml.attribute("num-suffix", "");
        } else {
            pattern = pattern.replaceAll("%(\\d)%", "%$1");
        }
        return new ListLevel(style(format), pattern, xml.number("start-value", 1), ListLevel.EVERY_OUTER, false, " ");
    }

    /** As many levels as are shown, without those that have no number. */
    private static String places(int level, int shown, List<ListLevel> outer) {
        StringBuilder places = new StringBuilder();
        for (int each = Math.max(1, level - shown + 1); each < level; each++) {
            if (each <= outer.size() && outer.get(each - 1).style() != ListLevel.Style.NONE) {
                places.append('%').append(each).append('.');
            }
        }
        return places.append('%').append(level).toString();
    }

    private static ListLevel.Style style(String format) {
        return switch (format) {
            case "" -> ListLevel.Style.NONE;
            case "a" -> ListLevel.Style.LOWER_LETTER;
            case "A" -> ListLevel.Style.UPPER_LETTER;
            case "i" -> ListLevel.Style.LOWER_ROMAN;
            case "I" -> ListLevel.Style.UPPER_ROMAN;
            default -> ListLevel.Style.DECIMAL;
        };
    }

    /**
     * The list that has just begun.
     *
     * @param around the one that it stands in, if any
     */
    Open open(Xml xml, @Nullable Open around) {
        if (around != null) {
            return new Open(around.list(), xml.attribute("style-name", around.style()), around.level() + 1);
        }
        String style = xml.attribute("style-name", "?");
        String continued = xml.attribute("continue-list");
        String list = continued == null ? null : listsOfIds.get(continued);
        if (list == null && "true".equals(xml.attribute("continue-numbering"))) {
            list = lastOfStyles.get(style);
        }
        if (list == null) {
            lists++;
            list = "list " + lists;
        }
        lastOfStyles.put(style, list);
        String id = xml.attribute("id");
        if (id != null) {
            listsOfIds.put(id, list);
        }
        return new Open(list, style, 0);
    }

    /** The entry that has just begun may say its number. */
    void startEntry(Xml xml, Open open) {
        int start = xml.number("start-value", Integer.MIN_VALUE);
        if (start != Integer.MIN_VALUE) {
            numbers.restart(open.list(), open.level(), start);
        }
    }

    String before(Open open) {
        return numbers.next(open.list(), styles.getOrDefault(open.style(), List.of()), open.level());
    }

    String beforeHeading(int level) {
        return numbers.next(OUTLINE, styles.getOrDefault(OUTLINE, List.of()), level - 1);
    }
}
