package vn.chitieu.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts a document's lines together to paragraphs: lines that a page broke in mid-sentence, blank lines between every
 * line, page numbers in the text.
 */
final class Blocks {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-–—]?\\s*(?:[Tt]rang\\s*)?\\d{1,3}(?:\\s*/\\s*\\d{1,3})?\\s*[-–—]?");
    private static final Pattern RULE = Pattern.compile("[-–—_*=.\\s]{3,}");
    private static final Pattern ENDED = Pattern.compile(".*[.:;!?…][\"”’)\\]]*");
    /** No paragraph worth reading is longer; what is gets cut, so that no text can make reading it slow. */
    private static final int LONGEST = 20_000;

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, Integer> lines = new TreeMap<>();
    private final int width;
    private final boolean doubleSpaced;
    private @Nullable Marker marker;
    private String last = "";
    private boolean blankBefore;

    private Blocks(SourceText document) {
        List<Integer> lengths = document.lines().stream()
                .filter(it -> it.form() == SourceLine.Form.WRAPPED)
                .map(it -> it.text().strip().length())
                .filter(it -> it > 0)
                .sorted()
                .toList();
        width = lengths.isEmpty() ? 0 : lengths.get(lengths.size() * 9 / 10);
        doubleSpaced = isDoubleSpaced(document);
    }

    static List<Block> of(SourceText document) {
        Blocks blocks = new Blocks(document);
        document.lines().forEach(blocks::read);
        blocks.close();
        return List.copyOf(blocks.blocks);
    }

    static boolean isDoubleSpaced(SourceText document) {
        int written = 0;
        int followedByBlank = 0;
        boolean afterWritten = false;
        for (SourceLine line : document.lines()) {
            boolean blank = line.text().isBlank();
            if (blank && afterWritten) {
                followedByBlank++;
            }
            afterWritten = !blank;
            written += blank ? 0 : 1;
        }
        return written > 20 && followedByBlank * 10 > written * 6;
    }

    private void read(SourceLine line) {
        String tidy = Folding.parted(Folding.tidy(line.text()));
        if (tidy.isEmpty()
                || PAGE_NUMBER.matcher(tidy).matches()
                || RULE.matcher(tidy).matches()) {
            blankBefore |= !doubleSpaced;
            return;
        }
        List<String> cells = cellsOf(line);
        if (!cells.isEmpty()) {
            close();
            blocks.add(Block.of(null, tidy, Map.of(0, line.number()), cells));
            return;
        }
        Marker begins = Marker.of(tidy);
        if (line.form() == SourceLine.Form.PARAGRAPH || !goesOn(tidy, begins)) {
            close();
            marker = begins;
            tidy = begins == null ? tidy : tidy.substring(begins.length());
        }
        append(tidy, line.number());
        if (line.form() == SourceLine.Form.PARAGRAPH) {
            close();
        }
    }

    /** Text with tabs between what stands in columns is a table too. */
    private static List<String> cellsOf(SourceLine line) {
        List<String> cells = line.form() == SourceLine.Form.ROW
                ? line.cells()
                : line.text().indexOf('\t') < 0
                        ? List.of()
                        : List.of(line.text().split("\t", -1));
        List<String> tidy = cells.stream().map(Folding::tidy).toList();
        boolean table = line.form() == SourceLine.Form.ROW || tidy.size() > 2;
        return table && tidy.stream().anyMatch(it -> !it.isEmpty()) ? tidy : List.of();
    }

    private boolean goesOn(String line, @Nullable Marker begins) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        boolean ended = ENDED.matcher(last).matches();
        boolean lower = Character.isLowerCase(firstLetter(line, begins));
        if (begins != null) {
            boolean range =
                    Character.isDigit(firstLetter(line, begins)) && Character.isDigit(last.charAt(last.length() - 1));
            return !ended && (lower || range) && begins.kind() == Marker.Kind.DASH;
        }
        if (ended) {
            return !blankBefore && !last.endsWith(":") && !last.endsWith(";") && last.length() > width * 4 / 5;
        }
        boolean shouted = isShouted(last);
        if (lower || !Character.isLetter(line.charAt(0))) {
            return !shouted;
        }
        return !blankBefore && shouted == isShouted(line) && (shouted || last.length() > width * 3 / 5);
    }

    private static char firstLetter(String line, @Nullable Marker begins) {
        return line.charAt(begins == null ? 0 : begins.length());
    }

    private static boolean isShouted(String line) {
        return line.equals(line.toUpperCase(java.util.Locale.ROOT))
                && line.chars().filter(Character::isLetter).count() > 3;
    }

    private void append(String line, int number) {
        boolean split = !text.isEmpty() && endsInRange() && Character.isDigit(line.charAt(0));
        if (!text.isEmpty() && !split) {
            text.append(' ');
        }
        lines.put(text.length(), number);
        text.append(line);
        last = line;
        blankBefore = false;
    }

    /** "nhiệm kỳ 2025-" at the end of a line. */
    private boolean endsInRange() {
        int end = text.length();
        return end > 1 && "-–".indexOf(text.charAt(end - 1)) >= 0 && Character.isDigit(text.charAt(end - 2));
    }

    private void close() {
        if (!text.isEmpty()) {
            blocks.add(Block.of(marker, text.toString(), lines, List.of()));
        }
        text.setLength(0);
        lines.clear();
        marker = null;
        blankBefore = false;
    }
}
