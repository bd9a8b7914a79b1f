package vn.chitieu.explanation.file;

import vn.chitieu.audit.Sha256;
import vn.chitieu.web.TypedText;

/**
 * A file as it was sent in.
 *
 * @param name without folders; the browser's word, shown and never trusted
 */
public record SentFile(String name, byte[] content) {

    private static final int LONGEST_NAME = 150;

    public SentFile {
        String last = TypedText.fileName(name);
        name = last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }

    public boolean isEmpty() {
        return content.length == 0;
    }

    public int size() {
        return content.length;
    }

    /** In hexadecimal digits. */
    public String sha256() {
        return Sha256.of(content);
    }
}
