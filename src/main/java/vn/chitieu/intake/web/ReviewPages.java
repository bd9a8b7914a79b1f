package vn.chitieu.intake.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.editing.TargetDraft;
import vn.chitieu.indicator.Indicator;
import vn.chitieu.indicator.Indicators;
import vn.chitieu.intake.Card;
import vn.chitieu.intake.CardFields;
import vn.chitieu.intake.CardReading;
import vn.chitieu.intake.DocumentDraft;
import vn.chitieu.intake.DraftParticulars;
import vn.chitieu.intake.Intake;
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
    private final Intake intake;
    private final Indicators indicators;
    private final RuleWording wording;
    private final DraftParticulars particulars;

    ReviewPage page(NamedCommune commune, DocumentDraft draft, String order, Locale locale) {
        return page(
                commune,
                draft,
                order,
                Passages.of(draft, draft.lines().size() > MANY_LINES ? AROUND : Integer.MAX_VALUE),
                cards(draft, things.term(draft), locale),
                locale);
    }

    /** What has become another by a decision about one card. */
    ReviewChange change(
            NamedCommune commune, DocumentDraft before, DocumentDraft after, @Nullable String order, Locale locale) {
        Term term = things.term(after);
        List<CardView> cards = cards(after, term, locale);
        Set<CardView> known = new HashSet<>(cards(before, term, locale));
        return new ReviewChange(
                page(commune, after, order == null ? "" : order, List.of(), cards, locale),
                cards.stream().filter(it -> !known.contains(it)).toList());
    }

    private ReviewPage page(
            NamedCommune commune,
            DocumentDraft draft,
            String order,
            List<Passages.Line> lines,
            List<CardView> cards,
            Locale locale) {
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
                indicators.offered(),
                missing(draft, cards, locale),
                ParticularsView.of(particulars.of(draft), lines));
    }

    private List<CardView.Stored> missing(DocumentDraft draft, List<CardView> cards, Locale locale) {
        if (cards.stream().allMatch(it -> it.stored() == null)) {
            return List.of();
        }
        Set<String> worded = cards.stream()
                .map(it -> it.card().amends())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        cards.stream().map(it -> it.card().became()).filter(Objects::nonNull).forEach(worded::add);
        return stored(draft, locale).values().stream()
                .filter(it -> !worded.contains(it.code()))
                .toList();
    }

    /** Targets of the document that a draft belongs to, by code. */
    private Map<String, CardView.Stored> stored(DocumentDraft draft, Locale locale) {
        Map<String, CardView.Stored> stored = new LinkedHashMap<>();
        if (draft.resolution() != null) {
            for (Intake.Stored it :
                    intake.stored(resolutions.findById(draft.resolution()).orElseThrow())) {
                stored.put(
                        it.code(),
                        new CardView.Stored(it.code(), it.name(), wording.sentence(it.rule(), it.unit(), locale)));
            }
        }
        return stored;
    }

    private List<CardView> cards(DocumentDraft draft, Term term, Locale locale) {
        Map<Long, Integer> numbers = new HashMap<>();
        draft.cards().forEach(it -> numbers.put(it.id(), numbers.size() + 1));
        Overlaps overlaps = Overlaps.of(draft.cards(), term);
        Map<String, String> names =
                indicators.offered().stream().collect(Collectors.toMap(Indicator::code, Indicator::name));
        Map<String, CardView.Stored> stored = stored(draft, locale);
        List<CardView> views = new ArrayList<>();
        for (Card card : draft.cards()) {
            CardReading.Outcome outcome = CardReading.of(card, term, names.keySet());
            views.add(new CardView(
                    card,
                    numbers.getOrDefault(card.id(), 0),
                    rule(card.fields(), outcome.ruling(), locale),
                    card.became() == null ? outcome.problems() : List.of(),
                    overlaps.of(card).map(it -> meeting(it, numbers)).orElse(null),
                    names.getOrDefault(card.fields().indicator(), ""),
                    card.amends() == null ? null : stored.get(card.amends())));
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
