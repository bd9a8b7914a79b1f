package vn.chitieu.web;

/** Where files may be sent; a page that takes them says so. Anywhere else they are refused before they are read. */
@FunctionalInterface
public interface Uploads {

    /** @param path of a request, within the portal */
    boolean areTakenAt(String path);
}
