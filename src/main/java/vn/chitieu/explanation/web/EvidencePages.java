package vn.chitieu.explanation.web;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.explanation.EvidenceShelf;
import vn.chitieu.explanation.EvidenceSubject;
import vn.chitieu.explanation.file.FileInspection;

/** Puts the pages of evidence together. */
@Component
@RequiredArgsConstructor
class EvidencePages {

    private final NamedCommunes names;
    private final EvidenceShelf shelf;
    private final FileInspection inspection;

    EvidencePage page(NamedCommune commune, EvidenceSubject subject, @Nullable Long refused, CurrentUser user) {
        return new EvidencePage(
                names.asOf(commune, subject.round().period().lastDay()),
                subject,
                address(subject),
                shelf.of(subject),
                subject.isEditableBy(user),
                inspection.scans(),
                refused);
    }

    static String address(EvidenceSubject subject) {
        String period = "/communes/" + subject.place().commune() + "/periods/"
                + subject.round().period();
        return subject.target() == null
                ? period + "/series/" + subject.series() + "/evidence"
                : period + "/targets/" + subject.code() + "/evidence";
    }
}
