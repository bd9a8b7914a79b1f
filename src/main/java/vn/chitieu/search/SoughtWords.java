package vn.chitieu.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words that somebody looks for. Each of them has to occur, in any order; accents and capitals do not count, nor where
 * the mark of a tone stands (hoà, hòa), and đ is d.
 *
 * @param words folded, none of them empty, none twice
 */
public record SoughtWords(List<String> words) {

    private static final int MOST_WORDS = 10;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    public SoughtWords {
        words = List.copyOf(words);
    }

    public static SoughtWords of(String typed) {
        return new SoughtWords(Stream.of(SPACES.split(folded(Normalizer.normalize(typed, Normalizer.Form.NFC))))
                .filter(it -> !it.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether each of them occurs in a text; of no words that is so. */
    public boolean areAllIn(String text) {
        String folded = folded(Normalizer.normalize(text, Normalizer.Form.NFC));
        return words.stream().allMatch(folded::contains);
    }

    /** Patterns for {@code like}, one for each word; what is typed has no special meaning in them. */
    String[] patterns() {
        return words.stream()
                .map(it -> "%" + it.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toArray(String[]::new);
    }

    /** A piece of a text: one of the words, or what is between them. */
    public record Piece(String text, boolean hit) {}

    /** A text in pieces, with every place marked where one of the words occurs. */
    public List<Piece> mark(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String folded = folded(composed);
        boolean[] hit = new boolean[composed.length()];
        for (String word : words) {
            for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
                Arrays.fill(hit, at, at + word.length(), true);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= hit.length; at++) {
            if (at == hit.length || hit[at] != hit[from]) {
                pieces.add(new Piece(composed.substring(from, at), hit[from]));
                from = at;
            }
        }
        return pieces;
    }

    /** Character by character, so that places in it are places in the composed text. */
    private static String folded(String composed) {
        StringBuilder folded = new StringBuilder(composed.length());
        for (int at = 0; at < composed.length(); at++) {
            String bare = MARKS.matcher(Normalizer.normalize(composed.substring(at, at + 1), Normalizer.Form.NFD))
                    .replaceAll("")
                    .toLowerCase(Locale.ROOT)
                    .replace('đ', 'd');
            folded.append(bare.length() == 1 ? bare.charAt(0) : composed.charAt(at));
        }
        return folded.toString();
    }
}
