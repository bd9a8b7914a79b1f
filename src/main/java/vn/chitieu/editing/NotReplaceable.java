package vn.chitieu.editing;

/** A target that still counts, or has its replacement already, is not replaced. */
public class NotReplaceable extends RuntimeException {

    NotReplaceable(String code) {
        super(code + " cannot be replaced");
    }
}
