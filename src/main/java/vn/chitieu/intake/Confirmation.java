package vn.chitieu.intake;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import vn.chitieu.commune.Unit;
import vn.chitieu.commune.Units;
import vn.chitieu.editing.ResolutionEditing;
import vn.chitieu.editing.TargetDraft;
import vn.chitieu.editing.TargetEditing;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.period.Term;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.target.Assignment;
import vn.chitieu.target.Direction;
import vn.chitieu.target.Field;
import vn.chitieu.target.Target;
import vn.chitieu.target.Targets;

/** Lets the accepted cards of a draft enter a resolution as targets: all of them, or none. */
@Service
@RequiredArgsConstructor
public class Confirmation {

    private final Drafts drafts;
    private final ResolutionEditing resolutions;
    private final TargetEditing editing;
    private final Targets targets;
    private final Units units;
    private final AuditTrail trail;

    /** Accepted cards that cannot become targets of a document of this term. */
    public List<Card> unready(DocumentDraft draft, Term term) {
        return draft.in(CardState.ACCEPTED).stream()
                .filter(it -> !CardReading.of(it, term).problems().isEmpty())
                .toList();
    }

    /** Adds the document that the accepted cards come from, and them to it. Returns how many. */
    @Transactional
    public int confirm(DocumentDraft opened, ResolutionEditing.Draft document) {
        return confirm(opened, resolutions.add(opened.place(), document));
    }

    /** Adds the accepted cards to a document that is there. Returns how many. */
    @Transactional
    public int confirm(DocumentDraft opened, Resolution document) {
        drafts.lock(opened.id());
        DocumentDraft draft = drafts.find(opened.place().commune(), opened.id()).orElseThrow();
        ReportingPeriod start = start(document);
        Set<String> taken = targets.ofCommune(draft.place().commune()).stream()
                .filter(it -> it.resolution() == requireNonNull(document.id()))
                .map(it -> it.description().number())
                .collect(Collectors.toSet());
        Map<String, Long> named = unitsByName(draft.place().commune());
        List<String> added = new ArrayList<>();
        for (Card card : draft.in(CardState.ACCEPTED)) {
            TargetDraft.Ruling ruling = requireNonNull(
                    CardReading.of(card, document.term()).ruling(), () -> "Card " + card.id() + " is not ready");
            Target target = editing.add(document, draft(card, ruling, free(taken), start, named));
            taken.add(target.description().number());
            drafts.enter(card.id(), target.description().code());
            added.add(target.description().code());
        }
        drafts.belong(draft.id(), requireNonNull(document.id()));
        record(draft, document, added);
        return added.size();
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
                        null,
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

    /** The first number that no target of the document has. */
    private static String free(Set<String> taken) {
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
