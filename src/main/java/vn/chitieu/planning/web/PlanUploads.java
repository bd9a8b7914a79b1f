package vn.chitieu.planning.web;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.chitieu.web.Uploads;

/** Workbooks of plans are sent to their page and to no other. */
@Component
class PlanUploads implements Uploads {

    private static final Pattern ADDRESS = Pattern.compile("/provinces/[^/;]+/plans/workbook");

    @Override
    public boolean areTakenAt(String path) {
        return ADDRESS.matcher(path).matches();
    }
}
