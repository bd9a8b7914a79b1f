package vn.chitieu.intake;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedFields;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.commune.Place;
import vn.chitieu.commune.Unit;
import vn.chitieu.commune.Units;
import vn.chitieu.editing.ResolutionEditing;
import vn.chitieu.editing.TargetDraft;
import vn.chitieu.editing.TargetEditing;
import vn.chitieu.extraction.Undertaking;
import vn.chitieu.indicator.Indicators;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.period.Term;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.target.Assignment;
import vn.chitieu.target.Direction;
import vn.chitieu.target.Field;
import vn.chitieu.target.RuleHistory;
import vn.chitieu.target.Target;
import vn.chitieu.target.Targets;
import vn.chitieu.web.Conflict;

/** Lets the accepted cards of a draft enter a resolution as targets: all of them, or none. */
@Service
@RequiredArgsConstructor
public class Confirmation {

    private final Drafts drafts;
    private final ResolutionEditing resolutions;
    private final TargetEditing editing;
    private final Targets targets;
    private final Units units;
    private final Indicators indicators;
    private final TakingUp takingUp;
    private final AuditTrail trail;

    /** Accepted cards that cannot become targets of a document of this term, nor amend the one that they word anew. */
    @Transactional(readOnly = true)
    public List<Card> unready(DocumentDraft draft, Term term) {
        Set<String> codes = indicators.offeredCodes();
        return draft.in(CardState.ACCEPTED).stream()
                .filter(it -> !isReady(
                        it, draft.place(), CardReading.of(it, term, codes).ruling()))
                .toList();
    }

    /** An amendment keeps measure and unit, for which the target's figures are there. */
    private boolean isReady(Card card, Place place, TargetDraft.@Nullable Ruling ruling) {
        if (ruling == null || card.amends() == null) {
            return ruling != null;
        }
        return targets.findByCode(place.commune(), card.amends())
                .filter(it -> it.retirement() == null && Rereading.mayAmend(ruling, it))
                .isPresent();
    }

    /**
     * Adds the document that the accepted cards come from, and them, all of them new, to it.
     *
     * @param tasks what else it undertakes that becomes tasks of the commune
     */
    @Transactional
    public Entered confirm(DocumentDraft opened, ResolutionEditing.Draft document, List<Undertaking> tasks) {
        return confirm(opened, resolutions.add(opened.place(), document), null, tasks);
    }

    /** How many targets entered, new and amended, and how many tasks were added. */
    public record Entered(int targets, int tasks) {}

    /**
     * Why and from when accepted cards that word a target anew change its rule.
     *
     * @param from the first period that the new rules judge
     * @param decision number and date of the newer document, if it has one
     * @param by account of who confirms
     */
    public record Amending(
            ReportingPeriod from, String reason, @Nullable String decision, long by) {}

    /**
     * Adds the accepted cards to a document that is there, and amends what some of them word anew.
     *
     * @param opened as it was shown to whoever confirms
     * @throws Conflict if a card was accepted, dropped or corrected since
     * @param amending null where no card words anything anew
     * @param tasks what else it undertakes that becomes tasks of the commune
     */
    @Transactional
    public Entered confirm(
            DocumentDraft opened, Resolution document, @Nullable Amending amending, List<Undertaking> tasks) {
        drafts.lock(opened.id());
        DocumentDraft draft = drafts.find(opened.place().commune(), opened.id())
                .filter(it -> it.in(CardState.ACCEPTED).equals(opened.in(CardState.ACCEPTED)))
                .orElseThrow(() -> new Conflict("draft " + opened.id() + " was changed meanwhile"));
        ReportingPeriod start = start(document);
        Set<String> taken = targets.ofCommune(draft.place().commune()).stream()
                .filter(it -> it.resolution() == requireNonNull(document.id()))
                .map(it -> it.description().number())
                .collect(Collectors.toSet());
        Map<String, Long> named = unitsByName(draft.place().commune());
        Set<String> codes = indicators.offeredCodes();
        List<String> entered = new ArrayList<>();
        for (Card card : draft.in(CardState.ACCEPTED)) {
            TargetDraft.Ruling ruling = requireNonNull(
                    CardReading.of(card, document.term(), codes).ruling(), () -> "Card " + card.id() + " is not ready");
            Target target = card.amends() == null
                    ? editing.add(document, draft(card, ruling, number(card, taken), start, named))
                    : amend(draft.place(), card.amends(), ruling, requireNonNull(amending));
            taken.add(target.description().number());
            drafts.enter(card.id(), target.description().code());
            entered.add(target.description().code());
        }
        drafts.belong(draft.id(), requireNonNull(document.id()));
        record(draft, document, entered);
        return new Entered(entered.size(), takingUp.takeUp(draft.place(), document, tasks));
    }

    /** The quarters from which every one of the targets that are worded anew may be judged by another rule. */
    @Transactional(readOnly = true)
    public List<ReportingPeriod> amendable(DocumentDraft draft, Resolution document) {
        List<Target> amended = draft.in(CardState.ACCEPTED).stream()
                .filter(it -> it.amends() != null)
                .flatMap(it -> targets.findByCode(draft.place().commune(), requireNonNull(it.amends())).stream())
                .toList();
        ReportingPeriod open = editing.firstNotClosed(draft.place().commune()).orElse(null);
        return document.term().quarters().stream()
                .filter(it -> open == null || it.compareTo(open) >= 0)
                .filter(it -> amended.stream().allMatch(target -> mayChangeIn(target, it)))
                .toList();
    }

    private static boolean mayChangeIn(Target target, ReportingPeriod period) {
        ReportingPeriod begun = target.rules().latest().from() == null
                ? target.rules().startsFrom()
                : target.rules().latest().from();
        return target.rules().countsIn(period) && (begun == null || begun.compareTo(period) < 0);
    }

    /** By the new rule from a period on; one that comes to the same is left as it is. */
    private Target amend(Place place, String code, TargetDraft.Ruling ruling, Amending amending) {
        Target target = targets.findByCode(place.commune(), code).orElseThrow();
        RuleHistory.Version now = target.rules().latest();
        TargetDraft.Ruling next = new TargetDraft.Ruling(ruling.rule(), ruling.unit(), now.reading(), null);
        if (!Rereading.isSame(next.rule(), now.rule()) || !Objects.equals(next.unit(), now.unit())) {
            editing.amend(
                    target,
                    requireNonNull(target.version()),
                    next,
                    editing.amendment(amending.from(), amending.reason(), amending.decision(), amending.by()));
        }
        return target;
    }

    private static TargetDraft draft(
            Card card,
            TargetDraft.Ruling ruling,
            String number,
            @Nullable ReportingPeriod start,
            Map<String, Long> named) {
        CardFields fields = card.fields();
        return new TargetDraft(
                new TargetDraft.What(
                        number,
                        fields.name(),
                        fieldOf(fields.field()),
                        true,
                        fields.indicator().isEmpty() ? null : fields.indicator(),
                        fields.direction().equals("DOWN") ? Direction.DOWN : Direction.UP,
                        null,
                        null,
                        card.quote()),
                ruling,
                null,
                null,
                new TreeMap<>(),
                List.of(),
                assignments(fields, named),
                start,
                new TargetDraft.Mark(false, null));
    }

    /** Units that the commune has by that name; the others stay to be assigned. */
    private static Map<Long, Assignment.Part> assignments(CardFields fields, Map<String, Long> named) {
        Map<Long, Assignment.Part> assignments = new HashMap<>();
        for (String name : fields.supporting().split(";")) {
            put(assignments, named.get(IntakeWords.bare(name)), Assignment.Part.SUPPORTING);
        }
        put(assignments, named.get(IntakeWords.bare(fields.lead())), Assignment.Part.LEAD);
        return assignments;
    }

    private static void put(Map<Long, Assignment.Part> assignments, @Nullable Long unit, Assignment.Part part) {
        if (unit != null) {
            assignments.put(unit, part);
        }
    }

    private Map<String, Long> unitsByName(String commune) {
        return units.findByPlaceCommune(commune).stream()
                .filter(it -> !it.isRetired())
                .collect(Collectors.toMap(
                        it -> IntakeWords.bare(it.name()), Confirmation::id, (first, second) -> first));
    }

    private static Long id(Unit unit) {
        return requireNonNull(unit.id());
    }

    private static Field fieldOf(String name) {
        for (Field field : Field.values()) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        return Field.GENERAL;
    }

    /** As printed; where that is not known, the first number that no target of the document has. */
    private static String number(Card card, Set<String> taken) {
        if (!card.fields().number().isEmpty()) {
            return card.fields().number();
        }
        int number = 1;
        while (taken.contains(String.valueOf(number))) {
            number++;
        }
        return String.valueOf(number);
    }

    /** The first quarter that is not closed; null where that is the term's own first. */
    private @Nullable ReportingPeriod start(Resolution document) {
        return editing.firstNotClosed(document.place().commune())
                .filter(document.term()::spans)
                .orElse(null);
    }

    private void record(DocumentDraft draft, Resolution document, List<String> added) {
        trail.record(AuditEntry.of(draft.place().chain(), Act.ACCEPTED, AuditedKind.DRAFT, String.valueOf(draft.id()))
                .to(new AuditedFields()
                        .with("document", document.code())
                        .with("targets", String.join(", ", added))
                        .text()));
    }
}
