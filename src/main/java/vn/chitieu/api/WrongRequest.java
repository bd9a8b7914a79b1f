package vn.chitieu.api;

import java.util.List;

/** A request that cannot be understood, with everything that is wrong with it. */
public final class WrongRequest extends RuntimeException {

    private final transient List<WrongField> fields;

    /** @param detail in a sentence, for the one who wrote the request */
    WrongRequest(String detail, List<WrongField> fields) {
        super(detail);
        this.fields = List.copyOf(fields);
    }

    /** Empty where it is not about a field. */
    public List<WrongField> fields() {
        return fields;
    }
}
