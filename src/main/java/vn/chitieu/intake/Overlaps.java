package vn.chitieu.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieu.period.Term;

/** Cards of one document that say the same thing twice, or two things of the same. */
public final class Overlaps {

    private static final double SAME = 0.75;
    private static final Set<String> EMPTY_WORDS = Set.copyOf(IntakeWords.words("empty-words"));

    private final Map<Long, Overlap> overlaps = new HashMap<>();

    private Overlaps() {}

    /** How two cards meet. */
    public enum Kind {
        /** The same bound said again. */
        REPEATS,
        /** Another bound for the same thing at the same time. */
        CONTRADICTS
    }

    /**
     * What a card meets.
     *
     * @param later whether the card comes after the other one
     */
    public record Overlap(Kind kind, Card other, boolean later) {

        /** Whether the card only says again what an earlier one says. */
        public boolean isRepetition() {
            return later && kind == Kind.REPEATS;
        }
    }

    /** Looks through the cards that are not dropped; what has no year is due at the end of the term. */
    public static Overlaps of(List<Card> cards, Term term) {
        Overlaps found = new Overlaps();
        List<Card> standing =
                cards.stream().filter(it -> it.state() != CardState.DROPPED).toList();
        List<Set<String>> words =
                standing.stream().map(it -> words(it.fields().name())).toList();
        Map<List<String>, List<Integer>> ofTheSame = new LinkedHashMap<>();
        for (int later = 0; later < standing.size(); later++) {
            List<Integer> before = ofTheSame.computeIfAbsent(kind(standing.get(later), term), it -> new ArrayList<>());
            for (int earlier : before) {
                if (likeness(words.get(earlier), words.get(later)) >= SAME) {
                    found.add(standing.get(earlier), standing.get(later));
                }
            }
            before.add(later);
        }
        return found;
    }

    public Optional<Overlap> of(Card card) {
        return Optional.ofNullable(overlaps.get(card.id()));
    }

    /** Where what a card says was said first; the card itself where it repeats none. */
    Card first(Card card) {
        return of(card).filter(Overlap::isRepetition)
                .map(Overlap::other)
                .map(this::first)
                .orElse(card);
    }

    private void add(Card first, Card second) {
        boolean same = bounds(first.fields()).equals(bounds(second.fields()));
        if (!same && first.quote().equals(second.quote())) {
            return; // one sentence that names several of a kind
        }
        Kind kind = same ? Kind.REPEATS : Kind.CONTRADICTS;
        overlaps.putIfAbsent(first.id(), new Overlap(kind, second, false));
        overlaps.putIfAbsent(second.id(), new Overlap(kind, first, true));
    }

    /** What two cards have in common that may speak of the same thing at the same time. */
    private static List<String> kind(Card card, Term term) {
        CardFields fields = card.fields();
        return List.of(fields.measure(), IntakeWords.fold(fields.unit()), fields.horizon(), deadline(fields, term));
    }

    private static String deadline(CardFields fields, Term term) {
        return fields.deadline().isEmpty() ? String.valueOf(term.lastYear()) : fields.deadline();
    }

    private static List<String> bounds(CardFields fields) {
        return List.of(fields.comparator(), fields.low(), fields.high());
    }

    private static double likeness(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        Set<String> any = new HashSet<>(one);
        any.addAll(other);
        return any.isEmpty() ? 0 : (double) both.size() / any.size();
    }

    /** From 0, no word in common, to 1, all of them. */
    static double likeness(String one, String other) {
        return likeness(words(one), words(other));
    }

    private static Set<String> words(String name) {
        return Arrays.stream(IntakeWords.fold(name).split("[^\\p{L}\\p{N}]+"))
                .filter(it -> !it.isEmpty() && !EMPTY_WORDS.contains(it))
                .collect(Collectors.toSet());
    }
}
