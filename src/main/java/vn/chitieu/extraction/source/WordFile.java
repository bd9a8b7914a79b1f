package vn.chitieu.extraction.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extraction.source.UnreadableDocument.Kind;

/**
 * A Word document ({@code .docx}): paragraphs and tables of its body, as it reads with all changes accepted. Headers,
 * footnotes, comments and text boxes are left out.
 */
final class WordFile {

    private final Xml xml;
    private final Lines lines;
    private final WordNumbering numbering;

    /** Of paragraphs whose end was deleted: their text goes on in the next. */
    private final StringBuilder carried = new StringBuilder();

    private WordFile(Xml xml, Lines lines, WordNumbering numbering) {
        this.xml = xml;
        this.lines = lines;
        this.numbering = numbering;
    }

    static void read(Archive archive, Lines lines) throws IOException, UnreadableDocument {
        String main = Relations.target(archive, "", "officeDocument");
        if (main == null || !archive.has(main)) {
            throw new UnreadableDocument(Kind.DAMAGED);
        }
        WordNumbering numbering = new WordNumbering();
        String styles = Relations.target(archive, main, "styles");
        if (styles != null && archive.has(styles)) {
            try (Xml xml = new Xml(archive.part(styles))) {
                numbering.readStyles(xml);
            }
        }
        String lists = Relations.target(archive, main, "numbering");
        if (lists != null && archive.has(lists)) {
            try (Xml xml = new Xml(archive.part(lists))) {
                numbering.readLists(xml);
            }
        }
        try (Xml xml = new Xml(archive.part(main))) {
            new WordFile(xml, lines, numbering).body();
        }
        if (lines.isEmpty()) {
            throw new UnreadableDocument(Kind.SCAN);
        }
    }

    private void body() throws IOException, UnreadableDocument {
        boolean isDocument = false;
        while (xml.next()) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "body" -> isDocument = true;
                    case "p" -> {
                        String text = paragraph();
                        if (text != null) {
                            lines.paragraph(text);
                        }
                    }
                    case "tbl" -> table();
                    default -> skipWhatIsNotRead();
                }
            }
        }
        if (!isDocument) {
            throw new UnreadableDocument(Kind.UNKNOWN_TYPE);
        }
    }

    /** True, and gone beyond it, where the element that has just begun is no part of what is read. */
    private boolean skipWhatIsNotRead() throws IOException {
        switch (xml.name()) {
            case "del", "moveFrom", "drawing", "pict", "object", "txbxContent", "Fallback", "sdtPr", "sectPr", "rt" -> {
                xml.skip();
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    /** The text of the paragraph that has just begun, with its list's number; null where its end was deleted. */
    private @Nullable String paragraph() throws IOException, UnreadableDocument {
        StringBuilder text = new StringBuilder(carried);
        carried.setLength(0);
        ParagraphProperties properties = new ParagraphProperties();
        boolean hidden = false;
        while (xml.next() && !(xml.isEnd() && xml.name().equals("p"))) {
            if (xml.isStart() && !skipWhatIsNotRead()) {
                switch (xml.name()) {
                    case "pPr" -> properties.read(xml);
                    case "r" -> hidden = false;
                    case "rPr" -> hidden = isHidden();
                    default -> {
                        String part = part();
                        if (!hidden) {
                            text.append(part);
                        }
                    }
                }
            }
        }
        Lines.expectToFit(text);
        if (properties.isJoinedToNext) {
            carried.append(text);
            return null;
        }
        return numbering.before(properties.style, properties.list, properties.level) + text;
    }

    /** What an element within a run stands for. */
    private String part() throws IOException {
        return switch (xml.name()) {
            case "t" -> textOf("t");
            case "tab", "ptab" -> "\t";
            case "br", "cr" -> "\n";
            case "noBreakHyphen" -> "-";
            case "sym" -> Signs.symbol(xml.attribute("font", ""), xml.attribute("char", ""));
            default -> "";
        };
    }

    private String textOf(String element) throws IOException {
        StringBuilder text = new StringBuilder();
        while (xml.next() && !(xml.isEnd() && xml.name().equals(element))) {
            if (!xml.isStart() && !xml.isEnd()) {
                text.append(xml.text());
            }
        }
        return text.toString();
    }

    private boolean isHidden() throws IOException {
        boolean hidden = false;
        while (xml.next() && !(xml.isEnd() && xml.name().equals("rPr"))) {
            if (xml.isStart() && xml.name().equals("rPrChange")) {
                xml.skip();
            } else if (xml.isStart() && xml.name().equals("vanish")) {
                hidden = xml.isOn();
            }
        }
        return hidden;
    }

    private void table() throws IOException, UnreadableDocument {
        Cells cells = new Cells();
        while (xml.next() && !(xml.isEnd() && xml.name().equals("tbl"))) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "tblPr", "tblGrid" -> xml.skip();
                    case "tr" -> {
                        if (row(cells)) {
                            lines.row(cells.endRow());
                        }
                    }
                    default -> skipWhatIsNotRead();
                }
            }
        }
    }

    /** False for a row that was deleted. */
    private boolean row(Cells cells) throws IOException, UnreadableDocument {
        boolean deleted = false;
        while (xml.next() && !(xml.isEnd() && xml.name().equals("tr"))) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "trPr" -> deleted = rowProperties(cells);
                    case "tc" -> cell(cells);
                    default -> skipWhatIsNotRead();
                }
            }
        }
        return !deleted;
    }

    private boolean rowProperties(Cells cells) throws IOException {
        boolean deleted = false;
        while (xml.next() && !(xml.isEnd() && xml.name().equals("trPr"))) {
            if (xml.isStart() && xml.name().equals("del")) {
                deleted = true;
            } else if (xml.isStart() && xml.name().equals("gridBefore")) {
                cells.add("", xml.number("val", 1));
            }
        }
        return deleted;
    }

    private void cell(Cells cells) throws IOException, UnreadableDocument {
        StringBuilder text = new StringBuilder();
        int columns = 1;
        boolean fromAbove = false;
        while (xml.next() && !(xml.isEnd() && xml.name().equals("tc"))) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "gridSpan" -> columns = xml.number("val", 1);
                    case "vMerge" ->
                        fromAbove = xml.attribute("val", "continue").equals("continue");
                    case "p" -> append(text, paragraph());
                    case "tbl" -> append(text, innerTable());
                    default -> skipWhatIsNotRead();
                }
            }
        }
        if (fromAbove && text.toString().isBlank()) {
            cells.addFromAbove(columns);
        } else {
            cells.add(text.toString(), columns);
        }
    }

    /** A table within a cell, as text: a line for each row. */
    private String innerTable() throws IOException, UnreadableDocument {
        StringBuilder text = new StringBuilder();
        StringBuilder row = new StringBuilder();
        int depth = 1;
        while (depth > 0 && xml.next()) {
            if (xml.isStart() && xml.name().equals("tbl")) {
                depth++;
            } else if (xml.isEnd() && xml.name().equals("tbl")) {
                depth--;
            } else if (xml.isEnd() && xml.name().equals("tr")) {
                append(text, row.toString().strip());
                row.setLength(0);
            } else if (xml.isStart() && xml.name().equals("p")) {
                String paragraph = paragraph();
                row.append(paragraph == null ? "" : paragraph).append(' ');
            } else if (xml.isStart()) {
                skipWhatIsNotRead();
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, @Nullable String line) {
        if (line != null && !line.isBlank()) {
            text.append(text.isEmpty() ? "" : "\n").append(line.strip());
        }
    }

    /** What is known of a paragraph before its text. */
    private static final class ParagraphProperties {

        private @Nullable String style;
        private @Nullable String list;
        private @Nullable Integer level;
        private boolean isJoinedToNext;

        void read(Xml xml) throws IOException {
            while (xml.next() && !(xml.isEnd() && xml.name().equals("pPr"))) {
                if (xml.isStart()) {
                    switch (xml.name()) {
                        case "pStyle" -> style = xml.attribute("val");
                        case "numId" -> list = xml.attribute("val");
                        case "ilvl" -> level = xml.number("val", 0);
                        case "del", "moveFrom" -> isJoinedToNext = true;
                        case "pPrChange", "rPrChange", "numberingChange", "sectPr" -> xml.skip();
                        default -> {}
                    }
                }
            }
        }
    }
}
