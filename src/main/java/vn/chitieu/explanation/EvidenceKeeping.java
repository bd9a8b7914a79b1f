package vn.chitieu.explanation;

import java.time.Clock;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedFields;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.explanation.Evidence.Attachment;
import vn.chitieu.explanation.file.FileType;
import vn.chitieu.explanation.file.SentFile;

/** Adding evidence and taking it back. Nothing is deleted. */
@Service
@RequiredArgsConstructor
public class EvidenceKeeping {

    private final EvidenceShelf shelf;
    private final AuditTrail trail;
    private final Clock clock;

    /** A file that was let in. */
    public record Admitted(SentFile file, FileType type, boolean scanned) {

        Attachment attachment() {
            return new Attachment(file.name(), type.mediaType(), file.size(), file.sha256(), scanned);
        }
    }

    /**
     * Adds a link that leads out of the portal.
     *
     * @return false if the round was closed in the meantime
     * @throws AccessDeniedException unless this person keeps the evidence of the subject and the round is not closed
     */
    @Transactional
    public boolean addLink(EvidenceSubject subject, String title, String link, CurrentUser user) {
        return add(subject, title, link, null, user);
    }

    /**
     * Adds a file.
     *
     * @return false if the round was closed in the meantime
     * @throws AccessDeniedException unless this person keeps the evidence of the subject and the round is not closed
     */
    @Transactional
    public boolean addFile(EvidenceSubject subject, String title, Admitted file, CurrentUser user) {
        return add(subject, title, null, file, user);
    }

    private boolean add(
            EvidenceSubject subject, String title, @Nullable String link, @Nullable Admitted file, CurrentUser user) {
        mustBeEditable(subject, user);
        Attachment attachment = file == null ? null : file.attachment();
        Optional<Long> added = shelf.add(subject, title, link, attachment, user.id(), clock.instant());
        if (added.isEmpty()) {
            return false;
        }
        if (file != null) {
            shelf.put(subject, added.get(), file.file().content());
        }
        AuditedFields fields = new AuditedFields().with("title", title).with("link", link);
        if (attachment != null) {
            fields.with("file", attachment.name())
                    .with("type", attachment.mediaType())
                    .with("sha256", attachment.sha256())
                    .with("scan", attachment.scanned() ? "clamd" : "–");
        }
        trail.record(entry(subject, added.get(), Act.ADDED).to(fields.text()));
        return true;
    }

    /**
     * Marks evidence as removed: it is not opened any more, and its row stays.
     *
     * @return false if somebody else has removed it in the meantime
     * @throws AccessDeniedException unless this person keeps the evidence of the subject and the round is not closed
     */
    @Transactional
    public boolean remove(EvidenceSubject subject, Evidence evidence, String reason, CurrentUser user) {
        mustBeEditable(subject, user);
        if (!shelf.remove(evidence, reason, user.id(), clock.instant())) {
            return false;
        }
        trail.record(entry(subject, evidence.id(), Act.REMOVED)
                .from(new AuditedFields().with("title", evidence.title()).text())
                .because(reason));
        return true;
    }

    private static void mustBeEditable(EvidenceSubject subject, CurrentUser user) {
        if (!subject.isEditableBy(user)) {
            throw new AccessDeniedException(user.username() + " keeps no evidence of " + subject.code());
        }
    }

    private static AuditEntry entry(EvidenceSubject subject, long evidence, Act act) {
        return AuditEntry.of(
                subject.place().chain(),
                act,
                AuditedKind.EVIDENCE,
                subject.code() + " " + subject.round().period() + " #" + evidence);
    }
}
