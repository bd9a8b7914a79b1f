package vn.chitieu.extraction.source;

import java.util.Locale;

/** Signs of fonts that give ordinary characters a picture of their own, as the signs that they look like. */
final class Signs {

    private static final String BULLET = "\u2022";

    private Signs() {}

    /** The sign before an entry of a list. */
    static String bullet(String sign) {
        if (sign.isEmpty()) {
            return "";
        }
        return switch (sign.charAt(0)) {
            case '\uf02d', '\uf0be' -> "-";
            case '\uf02b' -> "+";
            case '\uf02a' -> "*";
            // Of Courier New, where it is a ring
            case 'o' -> BULLET;
            default -> isPrivate(sign.charAt(0)) ? BULLET : sign;
        };
    }

    /**
     * A sign within a text.
     *
     * @param code of the character in its font, in hexadecimal digits, from F000 or from 0
     */
    static String symbol(String font, String code) {
        int character;
        try {
            character = Integer.parseInt(code, 16) & 0xff;
        } catch (NumberFormatException e) {
            return "";
        }
        if (!font.toLowerCase(Locale.ROOT).equals("symbol")) {
            return BULLET;
        }
        return switch (character) {
            case 0xb3 -> "\u2265";
            case 0xa3 -> "\u2264";
            case 0xb1 -> "\u00b1";
            case 0xb4 -> "\u00d7";
            case 0xb9 -> "\u2260";
            case 0xbb -> "\u2248";
            case 0xae -> "\u2192";
            case 0xb0 -> "\u00b0";
            case 0x2d -> "-";
            default -> character > ' ' && character < 'A' ? String.valueOf((char) character) : BULLET;
        };
    }

    private static boolean isPrivate(char character) {
        return character >= '\ue000' && character <= '\uf8ff';
    }
}
