package vn.chitieu.editing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.audit.AuditedFields;
import vn.chitieu.commune.Place;
import vn.chitieu.commune.UnitRegister;
import vn.chitieu.period.Term;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.resolution.ResolutionType;
import vn.chitieu.resolution.Resolutions;
import vn.chitieu.resolution.Visibility;
import vn.chitieu.target.Targets;

/** Adding and changing the documents of a commune. */
@Service
@RequiredArgsConstructor
public class ResolutionEditing {

    private final Resolutions resolutions;
    private final Targets targets;
    private final UnitRegister units;
    private final EditingTrail trail;

    /** A document as somebody has typed it. */
    public record Draft(
            ResolutionType type,
            String title,
            String issuer,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable String signerRole,
            @Nullable String carriesOut,
            Term term,
            Visibility visibility,
            @Nullable String note) {}

    /** Adds a document; a commune's first one also gives it the units that every commune has. */
    @Transactional
    public Resolution add(Place place, Draft draft) {
        units.establishOrgans(place);
        String wanted = Codes.of(draft.number() == null ? draft.type().name() : draft.number());
        String code = Codes.free(
                wanted,
                it -> resolutions.findByPlaceCommuneAndCode(place.commune(), it).isPresent());
        Resolution resolution = new Resolution(
                place, code, draft.type(), draft.title(), draft.issuer(), draft.visibility(), draft.term());
        fill(resolution, draft);
        Resolution added = resolutions.save(resolution);
        trail.created(added);
        return added;
    }

    /**
     * Another document of the same type, number and day; one without a number is like no other.
     *
     * @param self the one being changed; null for a new one
     */
    @Transactional(readOnly = true)
    public Optional<Resolution> sameAs(Draft draft, Place place, @Nullable Resolution self) {
        return resolutions.findByPlaceCommuneOrderByFirstYearDescIdAsc(place.commune()).stream()
                .filter(it -> self == null || !requireNonNull(it.id()).equals(self.id()))
                .filter(it -> it.type() == draft.type())
                .filter(it -> it.number() != null && it.number().equalsIgnoreCase(draft.number()))
                .filter(it -> Objects.equals(it.issuedOn(), draft.issuedOn()))
                .findFirst();
    }

    /**
     * Changes a document.
     *
     * @param version of the document when its form was opened
     */
    @Transactional
    public void change(Resolution opened, int version, Draft draft) {
        Resolution resolution =
                resolutions.findById(requireNonNull(opened.id())).orElseThrow();
        ChangedMeanwhile.refuse("Document " + resolution.code(), version, resolution.version());
        AuditedFields before = trail.fieldsOf(resolution);
        resolution.entitle(draft.type(), draft.title(), draft.issuer(), draft.visibility());
        if (mayMove(resolution)) {
            resolution.coverTerm(draft.term());
        }
        fill(resolution, draft);
        resolutions.save(resolution);
        trail.changed(resolution, before);
    }

    /** Whether the term may still be changed: the document has no targets yet. */
    @Transactional(readOnly = true)
    public boolean mayMove(Resolution resolution) {
        return targets.ofCommune(resolution.place().commune()).stream()
                .noneMatch(target -> target.resolution() == requireNonNull(resolution.id()));
    }

    private static void fill(Resolution resolution, Draft draft) {
        resolution.sign(draft.number(), draft.issuedOn(), draft.signerRole());
        resolution.carryOut(draft.carriesOut());
        resolution.leaveNote(draft.note());
    }
}
