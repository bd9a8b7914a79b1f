package vn.chitieu.explanation.file;

/** Why a file is not let in. */
public enum FileProblem {
    EMPTY,
    TOO_LARGE,
    /** By its content it is none of the kinds that are taken. */
    WRONG_TYPE,
    /** Its name says something else than its content. */
    WRONG_NAME,
    /** An office file that cannot be opened, or whose parts are not those of one. */
    BROKEN,
    /** It would unpack to far more than it is. */
    BOMB,
    MACROS,
    VIRUS,
    /** The virus scanner is configured and does not answer. */
    NOT_SCANNED
}
