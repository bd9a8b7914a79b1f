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
import java.util.stream.Stream;
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
import vn.chitieu.intake.Overlaps;
import vn.chitieu.intake.Passages;
import vn.chitieu.period.Term;
import vn.chitieu.resolution.Resolutions;
import vn.chitieu.target.RuleWording;
import vn.chitieu.target.TargetRows;
import vn.chitieu.target.rule.SingleRule;

/** Puts the page of a draft together. */
@Component
@RequiredArgsConstructor
class ReviewPages {

    /** Of a document with more lines only those near a passage are shown. */
    private static final int MANY_LINES = 1_500;

    private static final int AROUND = 8;

    private final IntakeThings things;
    private final Resolutions resolutions;
    private final TargetRows targets;
    private final Indicators indicators;
    private final RuleWording wording;
    private final DraftParticulars particulars;

    /**
     * What the cards of a draft are shown beside.
     *
     * @param indicators of the common catalogue
     * @param stored targets of the document that a draft belongs to, by code; none where no card words one anew
     */
    private record Beside(Term term, List<Indicator> indicators, Map<String, CardView.Stored> stored) {}

    ReviewPage page(NamedCommune commune, DocumentDraft draft, String order, Locale locale) {
        Beside beside = beside(draft, locale);
        return page(
                commune,
                draft,
                order,
                Passages.of(draft, draft.lines().size() > MANY_LINES ? AROUND : Integer.MAX_VALUE),
                cards(draft, beside, locale),
                beside);
    }

    /** What has become another by a decision about one card. */
    ReviewChange change(
            NamedCommune commune, DocumentDraft before, DocumentDraft after, @Nullable String order, Locale locale) {
        Beside beside = beside(before, locale);
        List<CardView> cards = cards(after, beside, locale);
        Set<CardView> known = new HashSet<>(cards(before, beside, locale));
        return new ReviewChange(
                page(commune, after, order == null ? "" : order, List.of(), cards, beside),
                cards.stream().filter(it -> !known.contains(it)).toList());
    }

    private ReviewPage page(
            NamedCommune commune,
            DocumentDraft draft,
            String order,
            List<Passages.Line> lines,
            List<CardView> cards,
            Beside beside) {
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
                beside.indicators(),
                missing(draft, beside.stored()),
                ParticularsView.of(particulars.of(draft), lines));
    }

    private static List<CardView.Stored> missing(DocumentDraft draft, Map<String, CardView.Stored> stored) {
        Set<String> worded = draft.cards().stream()
                .flatMap(it -> Stream.of(it.amends(), it.became()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return stored.values().stream()
                .filter(it -> !worded.contains(it.code()))
                .toList();
    }

    private Beside beside(DocumentDraft draft, Locale locale) {
        Map<String, CardView.Stored> stored = new LinkedHashMap<>();
        if (draft.cards().stream().anyMatch(it -> it.amends() != null)) {
            targets.ofCommune(draft.place().commune()).stream()
                    .filter(it -> Objects.equals(it.resolution(), draft.resolution()))
                    .filter(it -> it.rules().retirement() == null && it.rule() instanceof SingleRule)
                    .map(it -> new CardView.Stored(
                            it.description().code(),
                            it.description().name(),
                            wording.sentence(it.rule(), it.description().unit(), locale)))
                    .forEach(it -> stored.put(it.code(), it));
        }
        return new Beside(things.term(draft), indicators.offered(), stored);
    }

    private List<CardView> cards(DocumentDraft draft, Beside beside, Locale locale) {
        Map<Long, Integer> numbers = new HashMap<>();
        draft.cards().forEach(it -> numbers.put(it.id(), numbers.size() + 1));
        Overlaps overlaps = Overlaps.of(draft.cards(), beside.term());
        Map<String, String> names =
                beside.indicators().stream().collect(Collectors.toMap(Indicator::code, Indicator::name));
        List<CardView> views = new ArrayList<>();
        for (Card card : draft.cards()) {
            CardReading.Outcome outcome = CardReading.of(card, beside.term(), names.keySet());
            views.add(new CardView(
                    card,
                    numbers.getOrDefault(card.id(), 0),
                    rule(card.fields(), outcome.ruling(), locale),
                    card.became() == null ? outcome.problems() : List.of(),
                    overlaps.of(card).map(it -> meeting(it, numbers)).orElse(null),
                    names.getOrDefault(card.fields().indicator(), ""),
                    card.amends() == null ? null : beside.stored().get(card.amends())));
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
