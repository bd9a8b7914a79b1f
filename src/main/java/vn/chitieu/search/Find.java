package vn.chitieu.search;

/**
 * Something that was found.
 *
 * @param about what it belongs to: the document of a target, the kind of a task; may be empty
 * @param commune its name, with the word for its kind
 */
public record Find(
        Kind kind, String id, String title, String about, String province, String commune, String communeName) {

    /** What may be found, in the order of the page. */
    public enum Kind {
        TARGET,
        TASK,
        DIRECTION,
        DOCUMENT,
        UNIT
    }
}
