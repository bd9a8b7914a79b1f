package vn.chitieu.intake;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.editing.TargetDraft;
import vn.chitieu.period.Term;
import vn.chitieu.target.Target;
import vn.chitieu.target.rule.SingleRule;
import vn.chitieu.target.rule.TargetRule;

/**
 * Tells which cards of a document that is read again word a target that its resolution has already, and whether they say
 * the same. Nothing is changed by it: a card that says otherwise waits like any other, and becomes an amendment.
 */
final class Rereading {

    private static final double SAME = 0.55;
    private static final double BONUS = 0.1;

    private final List<Target> targets;
    private final Term term;
    private final Set<String> indicators;

    /** @param targets of the resolution that have not ended and are judged by a rule of their own */
    Rereading(List<Target> targets, Term term, Set<String> indicators) {
        this.targets = targets;
        this.term = term;
        this.indicators = indicators;
    }

    private record Match(int card, Target target, double likeness) {}

    /** The cards, each beside the target that is most like it; no target stands beside two. */
    List<Card> beside(List<Card> cards) {
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            for (Target target : targets) {
                double likeness = likeness(cards.get(i), target);
                if (likeness >= SAME) {
                    matches.add(new Match(i, target, likeness));
                }
            }
        }
        matches.sort(Comparator.comparingDouble(Match::likeness).reversed().thenComparingInt(Match::card));
        List<Card> beside = new ArrayList<>(cards);
        Set<Object> taken = new HashSet<>();
        for (Match match : matches) {
            String code = match.target().description().code();
            if (!taken.contains(code) && !taken.contains(match.card())) {
                taken.add(code);
                taken.add(match.card());
                Card card = cards.get(match.card());
                beside.set(
                        match.card(),
                        card.amending(code, saysTheSame(card, match.target()) ? CardState.UNCHANGED : card.state()));
            }
        }
        return beside;
    }

    /**
     * Whether it comes to the rule that the target is judged by, or its sentence is the one that the target was read from
     * and nobody has changed the target's rule since.
     */
    private boolean saysTheSame(Card card, Target target) {
        String known = target.quote();
        boolean untouched = target.rules().latest().number() == 1;
        if (untouched && known != null && bare(known).equals(bare(card.quote())) && isOnlyOne(known)) {
            return true;
        }
        TargetDraft.Ruling ruling = CardReading.of(card, term, indicators).ruling();
        return ruling != null
                && isSame(ruling.rule(), target.rule())
                && Objects.equals(ruling.unit(), target.rules().latest().unit());
    }

    /** Of several targets of a sentence, one may have been read from it in another way. */
    private boolean isOnlyOne(String quote) {
        return targets.stream()
                        .filter(it -> it.quote() != null
                                && bare(requireNonNull(it.quote())).equals(bare(quote)))
                        .count()
                == 1;
    }

    /** Whether both judge alike, whatever of it the text says in words. */
    static boolean isSame(TargetRule one, TargetRule other) {
        return one instanceof SingleRule first
                && other instanceof SingleRule second
                && first.measure().equals(second.measure())
                && first.criterion().equals(second.criterion())
                && first.horizon().equals(second.horizon());
    }

    /** Whether a new rule asks for the figures that the target has: another measure or unit makes another target. */
    static boolean mayAmend(TargetDraft.Ruling ruling, Target target) {
        return ruling.rule() instanceof SingleRule next
                && target.rule() instanceof SingleRule now
                && next.measure().getClass() == now.measure().getClass()
                && Objects.equals(ruling.unit(), target.rules().latest().unit());
    }

    private static double likeness(Card card, Target target) {
        double names =
                Overlaps.likeness(card.fields().name(), target.description().name());
        String known = target.quote();
        double whole = known == null ? names : (names + Overlaps.likeness(card.quote(), known)) / 2;
        boolean sameNumber = card.fields().number().equals(target.description().number())
                && !card.fields().number().isEmpty();
        boolean sameUnit = isUnit(card.fields().unit(), target.rules().latest().unit());
        return names < SAME / 2 ? 0 : whole + (sameNumber ? BONUS : 0) + (sameUnit ? BONUS : 0);
    }

    private static boolean isUnit(String printed, @Nullable String judged) {
        return judged != null && IntakeWords.fold(printed).equals(IntakeWords.fold(judged));
    }

    private static String bare(String quote) {
        return IntakeWords.fold(quote).replaceAll("[\\s.;]+$", "");
    }
}
