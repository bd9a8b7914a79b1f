package vn.chitieu.extraction.source;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extraction.SourceLine;
import vn.chitieu.extraction.SourceText;
import vn.chitieu.extraction.source.UnreadableDocument.Kind;

/** Gathers a document's lines in reading order, up to as many as are read. Lines without text are counted and left out. */
final class Lines {

    private final List<SourceLine> gathered = new ArrayList<>();
    private int number;
    private int rows;
    private long characters;

    /** Space that parts paragraphs. */
    void gap() {
        number++;
        if (!gathered.isEmpty()) {
            gathered.add(SourceLine.wrapped(number, ""));
        }
    }

    void wrapped(String text) throws UnreadableDocument {
        number++;
        if (!text.isBlank()) {
            gathered.add(SourceLine.wrapped(number, counted(text)));
        }
    }

    /** A paragraph; one that its writer broke inside becomes several lines, of which a sentence goes on in the next. */
    void paragraph(String text) throws UnreadableDocument {
        int last = text.stripTrailing().lastIndexOf('\n');
        if (last > 0) {
            for (String line : text.substring(0, last).split("\n", -1)) {
                wrapped(line);
            }
        }
        String end = text.substring(last + 1);
        number++;
        if (!end.isBlank()) {
            gathered.add(SourceLine.paragraph(number, counted(end.stripTrailing())));
        }
    }

    void row(List<String> cells) throws UnreadableDocument {
        number++;
        rows++;
        if (rows > Limits.MOST_ROWS) {
            throw new UnreadableDocument(Kind.TOO_MANY_ROWS, Limits.MOST_ROWS);
        }
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            List<String> taken = cells.subList(0, Math.min(cells.size(), Limits.MOST_CELLS));
            gathered.add(SourceLine.row(number, taken));
            for (String cell : taken) {
                counted(cell);
            }
            characters += taken.size();
        }
    }

    /** The next line has this number. */
    void goTo(int line) {
        number = Math.max(number, line - 1);
    }

    int number() {
        return number;
    }

    static void expectToFit(CharSequence text) throws UnreadableDocument {
        if (text.length() > Limits.MOST_CHARACTERS) {
            throw new UnreadableDocument(Kind.TOO_MUCH_TEXT, Limits.MOST_CHARACTERS);
        }
    }

    private String counted(String text) throws UnreadableDocument {
        characters += text.length();
        if (characters > Limits.MOST_CHARACTERS) {
            throw new UnreadableDocument(Kind.TOO_MUCH_TEXT, Limits.MOST_CHARACTERS);
        }
        return text;
    }

    boolean isEmpty() {
        return gathered.isEmpty();
    }

    SourceText text() {
        return new SourceText(gathered);
    }
}
