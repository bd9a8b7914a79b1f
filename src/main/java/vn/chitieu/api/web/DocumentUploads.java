package vn.chitieu.api.web;

import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.chitieu.extraction.source.DocumentReader;
import vn.chitieu.web.ApiAddress;
import vn.chitieu.web.Uploads;

/** Documents are sent where targets are read out of them. */
@Component
class DocumentUploads implements Uploads {

    private static final int ROOM_FOR_THE_FORM = 1024 * 1024;

    @Override
    public boolean areTakenAt(String path) {
        return path.equals(ApiAddress.EXTRACTIONS);
    }

    @Override
    public DataSize atMost() {
        return DataSize.ofBytes(DocumentReader.MOST_BYTES + ROOM_FOR_THE_FORM);
    }
}
