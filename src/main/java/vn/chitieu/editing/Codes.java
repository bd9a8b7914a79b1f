package vn.chitieu.editing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Codes that stand in addresses, made from what people call things. */
final class Codes {

    private static final int LONGEST = 40;

    private Codes() {}

    /** Letters and digits without accents: "Tỷ lệ hộ nghèo" becomes {@code TY-LE-HO-NGHEO}. */
    static String of(String words) {
        String plain = Normalizer.normalize(words.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9.]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "")
                .toUpperCase(Locale.ROOT);
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        return cut.isEmpty() ? "X" : cut;
    }

    /** The code, or the same with the first number after it that nothing has yet. */
    static String free(String code, Predicate<String> taken) {
        String free = code;
        for (int next = 2; taken.test(free); next++) {
            free = code + "-" + next;
        }
        return free;
    }
}
