package vn.chitieu.quotecheck;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chitieu.extraction.Quantities;
import vn.chitieu.extraction.WordLists;

/** The words of a text that can tell which target it is about. Their lists are {@code quotecheck/words.txt}. */
final class TargetWords {

    private static final WordLists LISTS = WordLists.read("/quotecheck/words.txt", Quantities::fold);
    private static final Map<String, String> SHORT = LISTS.list("short").stream()
            .map(it -> it.split(" = "))
            .collect(Collectors.toMap(it -> it[0], it -> it[1], (one, other) -> one));
    private static final Phrases ABBREVIATED = new Phrases(SHORT.keySet());
    private static final Phrases EMPTY = new Phrases(LISTS.list("empty"));
    private static final List<List<String>> EITHER =
            LISTS.list("either").stream().map(it -> List.of(it.split(" \\| "))).toList();
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}]+");

    private TargetWords() {}

    /** A folded text with its abbreviations written out. */
    static String writtenOut(String folded) {
        String plain = folded.replace("tỉ lệ", "tỷ lệ").replace("ngân sách nhà nước", "nsnn");
        return ABBREVIATED.replaced(plain, it -> Objects.requireNonNull(SHORT.get(it)));
    }

    /** The words of a text that is written out, those left out that say nothing about a target. */
    static Set<String> of(String writtenOut) {
        return words(EMPTY.replaced(writtenOut, it -> " "));
    }

    /** Where the first word stands that can tell something; the end of the text where none does. */
    static int firstTelling(String folded) {
        String blanked = EMPTY.replaced(folded, it -> " ".repeat(it.length()));
        for (int i = 0; i < blanked.length(); i++) {
            if (Character.isLetter(blanked.charAt(i))) {
                return i;
            }
        }
        return folded.length();
    }

    /** All words of it. */
    static Set<String> allOf(String writtenOut) {
        return words(writtenOut);
    }

    /** Whether a text says another of two things that exclude each other, or one where the name says neither. */
    static Exclusion exclusion(Set<String> said, Set<String> named) {
        Exclusion worst = Exclusion.NONE;
        for (List<String> either : said.isEmpty() ? List.<List<String>>of() : EITHER) {
            boolean any = either.stream().anyMatch(said::contains);
            if (!any || either.stream().anyMatch(it -> said.contains(it) && named.contains(it))) {
                continue;
            }
            if (either.stream().anyMatch(named::contains)) {
                return Exclusion.ANOTHER;
            }
            worst = Exclusion.NARROWER;
        }
        return worst;
    }

    /** A text without what excludes something that another says: of "thể thấp còi" beside "thể nhẹ cân" only "thể". */
    static String withoutRivals(String text, String other) {
        String left = text;
        for (List<String> either : EITHER) {
            if (either.stream().anyMatch(it -> contains(writtenOut(other), it))) {
                for (String rival : either) {
                    left = left.replace(rival, " ");
                }
            }
        }
        return left;
    }

    /** What a name says of things that exclude each other. */
    static Set<String> rivalsIn(String name) {
        return EITHER.stream()
                .flatMap(List::stream)
                .filter(it -> contains(name, it))
                .collect(Collectors.toSet());
    }

    /** What excludes a thing. */
    static Set<String> rivalsOf(String thing) {
        return EITHER.stream()
                .filter(it -> it.contains(thing))
                .flatMap(List::stream)
                .filter(it -> !it.equals(thing))
                .collect(Collectors.toSet());
    }

    /** How far a text is from a name by what it names besides. */
    enum Exclusion {
        NONE,
        NARROWER,
        ANOTHER
    }

    private static boolean contains(String text, String phrase) {
        int at = text.indexOf(phrase);
        while (at >= 0) {
            int end = at + phrase.length();
            boolean begins = at == 0 || !Character.isLetter(text.charAt(at - 1));
            if (begins && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
                return true;
            }
            at = text.indexOf(phrase, at + 1);
        }
        return false;
    }

    private static Set<String> words(String text) {
        return NOT_A_WORD
                .splitAsStream(text)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
