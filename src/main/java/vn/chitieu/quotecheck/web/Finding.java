package vn.chitieu.quotecheck.web;

import org.jspecify.annotations.Nullable;
import vn.chitieu.quotecheck.CheckedNumber;
import vn.chitieu.quotecheck.Verdict;

/**
 * A number of a text with what is said about it.
 *
 * @param at counts up in the order of the text
 * @param sentence what came of comparing it
 * @param stored the right number; empty where there is none
 * @param around the part of the text that it stands in
 * @param history where its figure's history is; null where it is no figure of a round
 */
public record Finding(
        int at,
        CheckedNumber number,
        String sentence,
        String stored,
        String around,
        @Nullable String history) {

    /** Which of the three marks it has. */
    public String mark() {
        Verdict verdict = number.verdict();
        return verdict == Verdict.MISQUOTED ? "wrong" : verdict.isRight() ? "right" : "open";
    }

    public String glyph() {
        return switch (mark()) {
            case "wrong" -> "✕";
            case "right" -> "✓";
            default -> "?";
        };
    }

    public boolean isWrong() {
        return mark().equals("wrong");
    }

    public boolean isRight() {
        return mark().equals("right");
    }
}
