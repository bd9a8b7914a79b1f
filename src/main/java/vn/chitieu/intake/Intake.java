package vn.chitieu.intake;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedFields;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.commune.Place;
import vn.chitieu.extraction.ExtractedTarget;
import vn.chitieu.extraction.Extraction;
import vn.chitieu.extraction.SourceLine;
import vn.chitieu.extraction.SourceText;
import vn.chitieu.indicator.Indicators;
import vn.chitieu.period.Term;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.target.Target;
import vn.chitieu.target.Targets;
import vn.chitieu.target.rule.SingleRule;
import vn.chitieu.web.Conflict;
import vn.chitieu.web.TypedText;

/** Reading a document in, and looking through what was read. */
@Service
@RequiredArgsConstructor
public class Intake {

    private final Drafts drafts;
    private final Targets targets;
    private final Indicators indicators;
    private final DraftParticulars particulars;
    private final AuditTrail trail;
    private final PlatformTransactionManager transactions;

    /**
     * Reads a document's targets and keeps them with its lines for somebody to look through.
     *
     * @param belongsTo null where its own document is yet to be added
     * @return its id; empty, and nothing kept, where no target was found
     */
    public Optional<Long> read(
            Place place, @Nullable Resolution belongsTo, SentDocument sent, SourceText text, long by) {
        List<ExtractedTarget> found = Extraction.of(text);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Particulars about = Particulars.of(text);
        // Reading takes its time; the database is asked for only afterwards
        return Optional.ofNullable(new TransactionTemplate(transactions)
                .execute(status -> keep(place, belongsTo, sent, text, found, about, by)));
    }

    private long keep(
            Place place,
            @Nullable Resolution belongsTo,
            SentDocument sent,
            SourceText text,
            List<ExtractedTarget> found,
            Particulars about,
            long by) {
        List<SourceLine> lines = text.lines().stream()
                .filter(it -> !it.text().isBlank())
                .map(it -> SourceLine.paragraph(it.number(), TypedText.lines(it.text())))
                .toList();
        Long resolution = belongsTo == null ? null : requireNonNull(belongsTo.id());
        long draft = drafts.add(place, resolution, sent, lines, by);
        particulars.add(draft, place, about);
        FirstGuess guess = new FirstGuess(lines);
        List<Card> cards = found.stream().map(it -> card(it, guess)).toList();
        if (belongsTo != null) {
            cards = new Rereading(judged(belongsTo), belongsTo.term(), indicators.offeredCodes()).beside(cards);
        }
        for (int i = 0; i < cards.size(); i++) {
            drafts.add(draft, place, BigDecimal.valueOf(i + 1L), cards.get(i));
        }
        record(
                place,
                Act.CREATED,
                draft,
                new AuditedFields()
                        .with("file", sent.fileName())
                        .with("sha256", sent.sha256())
                        .with("lines", lines.size())
                        .with("targets", found.size()));
        return draft;
    }

    /**
     * Keeps what was typed into a card.
     *
     * @param version of the card when its form was opened
     * @throws Conflict if somebody else has saved it meanwhile
     */
    @Transactional
    public void correct(Card card, int version, CardFields fields) {
        if (card.fields().equals(fields)) {
            return;
        }
        if (!drafts.correct(card.id(), version, fields)) {
            throw new Conflict("card " + card.id() + " was saved meanwhile");
        }
        if (card.state() == CardState.UNCHANGED) {
            drafts.put(card.id(), CardState.PENDING); // it no longer says what the resolution has
        }
    }

    /** Those of a document that have not ended and are judged by a rule of their own. */
    private List<Target> judged(Resolution document) {
        return targets.ofCommune(document.place().commune()).stream()
                .filter(it -> it.resolution() == requireNonNull(document.id()))
                .filter(it -> it.retirement() == null && it.rule() instanceof SingleRule)
                .toList();
    }

    /** Lets a card become a target of its own, whatever it was taken to word anew. */
    @Transactional
    public void setApart(Card card) {
        drafts.setApart(card.id());
    }

    /** Accepts or drops a card, or takes that back. */
    @Transactional
    public void decide(Card card, CardState state) {
        drafts.put(card.id(), state);
    }

    /** Accepts every card that is sure, whole, new, and says what no other says; returns how many. */
    @Transactional
    public int acceptSure(DocumentDraft draft, Term term) {
        Overlaps overlaps = Overlaps.of(draft.cards(), term);
        Set<String> codes = indicators.offeredCodes();
        List<Card> sure = draft.in(CardState.PENDING).stream()
                .filter(it -> it.isSure() && it.amends() == null)
                .filter(it -> CardReading.of(it, term, codes).problems().isEmpty())
                .filter(it -> overlaps.of(it).isEmpty())
                .toList();
        sure.forEach(it -> drafts.put(it.id(), CardState.ACCEPTED));
        return sure.size();
    }

    /**
     * Lets every card that only says again what an earlier one says go up in that one, which takes what it lacks: often
     * the list of targets has the bound, and the list of tasks the unit that answers for it. Returns how many.
     */
    @Transactional
    public int mergeRepeated(DocumentDraft draft, Term term) {
        Overlaps overlaps = Overlaps.of(draft.cards(), term);
        Map<Card, List<Card>> repeated = draft.in(CardState.PENDING).stream()
                .filter(it -> !overlaps.first(it).equals(it))
                .collect(Collectors.groupingBy(overlaps::first, LinkedHashMap::new, Collectors.toList()));
        repeated.forEach(this::goUp);
        return repeated.values().stream().mapToInt(List::size).sum();
    }

    /** Makes two of a card that names several things; each is then corrected by itself. */
    @Transactional
    public void split(DocumentDraft draft, Card card) {
        drafts.add(draft.id(), draft.place(), drafts.positionOf(card.id()), card);
    }

    /** Lets a card go up in the one before it, which takes what it lacks itself. Returns that one. */
    @Transactional
    public Optional<Card> merge(DocumentDraft draft, Card card) {
        Optional<Card> before = draft.before(card);
        before.ifPresent(it -> goUp(it, List.of(card)));
        return before;
    }

    private void goUp(Card kept, List<Card> others) {
        CardFields fields = kept.fields();
        String quote = kept.quote();
        for (Card other : others) {
            fields = fields.filledFrom(other.fields());
            quote = quote.contains(other.quote()) ? quote : quote + "\n" + other.quote();
            drafts.put(other.id(), CardState.DROPPED);
        }
        drafts.correct(kept.id(), kept.version(), fields);
        drafts.quote(kept.id(), quote);
    }

    /** Adds what is read from a sentence; where nothing is read, a card to be filled in. */
    @Transactional
    public void add(DocumentDraft draft, String sentence) {
        int line = draft.lineOf(sentence);
        FirstGuess guess = new FirstGuess(draft.lines());
        List<ExtractedTarget> targets = Extraction.of(SourceText.of(sentence));
        BigDecimal position = drafts.positionAt(draft.id(), line);
        for (ExtractedTarget target : targets) {
            drafts.add(draft.id(), draft.place(), position, card(target, guess).at(line));
        }
        if (targets.isEmpty()) {
            drafts.add(draft.id(), draft.place(), position, Card.blank(sentence, line));
        }
    }

    /** Puts a draft away; what was entered from it stays. */
    @Transactional
    public void discard(DocumentDraft draft) {
        drafts.discard(draft.id());
        record(draft.place(), Act.REMOVED, draft.id(), new AuditedFields().with("file", draft.fileName()));
    }

    private void record(Place place, Act act, long draft, AuditedFields fields) {
        trail.record(AuditEntry.of(place.chain(), act, AuditedKind.DRAFT, String.valueOf(draft))
                .to(fields.text()));
    }

    private static Card card(ExtractedTarget target, FirstGuess guess) {
        return new Card(
                0,
                guess.of(target),
                TypedText.lines(target.quote()),
                target.line(),
                target.confidence(),
                FirstGuess.because(target),
                target.printed().headings(),
                CardState.PENDING,
                null,
                null,
                0);
    }
}
