package vn.chitieu.explanation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.explanation.Evidence;
import vn.chitieu.explanation.EvidenceSubject;

/**
 * The evidence of an explanation or of a figure.
 *
 * @param address of this page
 * @param mayEdit whether this person adds and removes now
 * @param scans whether files are scanned for viruses
 * @param refused id of the one that was to be removed without a reason; null where none was
 */
public record EvidencePage(
        NamedCommune commune,
        EvidenceSubject subject,
        String address,
        List<Evidence> items,
        boolean mayEdit,
        boolean scans,
        @Nullable Long refused) {

    public String period() {
        return subject.round().period().toString();
    }
}
