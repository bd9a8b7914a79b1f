package vn.chitieu.task.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;

/**
 * The form of one task.
 *
 * @param id null for one that is not there yet
 * @param documents by what the form sends; the first one is "none"
 * @param units names by id
 * @param targets of the commune's documents, in their order
 * @param theirs title that somebody else has saved meanwhile; null unless that is so
 */
public record TaskFormPage(
        NamedCommune commune,
        @Nullable Long id,
        Map<String, String> kinds,
        Map<String, String> documents,
        Map<String, String> units,
        List<Target> targets,
        @Nullable String theirs) {

    public record Target(String id, String number, String name) {}

    public String address() {
        return "/communes/" + commune.code() + "/tasks" + (id == null ? "/new" : "/" + id + "/edit");
    }

    /** Where one goes back to. */
    public String back() {
        return "/communes/" + commune.code() + "/tasks" + (id == null ? "" : "/" + id);
    }
}
