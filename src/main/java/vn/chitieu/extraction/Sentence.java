package vn.chitieu.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a paragraph.
 *
 * @param start in the block's text
 * @param text tidy, without spaces around it
 * @param folded as long as the text
 * @param covered folded, without the digits that are no amounts; as long as the text
 */
record Sentence(Block block, int start, String text, String folded, String covered) {

    private static final Pattern END = Pattern.compile("[.!?…]+[\"”’)\\]]*\\s+(?=[\\p{Lu}\"“(\\-–+•])");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:^|[\\s(/])(?:\\p{Lu}|TP|Tp|TX|TT|ThS|TS|KT|TM|TL|PGS|GS|NQ|tr|đ/c|Đ/c|vv|v\\.v|ph|st|No)\\.\\s$");
    /** A longer one is cut: nobody writes it, and rules must stay fast. */
    private static final int LONGEST = 3_000;

    static List<Sentence> of(Block block) {
        List<Sentence> sentences = new ArrayList<>();
        Matcher end = END.matcher(block.text());
        int start = 0;
        while (end.find()) {
            String before = block.text().substring(Math.max(0, end.start() - 6), end.start() + 1) + " ";
            if (!ABBREVIATION.matcher(before).find()) {
                add(sentences, block, start, end.end());
                start = end.end();
            }
        }
        add(sentences, block, start, block.text().length());
        return sentences;
    }

    private static void add(List<Sentence> sentences, Block block, int start, int end) {
        for (int from = start; from < end; from += LONGEST) {
            String piece = block.text().substring(from, Math.min(from + LONGEST, end));
            int indent = piece.length() - piece.stripLeading().length();
            String text = piece.strip();
            if (!text.isEmpty()) {
                sentences.add(of(block, from + indent, text));
            }
        }
    }

    private static Sentence of(Block block, int start, String text) {
        String folded = block.folded().substring(start, start + text.length());
        return new Sentence(block, start, text, folded, Masking.cover(text, folded));
    }

    int line() {
        return block.lineAt(start);
    }

    /** Without the stop at its end. */
    String quote() {
        return text.replaceAll("[\\s.;,]+$", "");
    }
}
