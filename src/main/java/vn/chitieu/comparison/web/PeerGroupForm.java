package vn.chitieu.comparison.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.chitieu.web.FormFields;

/**
 * A group as it is typed.
 *
 * @param commune codes of those that were ticked
 * @param version of the group that was seen; empty for a new one
 */
record PeerGroupForm(
        @Nullable String name,
        @Nullable Set<String> commune,
        @Nullable String version,
        @Nullable String confirmed) {

    private static final int LONGEST_NAME = 80;

    Set<String> communes() {
        return commune == null ? Set.of() : commune;
    }

    public boolean has(String code) {
        return communes().contains(code);
    }

    /** The name; what is wrong is said at the fields. */
    String read(Errors errors) {
        FormFields fields = new FormFields(errors);
        String read = fields.required("name", name, LONGEST_NAME);
        if (communes().isEmpty()) {
            fields.refuse("commune", "groups.problem.nobody");
        }
        return read;
    }
}
