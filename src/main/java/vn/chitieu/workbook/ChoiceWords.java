package vn.chitieu.workbook;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chitieu.entry.EntryCell;
import vn.chitieu.progress.FigureGrade;

/** What is chosen from a list, in the words of the form; a form is in Vietnamese, whatever a person's pages are in. */
@Component
@RequiredArgsConstructor
class ChoiceWords {

    static final Locale FORM = Locale.of("vi");

    private final MessageSource messages;

    /** The words of a cell that is chosen, worst first; none where a number is typed. */
    List<String> of(EntryCell cell) {
        return switch (cell.kind()) {
            case NUMBER, RATIO -> List.of();
            case STATE -> List.of(say("entry.state.no"), say("entry.state.yes"));
            case GRADE -> cell.scale();
        };
    }

    /** What the entry grid would send for a word; any other text as it is. */
    String typed(EntryCell cell, String word) {
        List<String> words = of(cell);
        return IntStream.range(0, words.size())
                .filter(at -> isSame(words.get(at), word))
                .mapToObj(at -> String.valueOf(at + first(cell)))
                .findFirst()
                .orElse(word);
    }

    /** The word for what the entry grid sends; any other text as it is. */
    String word(EntryCell cell, String typed) {
        List<String> words = of(cell);
        return IntStream.range(0, words.size())
                .filter(at -> String.valueOf(at + first(cell)).equals(typed))
                .mapToObj(words::get)
                .findFirst()
                .orElse(typed);
    }

    String grade(FigureGrade grade) {
        return say("FigureGrade." + grade.name());
    }

    List<String> grades() {
        return Stream.of(FigureGrade.values()).map(this::grade).toList();
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, FORM);
    }

    private static int first(EntryCell cell) {
        return switch (cell.kind()) {
            case GRADE -> 1;
            case NUMBER, RATIO, STATE -> 0;
        };
    }

    static boolean isSame(String word, String typed) {
        return tidy(word).equals(tidy(typed));
    }

    private static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(FORM);
    }
}
