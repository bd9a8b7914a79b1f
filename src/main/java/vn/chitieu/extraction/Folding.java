package vn.chitieu.extraction;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text in the one shape that rules are written for, letter by letter as long as the text itself: lower case, tones
 * where they used to stand ({@code uỷ} as {@code ủy}), one kind of dash, quotation mark and space. So what is found in
 * the folded text is quoted from the same place of the written one.
 */
final class Folding {

    /** Vowels of an open syllable whose tone stands on the second letter by one school and on the first by the other. */
    private static final Map<String, String> TONES = tones("oa", "oàoáoảoãoạ", "òaóaỏaõaọa")
            .with("oe", "oèoéoẻoẽoẹ", "òeóeỏeõeọe")
            .with("uy", "uỳuýuỷuỹuỵ", "ùyúyủyũyụy")
            .pairs();

    /** Second letters whose tone moves to the one before. */
    private static final String MOVED = "àáảãạèéẻẽẹỳýỷỹỵ";

    private static final String TONED = "áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ";
    private static final String DASHES = "‐‑‒–—―−\u00AD";
    private static final String QUOTES = "“”„‟«»‘’";
    private static final char LOST = '\uE000';
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\u00AD]]|\u00AD(?=\\s*$)|\\p{Cc}&&[^\t\n\r]");

    /** Misread by scanners often enough to be a word of its own: "phân đấu", "phần đầu" for "phấn đấu". */
    private static final Pattern MISREAD = Pattern.compile("ph[aâấầ]n đ[âấầ]u(?= )");

    /**
     * Some PDF files lose the space after a letter with a tone of its own glyph: "hồsơ", "thủtục". A syllable that begins
     * anew inside a word tells.
     */
    private static final Pattern GLUED = Pattern.compile("(?<=[" + TONED + "])(?=(?:ngh|ng|nh|kh|ch|th|tr|ph|gh|gi|qu|"
            + "[bcdđghklmnprstvx])[aeiouy" + TONED + "ăâêôơư]|\\d)");

    private Folding() {}

    /** The text as it is kept: composed letters, nothing invisible, single spaces. */
    static String tidy(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return SPACE.matcher(INVISIBLE.matcher(composed).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** With a mark where a file has lost a space; folded it is one. */
    static String parted(String tidy) {
        return GLUED.matcher(tidy).replaceAll(String.valueOf(LOST));
    }

    /** As the file has it. */
    static String glued(String parted) {
        return parted.replace(String.valueOf(LOST), "");
    }

    /** As it is to be read. */
    static String spaced(String parted) {
        return parted.replace(LOST, ' ');
    }

    /** As long as the text, which has to be tidy. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(plain(text.charAt(i)));
        }
        for (int i = 0; i + 1 < folded.length(); i++) {
            String old = MOVED.indexOf(folded.charAt(i + 1)) < 0 ? null : TONES.get(folded.substring(i, i + 2));
            boolean open = i + 2 >= folded.length() || !Character.isLetter(folded.charAt(i + 2));
            if (old != null && open && (i == 0 || folded.charAt(i - 1) != 'q')) {
                folded.replace(i, i + 2, old);
            }
        }
        return MISREAD.matcher(folded).replaceAll("phấn đấu");
    }

    private static char plain(char letter) {
        if (DASHES.indexOf(letter) >= 0) {
            return '-';
        }
        if (letter == LOST) {
            return ' ';
        }
        if (QUOTES.indexOf(letter) >= 0) {
            return '"';
        }
        return Character.toLowerCase(letter);
    }

    private static Tones tones(String bare, String now, String once) {
        return new Tones(new java.util.HashMap<>()).with(bare, now, once);
    }

    private record Tones(Map<String, String> pairs) {

        /** Both lists hold two letters a tone, in the same order. */
        Tones with(String bare, String now, String once) {
            for (int i = 0; i < now.length(); i += bare.length()) {
                pairs.put(now.substring(i, i + 2), once.substring(i, i + 2));
            }
            return this;
        }
    }
}
