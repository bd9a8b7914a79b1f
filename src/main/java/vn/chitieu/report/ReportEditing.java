package vn.chitieu.report;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedFields;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.Place;
import vn.chitieu.period.ReportingPeriod;

/** A Party office's work on its reports. Nothing saved before is overwritten. */
@Service
@RequiredArgsConstructor
public class ReportEditing {

    private final EditedReports edited;
    private final ReportHeads heads;
    private final AuditTrail trail;
    private final Clock clock;

    /**
     * Saves a section as it was read.
     *
     * @param report that the section was read in
     * @param body paragraphs, one a line; the portal's own text takes the section back to it
     * @return false if somebody has saved since then, and nothing was added
     * @throws AccessDeniedException unless this person is of the commune's Party office
     */
    @Transactional
    public boolean save(NamedCommune commune, Report report, SectionText seen, String body, CurrentUser editor) {
        return add(commune, report, seen, body, seen.written(), editor);
    }

    /**
     * Takes a section back to a version before, which speaks of the figures of its own moment.
     *
     * @param report that the section was read in
     * @return false if somebody has saved since then, and nothing was added
     * @throws AccessDeniedException unless this person is of the commune's Party office
     */
    @Transactional
    public boolean restore(
            NamedCommune commune, Report report, SectionText seen, EditedSection former, CurrentUser editor) {
        return add(commune, report, seen, former.body(), former.written(), editor);
    }

    private boolean add(
            NamedCommune commune, Report report, SectionText seen, String body, String written, CurrentUser editor) {
        expectOffice(commune, editor);
        EditedSection saved =
                new EditedSection(seen.version() + 1, body, written, editor.displayName(), clock.instant());
        // What the committee concluded is not open to everybody in the commune, whatever the documents are
        boolean internal = report.internal() || seen.section() == ReportSection.CONCLUSIONS;
        Place place = commune.place();
        ReportingPeriod period = report.source().period();
        if (!edited.add(place, period, report.form(), seen.section(), saved, internal, editor.id())) {
            return false;
        }
        trail.record(AuditEntry.of(
                        place.chain(),
                        Act.SAVED,
                        AuditedKind.REPORT,
                        period + " " + report.form().code() + " "
                                + seen.section().code())
                .from(seen.body())
                .to(body));
        return true;
    }

    /**
     * Registers a report by number, day and subject.
     *
     * @param mark with the version after the one that was read
     * @return false if somebody has saved since then, and nothing was added
     * @throws AccessDeniedException unless this person is of the commune's Party office
     */
    @Transactional
    public boolean mark(
            NamedCommune commune, ReportSource source, ReportForm form, ReportMark mark, CurrentUser editor) {
        expectOffice(commune, editor);
        ReportMark before = edited.mark(commune.code(), source.period(), form);
        if (!edited.add(commune.place(), source.period(), form, mark, editor.id(), clock.instant())) {
            return false;
        }
        AuditedFields former = fields(before);
        AuditedFields now = fields(mark);
        trail.record(AuditEntry.of(
                        commune.place().chain(),
                        Act.SAVED,
                        AuditedKind.REPORT,
                        source.period() + " " + form.code() + " mark")
                .from(former.unlike(now))
                .to(now.unlike(former)));
        return true;
    }

    private static AuditedFields fields(ReportMark mark) {
        return new AuditedFields()
                .with("number", mark.number())
                .with("day", mark.day())
                .with("subject", mark.subject());
    }

    /**
     * Sets what stands around the text of a commune's reports.
     *
     * @param head with the version after the one that was read
     * @return false if somebody has saved since then, and nothing was added
     * @throws AccessDeniedException unless this person is of the commune's Party office
     */
    @Transactional
    public boolean setHead(NamedCommune commune, ReportHead head, CurrentUser editor) {
        expectOffice(commune, editor);
        AuditedFields former = fields(heads.of(commune, head.form()));
        if (!heads.add(commune.place(), head, editor.id(), clock.instant())) {
            return false;
        }
        AuditedFields now = fields(head);
        trail.record(AuditEntry.of(
                        commune.place().chain(),
                        Act.CHANGED,
                        AuditedKind.REPORT,
                        head.form().code())
                .from(former.unlike(now))
                .to(now.unlike(former)));
        return true;
    }

    private static AuditedFields fields(ReportHead head) {
        return new AuditedFields()
                .with("superior", head.superior())
                .with("issuer", head.issuer())
                .with("symbol", head.symbol())
                .with("place", head.place())
                .with("recipients", String.join("\n", head.recipients()))
                .with("authority", head.authority())
                .with("position", head.position())
                .with("signer", head.signer());
    }

    private static void expectOffice(NamedCommune commune, CurrentUser editor) {
        if (!editor.isPartyOfficeOf(commune.code())) {
            throw new AccessDeniedException(editor.username() + " writes no report of " + commune.code());
        }
    }
}
