package vn.chitieu.explanation.web;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.chitieu.web.Uploads;

/** Files are sent to the pages of evidence and to no others. */
@Component
class EvidenceUploads implements Uploads {

    private static final Pattern ADDRESS =
            Pattern.compile("/communes/[^/;]+/periods/[^/;]+/(?:targets|series)/[^/;]+/evidence");

    @Override
    public boolean areTakenAt(String path) {
        return ADDRESS.matcher(path).matches();
    }
}
