package vn.chitieu.extraction.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The lists of a Word document, by its parts for lists and styles. */
final class WordNumbering {

    private static final int MOST_LEVELS = 9;

    /** What a style says of lists, and the style it goes on from where it says nothing. */
    private record StyleList(
            @Nullable String list,
            @Nullable Integer level,
            @Nullable String basedOn) {}

    /** Levels that several lists share. */
    private static final class Definition {
        private final Map<Integer, ListLevel> levels = new TreeMap<>();
        private final Map<String, Integer> levelsOfStyles = new HashMap<>();
        private @Nullable String styleLink;
    }

    /** A list by its number in paragraphs. */
    private static final class Instance {
        private String definition = "";
        private final Map<Integer, Integer> starts = new TreeMap<>();
        private final Map<Integer, ListLevel> levels = new TreeMap<>();
    }

    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private final Map<String, StyleList> styles = new HashMap<>();
    private @Nullable String defaultStyle;

    private final ListNumbers numbers = new ListNumbers();
    private final Set<String> begun = new HashSet<>();

    /**
     * What is printed before a paragraph.
     *
     * @param style of the paragraph, if it names one
     * @param list of the paragraph, if it names one; "0" takes it out of its style's
     * @param level within it, if it names one
     */
    String before(@Nullable String style, @Nullable String list, @Nullable Integer level) {
        String number = list;
        Integer depth = level;
        String styled = style == null ? defaultStyle : style;
        for (int step = 0; styled != null && step < 20 && (number == null || depth == null); step++) {
            StyleList its = styles.get(styled);
            if (its == null) {
                break;
            }
            if (number == null && its.list() != null) {
                number = its.list();
                depth = depth == null ? levelOf(styled, number, its.level()) : depth;
            }
            styled = its.basedOn();
        }
        if (number == null) {
            return "";
        }
        return before(number, depth == null ? 0 : depth);
    }

    private @Nullable Integer levelOf(String style, String list, @Nullable Integer said) {
        Instance instance = instances.get(list);
        Definition definition = instance == null ? null : definitions.get(instance.definition);
        Integer linked = definition == null ? null : definition.levelsOfStyles.get(style);
        return linked == null ? said : linked;
    }

    private String before(String list, int level) {
        Instance instance = instances.get(list);
        if (instance == null || level < 0 || level >= MOST_LEVELS) {
            return "";
        }
        Definition definition = resolved(instance.definition);
        if (definition == null) {
            return "";
        }
        List<ListLevel> levels = new ArrayList<>();
        for (int each = 0; each < MOST_LEVELS; each++) {
            ListLevel shared = definition.levels.getOrDefault(each, ListLevel.bullet(""));
            levels.add(instance.levels.getOrDefault(each, shared));
        }
        if (begun.add(list)) {
            instance.starts.forEach((each, start) -> numbers.restart(instance.definition, each, start));
        }
        return numbers.next(instance.definition, levels, level);
    }

    private @Nullable Definition resolved(String name) {
        Definition definition = definitions.get(name);
        if (definition == null || definition.styleLink == null || !definition.levels.isEmpty()) {
            return definition;
        }
        StyleList linked = styles.get(definition.styleLink);
        Instance instance = linked == null || linked.list() == null ? null : instances.get(linked.list());
        return instance == null ? definition : definitions.get(instance.definition);
    }

    void readStyles(Xml xml) throws IOException {
        while (xml.next()) {
            if (xml.isStart() && xml.name().equals("style")) {
                readStyle(xml);
            }
        }
    }

    private void readStyle(Xml xml) throws IOException {
        String id = xml.attribute("styleId", "");
        boolean usual = "paragraph".equals(xml.attribute("type"))
                && Set.of("1", "true", "on").contains(xml.attribute("default", "0"));
        String list = null;
        Integer level = null;
        String basedOn = null;
        while (xml.next() && !(xml.isEnd() && xml.name().equals("style"))) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "numId" -> list = xml.attribute("val");
                    case "ilvl" -> level = xml.number("val", 0);
                    case "basedOn" -> basedOn = xml.attribute("val");
                    default -> {}
                }
            }
        }
        styles.put(id, new StyleList(list, level, basedOn));
        if (usual) {
            defaultStyle = id;
        }
    }

    void readLists(Xml xml) throws IOException {
        while (xml.next()) {
            if (xml.isStart() && xml.name().equals("abstractNum")) {
                readDefinition(xml);
            } else if (xml.isStart() && xml.name().equals("num")) {
                readInstance(xml);
            }
        }
    }

    private void readDefinition(Xml xml) throws IOException {
        Definition definition = new Definition();
        definitions.put(xml.attribute("abstractNumId", ""), definition);
        while (xml.next() && !(xml.isEnd() && xml.name().equals("abstractNum"))) {
            if (xml.isStart() && xml.name().equals("lvl")) {
                int at = xml.number("ilvl", 0);
                definition.levels.put(at, level(xml, style -> definition.levelsOfStyles.put(style, at)));
            } else if (xml.isStart() && xml.name().equals("numStyleLink")) {
                definition.styleLink = xml.attribute("val");
            }
        }
    }

    private void readInstance(Xml xml) throws IOException {
        Instance instance = new Instance();
        instances.put(xml.attribute("numId", ""), instance);
        int overridden = 0;
        while (xml.next() && !(xml.isEnd() && xml.name().equals("num"))) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "abstractNumId" -> instance.definition = xml.attribute("val", "");
                    case "lvlOverride" -> overridden = xml.number("ilvl", 0);
                    case "startOverride" -> instance.starts.put(overridden, xml.number("val", 1));
                    case "lvl" -> instance.levels.put(overridden, level(xml, style -> {}));
                    default -> {}
                }
            }
        }
    }

    private static ListLevel level(Xml xml, Consumer<String> styles) throws IOException {
        String format = "decimal";
        String text = "";
        String suffix = " ";
        int start = 0;
        int restart = ListLevel.EVERY_OUTER;
        boolean legal = false;
        while (xml.next() && !(xml.isEnd() && xml.name().equals("lvl"))) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "start" -> start = xml.number("val", 0);
                    case "numFmt" -> format = xml.attribute("val", format);
                    case "lvlText" -> text = xml.attribute("val", "");
                    case "lvlRestart" -> restart = xml.number("val", ListLevel.EVERY_OUTER);
                    case "isLgl" -> legal = xml.isOn();
                    case "suff" -> suffix = "nothing".equals(xml.attribute("val")) ? "" : " ";
                    case "pStyle" -> styles.accept(xml.attribute("val", ""));
                    default -> {}
                }
            }
        }
        return format.equals("bullet")
                ? ListLevel.bullet(text)
                : new ListLevel(style(format), text, start, restart, legal, suffix);
    }

    private static ListLevel.Style style(String format) {
        return switch (format) {
            case "decimalZero" -> ListLevel.Style.TWO_DIGITS;
            case "lowerLetter" -> ListLevel.Style.LOWER_LETTER;
            case "upperLetter" -> ListLevel.Style.UPPER_LETTER;
            case "lowerRoman" -> ListLevel.Style.LOWER_ROMAN;
            case "upperRoman" -> ListLevel.Style.UPPER_ROMAN;
            case "none" -> ListLevel.Style.NONE;
            default -> ListLevel.Style.DECIMAL;
        };
    }
}
