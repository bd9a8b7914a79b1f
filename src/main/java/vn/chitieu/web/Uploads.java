package vn.chitieu.web;

import org.springframework.util.unit.DataSize;

/** Where files may be sent; a page that takes them says so. Anywhere else they are refused before they are read. */
@FunctionalInterface
public interface Uploads {

    /** @param path of a request, within the portal */
    boolean areTakenAt(String path);

    /** The largest form there; the file itself is asked for its size by whoever takes it. */
    default DataSize atMost() {
        return DataSize.ofMegabytes(11);
    }
}
