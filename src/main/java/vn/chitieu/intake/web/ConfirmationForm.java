package vn.chitieu.intake.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.editing.ResolutionEditing;
import vn.chitieu.extraction.Undertaking;
import vn.chitieu.intake.CardState;
import vn.chitieu.intake.Confirmation;
import vn.chitieu.intake.DocumentDraft;
import vn.chitieu.intake.ProposedDocument;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.period.Term;
import vn.chitieu.resolution.ResolutionType;
import vn.chitieu.resolution.Visibility;
import vn.chitieu.web.FormFields;

/**
 * Which document the accepted cards enter, as typed.
 *
 * @param resolution id; empty for a new one, which the other fields tell of
 * @param cards that were listed, by their ids
 * @param undertakings that become tasks, by their keys
 * @param from quarter from which amendments hold; with reason and decision asked for only where a card amends
 */
record ConfirmationForm(
        @Nullable String resolution,
        @Nullable String type,
        @Nullable String title,
        @Nullable String issuer,
        @Nullable String number,
        @Nullable String issuedOn,
        @Nullable String signerRole,
        @Nullable String firstYear,
        @Nullable String lastYear,
        @Nullable String from,
        @Nullable String reason,
        @Nullable String decision,
        @Nullable String cards,
        @Nullable List<String> undertakings) {

    private static final int LONGEST = 500;

    /** Filled with what the document says of itself. */
    static ConfirmationForm of(DocumentDraft draft, ProposedDocument document, List<Undertaking> offered) {
        return new ConfirmationForm(
                draft.resolution() == null ? "" : String.valueOf(draft.resolution()),
                document.type(),
                document.title(),
                document.issuer(),
                document.number(),
                document.issuedOn(),
                document.signerRole(),
                document.firstYear(),
                document.lastYear(),
                "",
                document.title(),
                document.number(),
                listed(draft),
                offered.stream().map(ConfirmationForm::key).toList());
    }

    /** Tells an undertaking from the others of its document. */
    static String key(Undertaking undertaking) {
        return undertaking.line() + "-" + Integer.toHexString(undertaking.name().hashCode());
    }

    /** Those of what is offered that were ticked. */
    List<Undertaking> ticked(List<Undertaking> offered) {
        return undertakings == null
                ? List.of()
                : offered.stream().filter(it -> undertakings.contains(key(it))).toList();
    }

    /** What is accepted now, to be compared with what was listed when the form is sent. */
    static String listed(DocumentDraft draft) {
        return draft.in(CardState.ACCEPTED).stream()
                .map(it -> it.id() + "-" + it.version())
                .collect(Collectors.joining(" "));
    }

    boolean isForNew() {
        return resolution == null || resolution.isEmpty();
    }

    /** The new document; meant only where nothing is said at its fields. */
    ResolutionEditing.Draft read(FormFields fields) {
        return new ResolutionEditing.Draft(
                typed(fields),
                fields.required("title", title, LONGEST),
                fields.required("issuer", issuer, LONGEST),
                fields.optional("number", number, LONGEST),
                fields.date("issuedOn", issuedOn),
                fields.optional("signerRole", signerRole, LONGEST),
                null,
                term(fields),
                Visibility.INTERNAL,
                null);
    }

    /** Why and from when; null, and said at its field, where something is missing. */
    Confirmation.@Nullable Amending amending(FormFields fields, List<ReportingPeriod> open, long by) {
        Optional<ReportingPeriod> period =
                open.stream().filter(it -> it.toString().equals(from)).findFirst();
        if (period.isEmpty()) {
            fields.refuse("from", open.isEmpty() ? "intake.amend.none" : "intake.problem.choice");
        }
        String why = fields.required("reason", reason, LONGEST);
        String decidedBy = fields.optional("decision", decision, LONGEST);
        return period.map(it -> new Confirmation.Amending(it, why, decidedBy, by))
                .orElse(null);
    }

    private ResolutionType typed(FormFields fields) {
        for (ResolutionType it : ResolutionType.values()) {
            if (it.name().equals(type)) {
                return it;
            }
        }
        fields.refuse("type", "intake.problem.choice");
        return ResolutionType.RESOLUTION;
    }

    private Term term(FormFields fields) {
        int first = year(fields, "firstYear", firstYear);
        int last = year(fields, "lastYear", lastYear);
        if (last <= first) {
            fields.refuse("lastYear", "intake.problem.years");
            return Term.CURRENT;
        }
        return new Term(first, last);
    }

    private static int year(FormFields fields, String field, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (!text.matches("20\\d{2}")) {
            fields.refuse(field, "intake.problem.year");
            return 0;
        }
        return Integer.parseInt(text);
    }
}
