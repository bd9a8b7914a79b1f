package vn.chitieu.extraction;

import java.util.List;

/**
 * Where a document prints a target.
 *
 * @param number as the document's own numbers and dashes give it: {@code III.4.2-3} is the third dash under 4.2 of part
 *     III, {@code III.4.2-3b} the second target of that dash; empty where it has no numbers
 * @param headings the titles it stands under, outermost first
 */
public record Printed(String number, List<String> headings) {

    /** Of a sentence by itself. */
    public static final Printed NOWHERE = new Printed("", List.of());

    private static final int LETTERS = 'z' - 'a' + 1;

    public Printed {
        headings = List.copyOf(headings);
    }

    /** Of one of several targets of a paragraph, counted from 0. */
    Printed part(int index) {
        if (number.isEmpty()) {
            return this;
        }
        String suffix = index < LETTERS ? String.valueOf((char) ('a' + index)) : "." + (index + 1);
        return new Printed(number + suffix, headings);
    }
}
