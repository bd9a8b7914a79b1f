package vn.chitieu.intake.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.editing.TargetDraft;
import vn.chitieu.intake.Card;
import vn.chitieu.intake.CardFields;
import vn.chitieu.intake.CardReading;
import vn.chitieu.intake.CardState;
import vn.chitieu.intake.DocumentDraft;
import vn.chitieu.intake.DraftParticulars;
import vn.chitieu.intake.Overlaps;
import vn.chitieu.intake.Passages;
import vn.chitieu.period.Term;
import vn.chitieu.resolution.Resolutions;
import vn.chitieu.target.RuleWording;

/** Puts the page of a draft together. */
@Component
@RequiredArgsConstructor
class ReviewPages {

    /** Of a document with more lines only those near a passage are shown. */
    private static final int MANY_LINES = 1_500;

    private static final int AROUND = 8;

    private final IntakeThings things;
    private final Resolutions resolutions;
    private final RuleWording wording;
    private final DraftParticulars particulars;

    ReviewPage page(NamedCommune commune, DocumentDraft draft, String order, Locale locale) {
        Term term = things.term(draft);
        List<CardView> cards = cards(draft, term, locale);
        List<Passages.Line> lines = Passages.of(draft, draft.lines().size() > MANY_LINES ? AROUND : Integer.MAX_VALUE);
        return new ReviewPage(
                commune,
                draft.id(),
                draft.fileName() == null ? "" : draft.fileName(),
                draft.resolution() == null
                        ? ""
                        : resolutions.findById(draft.resolution()).orElseThrow().title(),
                order.equals(ReviewPage.UNSURE) ? ReviewPage.UNSURE : "",
                lines,
                cards,
                (int) cards.stream()
                        .filter(it -> it.card().state() == CardState.PENDING)
                        .filter(it -> it.card().isSure() && it.problems().isEmpty() && it.meets() == null)
                        .count(),
                ParticularsView.of(particulars.of(draft), lines));
    }

    private List<CardView> cards(DocumentDraft draft, Term term, Locale locale) {
        Map<Long, Integer> numbers = new HashMap<>();
        draft.cards().forEach(it -> numbers.put(it.id(), numbers.size() + 1));
        Overlaps overlaps = Overlaps.of(draft.cards(), term);
        List<CardView> views = new ArrayList<>();
        for (Card card : draft.cards()) {
            CardReading.Outcome outcome = CardReading.of(card, term);
            views.add(new CardView(
                    card,
                    numbers.getOrDefault(card.id(), 0),
                    rule(card.fields(), outcome.ruling(), locale),
                    card.became() == null ? outcome.problems() : List.of(),
                    overlaps.of(card).map(it -> meeting(it, numbers)).orElse(null)));
        }
        return views;
    }

    private static CardView.Meeting meeting(Overlaps.Overlap overlap, Map<Long, Integer> numbers) {
        Card other = overlap.other();
        return new CardView.Meeting(
                overlap.kind().name(), overlap.later(), other.id(), numbers.getOrDefault(other.id(), 0), other.quote());
    }

    private String rule(CardFields fields, TargetDraft.@Nullable Ruling ruling, Locale locale) {
        return ruling == null
                ? String.join(" ", fields.comparator(), fields.low(), fields.high(), fields.unit())
                        .strip()
                : wording.sentence(ruling.rule(), ruling.unit(), locale);
    }
}
