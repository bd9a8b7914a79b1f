package vn.chitieu.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.extraction.SourceLine;

/** A document's lines cut into pieces, so that what cards were read from can be marked. */
public final class Passages {

    /** A sentence may run over this many lines of a text that is broken wherever its page ended. */
    private static final int MOST_LINES = 12;

    private final List<SourceLine> lines;
    private final Map<Integer, List<Span>> spans = new HashMap<>();

    private Passages(List<SourceLine> lines) {
        this.lines = lines;
    }

    /**
     * A line.
     *
     * @param far whether lines before it are left out
     */
    public record Line(int number, boolean far, List<Piece> pieces) {}

    /**
     * A part of a line.
     *
     * @param cards read from it; empty for the text between
     * @param first whether the passage begins here
     */
    public record Piece(String text, List<Card> cards, boolean first) {

        public boolean isMarked() {
            return !cards.isEmpty();
        }

        /** Whether any of its cards is a guess. */
        public boolean isUnsure() {
            return cards.stream().anyMatch(it -> !it.isSure());
        }
    }

    private record Span(int start, int end, List<Card> cards, boolean first) {}

    /**
     * The lines that have text.
     *
     * @param around how many lines before and after a marked one are shown
     */
    public static List<Line> of(DocumentDraft draft, int around) {
        List<SourceLine> written = draft.lines().stream()
                .map(it -> SourceLine.paragraph(it.number(), tidy(it.text())))
                .filter(it -> !it.text().isEmpty())
                .toList();
        Passages passages = new Passages(written);
        draft.cards().forEach(passages::mark);
        return passages.cut(around);
    }

    private void mark(Card card) {
        int from = 0;
        while (from < lines.size() && lines.get(from).number() < card.line()) {
            from++;
        }
        if (from == lines.size()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (int i = from; i < Math.min(lines.size(), from + MOST_LINES); i++) {
            starts.add(text.length());
            text.append(lines.get(i).text()).append(' ');
        }
        String quote = tidy(card.quote());
        int at = text.indexOf(quote);
        if (at < 0) {
            put(from, 0, lines.get(from).text().length(), card, true);
            return;
        }
        for (int i = 0; i < starts.size(); i++) {
            int length = lines.get(from + i).text().length();
            int start = Math.max(0, at - starts.get(i));
            int end = Math.min(length, at + quote.length() - starts.get(i));
            if (start < end) {
                put(from + i, start, end, card, at >= starts.get(i));
            }
        }
    }

    private void put(int line, int start, int end, Card card, boolean first) {
        spans.computeIfAbsent(line, it -> new ArrayList<>()).add(new Span(start, end, List.of(card), first));
    }

    private List<Line> cut(int around) {
        List<Line> cut = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (isNear(i, around)) {
                cut.add(new Line(lines.get(i).number(), i > last + 1, pieces(i)));
                last = i;
            }
        }
        return cut;
    }

    private boolean isNear(int line, int around) {
        if (around >= lines.size()) {
            return true;
        }
        for (int i = Math.max(0, line - around); i <= Math.min(lines.size() - 1, line + around); i++) {
            if (spans.containsKey(i)) {
                return true;
            }
        }
        return false;
    }

    private List<Piece> pieces(int line) {
        String text = lines.get(line).text();
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Span span : merged(spans.getOrDefault(line, List.of()))) {
            if (span.start() > at) {
                pieces.add(new Piece(text.substring(at, span.start()), List.of(), false));
            }
            pieces.add(new Piece(text.substring(span.start(), span.end()), span.cards(), span.first()));
            at = span.end();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), List.of(), false));
        }
        return pieces;
    }

    /** Spans that share a letter become one. */
    private static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        List<Span> sorted =
                spans.stream().sorted(Comparator.comparingInt(Span::start)).toList();
        for (Span span : sorted) {
            if (!merged.isEmpty() && merged.getLast().end() > span.start()) {
                Span before = merged.removeLast();
                List<Card> cards = new ArrayList<>(before.cards());
                cards.addAll(span.cards());
                merged.add(new Span(
                        before.start(), Math.max(before.end(), span.end()), cards, before.first() || span.first()));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("\\p{Cf}", "")
                .strip();
    }
}
