package vn.chitieu.pastterm.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.pastterm.PastResult;

/** What the pages of the past term show. */
final class PastPages {

    private PastPages() {}

    /**
     * The list.
     *
     * @param pasted lines that have to be mended
     * @param problems of them, each with the number of its line
     */
    record Listed(
            NamedCommune commune,
            String term,
            List<PastResult> results,
            List<PastResult> removed,
            boolean mayEdit,
            String pasted,
            List<Problem> problems) {

        public long linked() {
            return results.stream().filter(it -> it.target() != null).count();
        }
    }

    record Problem(int line, String key, List<String> arguments) {}

    /**
     * The form of one.
     *
     * @param id null for one that is not there yet
     * @param targets of this term by id, an empty one first
     */
    record Form(NamedCommune commune, @Nullable Long id, Map<String, String> targets, boolean meanwhile) {

        public String address() {
            return "/communes/" + commune.code() + "/past-term/" + (id == null ? "new" : id.toString());
        }
    }
}
