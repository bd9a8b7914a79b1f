package vn.chitieu.editing.web;

import static java.util.Objects.requireNonNullElse;
import static vn.chitieu.editing.web.TargetForm.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.chitieu.editing.ResolutionEditing;
import vn.chitieu.period.Term;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.resolution.ResolutionType;
import vn.chitieu.resolution.Visibility;

/** A document's heading as it is typed. */
record ResolutionForm(
        String version,
        String type,
        String number,
        String title,
        String issuer,
        String issuedOn,
        String signerRole,
        String carriesOut,
        String firstYear,
        String lastYear,
        String visibility,
        String note) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    ResolutionForm {
        version = text(version);
        type = text(type);
        number = text(number);
        title = text(title);
        issuer = text(issuer);
        issuedOn = text(issuedOn);
        signerRole = text(signerRole);
        carriesOut = text(carriesOut);
        firstYear = text(firstYear);
        lastYear = text(lastYear);
        visibility = text(visibility);
        note = text(note);
    }

    static ResolutionForm fresh() {
        return new ResolutionForm(
                "",
                ResolutionType.RESOLUTION.name(),
                "",
                "",
                "",
                "",
                "",
                "",
                String.valueOf(Term.CURRENT.firstYear()),
                String.valueOf(Term.CURRENT.lastYear()),
                Visibility.INTERNAL.name(),
                "");
    }

    static ResolutionForm of(Resolution document) {
        LocalDate issued = document.issuedOn();
        return new ResolutionForm(
                String.valueOf(document.version()),
                document.type().name(),
                requireNonNullElse(document.number(), ""),
                document.title(),
                document.issuer(),
                issued == null ? "" : DATE.format(issued),
                requireNonNullElse(document.signerRole(), ""),
                requireNonNullElse(document.carriesOut(), ""),
                String.valueOf(document.firstYear()),
                String.valueOf(document.lastYear()),
                document.visibility().name(),
                requireNonNullElse(document.note(), ""));
    }

    /** The same, typed beside what somebody else has saved meanwhile: sent again, it takes that one's place. */
    ResolutionForm besides(Resolution stored) {
        return new ResolutionForm(
                String.valueOf(stored.version()),
                type,
                number,
                title,
                issuer,
                issuedOn,
                signerRole,
                carriesOut,
                firstYear,
                lastYear,
                visibility,
                note);
    }

    ResolutionEditing.Draft read(TypedFields fields) {
        int first = fields.requiredYear("firstYear", firstYear);
        int last = fields.requiredYear("lastYear", lastYear);
        if (last <= first) {
            fields.refuse("lastYear", "years");
        }
        return new ResolutionEditing.Draft(
                fields.choice("type", type, ResolutionType.class),
                fields.required("title", title),
                fields.required("issuer", issuer),
                fields.text("number", number),
                fields.date("issuedOn", issuedOn),
                fields.text("signerRole", signerRole),
                fields.text("carriesOut", carriesOut),
                last <= first ? Term.CURRENT : new Term(first, last),
                fields.choice("visibility", visibility, Visibility.class),
                fields.lines("note", note));
    }
}
