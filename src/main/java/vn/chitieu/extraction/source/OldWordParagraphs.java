package vn.chitieu.extraction.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/** The paragraphs of an older Word document as text: list numbers in, instructions of fields and deletions out. */
final class OldWordParagraphs {

    private static final int MOST_LEVELS = 9;

    private final ListNumbers numbers = new ListNumbers();
    private final Set<Integer> begun = new HashSet<>();
    private final StringBuilder carried = new StringBuilder();

    /** Fields that have begun, the innermost first: whether they are still at their instruction. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    /** Null where the paragraph's end was deleted: its text goes on in the next. */
    @Nullable
    String textOf(Paragraph paragraph) throws UnreadableDocument {
        StringBuilder text = new StringBuilder(carried);
        carried.setLength(0);
        boolean joined = false;
        for (int at = 0; at < paragraph.numCharacterRuns(); at++) {
            CharacterRun run = paragraph.getCharacterRun(at);
            if (run.isMarkedDeleted()) {
                joined = run.text().endsWith("\r");
            } else if (!run.isVanished()) {
                append(text, run);
            }
        }
        Lines.expectToFit(text);
        if (joined) {
            carried.append(text);
            return null;
        }
        return number(paragraph) + text;
    }

    private void append(StringBuilder text, CharacterRun run) {
        if (run.isSymbol()) {
            String font = run.getSymbolFont() == null ? "" : run.getSymbolFont().getMainFontName();
            text.append(Signs.symbol(font, Integer.toHexString(run.getSymbolCharacter())));
            return;
        }
        String written = run.text();
        for (int at = 0; at < written.length(); at++) {
            char each = written.charAt(at);
            switch (each) {
                case 0x13 -> fields.push(true);
                case 0x14 -> {
                    fields.poll();
                    fields.push(false);
                }
                case 0x15 -> fields.poll();
                case 0x0b, 0x0c -> text.append('\n');
                case 0x1e -> text.append('-');
                default -> {
                    if (!fields.contains(true) && (each >= ' ' || each == '\t')) {
                        text.append(each);
                    }
                }
            }
        }
    }

    private String number(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return "";
        }
        HWPFList list = paragraph.getList();
        List<ListLevel> levels = new ArrayList<>();
        for (char level = 0; level < MOST_LEVELS; level++) {
            levels.add(level(list, level));
        }
        String key = Integer.toString(list.getLsid());
        if (begun.add(paragraph.getIlfo())) {
            for (char level = 0; level < MOST_LEVELS; level++) {
                if (list.isStartAtOverridden(level)) {
                    numbers.restart(key, level, list.getStartAt(level));
                }
            }
        }
        return numbers.next(key, levels, paragraph.getIlvl());
    }

    private static ListLevel level(HWPFList list, char level) {
        String text = list.getNumberText(level);
        if (text == null) {
            return ListLevel.bullet("");
        }
        int format = list.getNumberFormat(level);
        if (format == 23) {
            return ListLevel.bullet(text);
        }
        StringBuilder pattern = new StringBuilder();
        for (char each : text.toCharArray()) {
            pattern.append(each < MOST_LEVELS ? "%" + (each + 1) : String.valueOf(each));
        }
        String suffix = list.getTypeOfCharFollowingTheNumber(level) == 2 ? "" : " ";
        return new ListLevel(
                style(format), pattern.toString(), list.getStartAt(level), ListLevel.EVERY_OUTER, false, suffix);
    }

    private static ListLevel.Style style(int format) {
        return switch (format) {
            case 1 -> ListLevel.Style.UPPER_ROMAN;
            case 2 -> ListLevel.Style.LOWER_ROMAN;
            case 3 -> ListLevel.Style.UPPER_LETTER;
            case 4 -> ListLevel.Style.LOWER_LETTER;
            case 22 -> ListLevel.Style.TWO_DIGITS;
            case 255 -> ListLevel.Style.NONE;
            default -> ListLevel.Style.DECIMAL;
        };
    }
}
