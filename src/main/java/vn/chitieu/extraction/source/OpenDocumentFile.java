package vn.chitieu.extraction.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extraction.source.UnreadableDocument.Kind;

/**
 * An OpenDocument text ({@code .odt}): paragraphs, lists and tables of its body, as it reads with all changes accepted.
 * Notes, comments and text boxes are left out.
 */
final class OpenDocumentFile {

    private static final String TEXT = "application/vnd.oasis.opendocument.text";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final Pattern SPACE = Pattern.compile("[ \t\r\n]+");
    private static final int LONGEST_TYPE = 100;
    private static final int MOST_SPACES = 1_000;

    private final Xml xml;
    private final Lines lines;
    private final OpenDocumentLists lists;
    private final Deque<OpenDocumentLists.Open> open = new ArrayDeque<>();

    /** Whether the next paragraph is an entry's first. */
    private boolean entryBegins;

    private OpenDocumentFile(Xml xml, Lines lines, OpenDocumentLists lists) {
        this.xml = xml;
        this.lines = lines;
        this.lists = lists;
    }

    static void read(Archive archive, Lines lines) throws IOException, UnreadableDocument {
        if (!type(archive).startsWith(TEXT)) {
            throw new UnreadableDocument(Kind.UNKNOWN_TYPE);
        }
        if (isEncrypted(archive)) {
            throw new UnreadableDocument(Kind.ENCRYPTED);
        }
        OpenDocumentLists lists = new OpenDocumentLists();
        for (String part : new String[] {"styles.xml", "content.xml"}) {
            if (archive.has(part)) {
                try (Xml xml = new Xml(archive.part(part))) {
                    lists.readStyles(xml);
                }
            }
        }
        try (Xml xml = new Xml(archive.part("content.xml"))) {
            new OpenDocumentFile(xml, lines, lists).content();
        }
        if (lines.isEmpty()) {
            throw new UnreadableDocument(Kind.SCAN);
        }
    }

    private static String type(Archive archive) throws IOException {
        try (InputStream part = archive.part("mimetype")) {
            return new String(part.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII);
        }
    }

    private static boolean isEncrypted(Archive archive) throws IOException {
        if (!archive.has(MANIFEST)) {
            return false;
        }
        try (Xml xml = new Xml(archive.part(MANIFEST))) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("encryption-data")) {
                    return true;
                }
            }
            return false;
        }
    }

    private void content() throws IOException, UnreadableDocument {
        while (xml.next() && !(xml.isStart() && xml.name().equals("text"))) {
            // Styles, which are known
        }
        while (xml.next()) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "p", "h" -> lines.paragraph(paragraph());
                    case "table" -> table();
                    default -> listOrNothing();
                }
            } else if (xml.isEnd() && xml.name().equals("list")) {
                open.poll();
            }
        }
    }

    /** What only says where a text stands, and what is not read. */
    private void listOrNothing() throws IOException {
        switch (xml.name()) {
            case "list" -> open.push(lists.open(xml, open.peek()));
            case "list-item" -> {
                entryBegins = true;
                if (!open.isEmpty()) {
                    lists.startEntry(xml, open.element());
                }
            }
            case "list-header" -> entryBegins = false;
            case "note",
                    "annotation",
                    "tracked-changes",
                    "frame",
                    "custom-shape",
                    "rect",
                    "line",
                    "g",
                    "ruby-text",
                    "forms",
                    "event-listeners" -> xml.skip();
            default -> {}
        }
    }

    /** The text of the paragraph that has just begun, with its list's number. */
    private String paragraph() throws IOException, UnreadableDocument {
        String element = xml.name();
        StringBuilder text = new StringBuilder(number());
        while (xml.next() && !(xml.isEnd() && xml.name().equals(element))) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "s" -> text.append(" ".repeat(Math.clamp(xml.number("c", 1), 0, MOST_SPACES)));
                    case "tab" -> text.append('\t');
                    case "line-break" -> text.append('\n');
                    default -> listOrNothing();
                }
            } else if (!xml.isEnd()) {
                text.append(SPACE.matcher(xml.text()).replaceAll(" "));
            }
            Lines.expectToFit(text);
        }
        return text.toString();
    }

    private String number() {
        OpenDocumentLists.Open list = open.peek();
        if (list != null) {
            boolean first = entryBegins;
            entryBegins = false;
            return first ? lists.before(list) : "";
        }
        return xml.name().equals("h") && !"true".equals(xml.attribute("is-list-header"))
                ? lists.beforeHeading(xml.number("outline-level", 1))
                : "";
    }

    private void table() throws IOException, UnreadableDocument {
        Cells cells = new Cells();
        int covered = 0;
        while (xml.next() && !(xml.isEnd() && xml.name().equals("table"))) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "table-cell" -> {
                        covered = xml.number("number-columns-spanned", 1) - 1;
                        int repeated = Math.clamp(xml.number("number-columns-repeated", 1), 1, Limits.MOST_CELLS);
                        String text = cell();
                        for (int time = 0; time < repeated; time++) {
                            cells.add(text, 1);
                        }
                    }
                    case "covered-table-cell" -> {
                        int repeated = Math.clamp(xml.number("number-columns-repeated", 1), 1, Limits.MOST_CELLS);
                        xml.skip();
                        for (int time = 0; time < repeated; time++) {
                            if (covered > 0) {
                                covered--;
                                cells.addCovered();
                            } else {
                                cells.addFromAbove(1);
                            }
                        }
                    }
                    default -> {}
                }
            } else if (xml.isEnd() && xml.name().equals("table-row")) {
                covered = 0;
                lines.row(cells.endRow());
            }
        }
    }

    /** The paragraphs of the cell that has just begun; a table within it adds its own. */
    private String cell() throws IOException, UnreadableDocument {
        StringBuilder text = new StringBuilder();
        Deque<OpenDocumentLists.Open> around = new ArrayDeque<>(open);
        open.clear();
        int depth = 1;
        while (depth > 0 && xml.next()) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "p", "h" -> append(text, paragraph());
                    case "table-cell" -> depth++;
                    default -> listOrNothing();
                }
            } else if (xml.isEnd() && xml.name().equals("list")) {
                open.poll();
            } else if (xml.isEnd() && xml.name().equals("table-cell")) {
                depth--;
            }
        }
        open.clear();
        open.addAll(around);
        return text.toString();
    }

    private static void append(StringBuilder text, @Nullable String line) {
        if (line != null && !line.isBlank()) {
            text.append(text.isEmpty() ? "" : "\n").append(line.strip());
        }
    }
}
