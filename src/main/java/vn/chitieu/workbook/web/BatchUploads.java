package vn.chitieu.workbook.web;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.chitieu.web.Uploads;
import vn.chitieu.workbook.BatchFiles;

/** Many workbooks are sent to the page of a province's batches. */
@Component
class BatchUploads implements Uploads {

    private static final Pattern ADDRESS = Pattern.compile("/provinces/[^/;]+/workbooks");
    private static final int ROOM_FOR_THE_FORM = 1;

    @Override
    public boolean areTakenAt(String path) {
        return ADDRESS.matcher(path).matches();
    }

    @Override
    public DataSize atMost() {
        return DataSize.ofMegabytes(BatchFiles.MOST_MEGABYTES + ROOM_FOR_THE_FORM);
    }
}
