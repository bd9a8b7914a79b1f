package vn.chitieu.quotecheck.web;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.chitieu.extraction.source.DocumentReader;
import vn.chitieu.web.Uploads;

/** A report is sent where its numbers are compared. */
@Component
class QuoteCheckUploads implements Uploads {

    private static final int ROOM_FOR_THE_FORM = 1024 * 1024;
    private static final Pattern ADDRESS = Pattern.compile("/communes/[^/]+/quote-check");

    @Override
    public boolean areTakenAt(String path) {
        return ADDRESS.matcher(path).matches();
    }

    @Override
    public DataSize atMost() {
        return DataSize.ofBytes(DocumentReader.MOST_BYTES + ROOM_FOR_THE_FORM);
    }
}
