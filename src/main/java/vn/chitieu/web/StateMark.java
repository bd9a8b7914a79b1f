package vn.chitieu.web;

import java.util.Map;

/**
 * How a state looks besides its word: a shape that reads without colour, and the class that carries the colour.
 *
 * @param word a message key
 * @param glyph one character
 * @param style a CSS class beside {@code state}
 */
public record StateMark(String word, String glyph, String style) {

    private static final Map<String, StateMark> MARKS = Map.ofEntries(
            mark("MISSED", "✕", "missed"),
            mark("ALARM", "■", "alarm"),
            mark("AT_RISK", "▼", "at-risk"),
            mark("ATTENTION", "!", "attention"),
            mark("NO_PLAN", "?", "none"),
            mark("NO_FIGURE", "?", "none"),
            mark("NO_BASELINE", "?", "none"),
            mark("NEEDS_CONFIRMATION", "◇", "none"),
            mark("ON_TRACK", "●", "on-track"),
            mark("MET_LATE", "✓", "met"),
            mark("MET", "✓", "met"),
            mark("EXCEEDED", "▲", "met"),
            mark("NOT_DUE", "–", "none"),
            mark("NOT_ARISEN", "○", "none"));

    /**
     * The mark of a state, by the name of its constant.
     *
     * @throws IllegalArgumentException if there is no such state
     */
    public static StateMark of(String state) {
        StateMark mark = MARKS.get(state);
        if (mark == null) {
            throw new IllegalArgumentException("No mark for the state " + state);
        }
        return mark;
    }

    /** The design token of its colour in pictures that a script draws, {@code at-risk}: quiet where nothing is judged. */
    public String colour() {
        return switch (style) {
            case "state--missed" -> "alarm";
            case "state--none" -> "track";
            default -> style.substring("state--".length());
        };
    }

    private static Map.Entry<String, StateMark> mark(String state, String glyph, String style) {
        return Map.entry(state, new StateMark("state." + state, glyph, "state--" + style));
    }
}
