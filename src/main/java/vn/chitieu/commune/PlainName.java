package vn.chitieu.commune;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as somebody types it who is looking for it: without accents, in small letters, with single spaces. */
public final class PlainName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private PlainName() {}

    /** {@code "Xã  Vĩnh Bình"} becomes {@code "xa vinh binh"}; the scripts of pages fold the same way. */
    public static String of(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        String bare = MARKS.matcher(decomposed).replaceAll("").replace('đ', 'd').replace('Đ', 'd');
        return SPACES.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Whether a name has what was typed in it; nothing typed is in every name. */
    public static boolean matches(String name, String typed) {
        return of(name).contains(of(typed));
    }
}
