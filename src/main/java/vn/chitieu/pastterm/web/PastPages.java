package vn.chitieu.pastterm.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.pastterm.PastResult;
import vn.chitieu.pastterm.PastTally;
import vn.chitieu.pastterm.PastVerdict;

/** What the pages of the past term show. */
final class PastPages {

    private PastPages() {}

    /**
     * The list.
     *
     * @param total how many there are, chosen or not
     * @param tally of all of them
     * @param groups those chosen, by field
     * @param documents that report them
     * @param linked how many a target of this term follows
     * @param readsWhole whether what internal documents report is open to the reader
     * @param offered documents by id, to choose from when pasting
     */
    record Listed(
            NamedCommune commune,
            String term,
            int total,
            int shown,
            PastTally tally,
            List<Group> groups,
            List<PastResult.Document> documents,
            PastFilter filter,
            Choices choices,
            long linked,
            List<PastResult> removed,
            boolean mayEdit,
            boolean readsWhole,
            Map<String, String> offered,
            Pasted pasted) {

        public String address() {
            return "/communes/" + commune.code() + "/past-term";
        }

        public String file() {
            return filter.on(address() + ".csv");
        }

        /** Why the others were not judged, with how many. */
        public List<Map.Entry<PastVerdict, Integer>> reasons() {
            return tally.counts().entrySet().stream()
                    .filter(it -> !it.getKey().isJudged())
                    .toList();
        }
    }

    /**
     * Those of one field.
     *
     * @param field the name of its constant, or that there is none
     */
    record Group(String field, List<PastResult> results) {

        public PastTally tally() {
            return PastTally.of(results);
        }
    }

    /** What the filter offers, by value. */
    record Choices(Map<String, String> fields, Map<String, String> verdicts, Map<String, String> linked) {}

    /**
     * Lines that have to be mended.
     *
     * @param problems of them, each with the number of its line
     */
    record Pasted(String text, String document, List<Problem> problems) {

        static final Pasted NOTHING = new Pasted("", "", List.of());
    }

    record Problem(int line, String key, List<String> arguments) {}

    /**
     * The form of one.
     *
     * @param id null for one that is not there yet
     * @param targets of this term by id, an empty one first
     * @param documents of the commune by id, an empty one first
     * @param fields by name, an empty one first
     * @param bounds by name, an empty one first
     */
    record Form(
            NamedCommune commune,
            @Nullable Long id,
            Map<String, String> targets,
            Map<String, String> documents,
            Map<String, String> fields,
            Map<String, String> bounds,
            boolean meanwhile) {

        public String address() {
            return "/communes/" + commune.code() + "/past-term/" + (id == null ? "new" : id.toString());
        }
    }
}
