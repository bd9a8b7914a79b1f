package vn.chitieu.workbook.web;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.chitieu.web.Uploads;

/** Workbooks are sent to their page and to no other. */
@Component
class WorkbookUploads implements Uploads {

    private static final Pattern ADDRESS = Pattern.compile("/communes/[^/;]+/periods/[^/;]+/workbook");

    @Override
    public boolean areTakenAt(String path) {
        return ADDRESS.matcher(path).matches();
    }
}
