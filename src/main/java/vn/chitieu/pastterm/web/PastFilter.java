package vn.chitieu.pastterm.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import vn.chitieu.pastterm.PastResult;
import vn.chitieu.search.SoughtWords;

/**
 * What somebody chose to see of the list; an empty text chooses everything.
 *
 * @param q words of a name, a result or the place where it stands, with or without accents
 * @param field the name of its constant, or {@link #NONE}
 * @param verdict the name of its constant, or {@link #NOT_JUDGED}
 * @param linked {@code yes} for those that a target of this term follows, {@code no} for the others
 */
record PastFilter(String q, String field, String verdict, String linked) {

    static final PastFilter ALL = new PastFilter("", "", "", "");
    static final String NONE = "NONE";
    static final String NOT_JUDGED = "NOT_JUDGED";

    PastFilter {
        q = q == null ? "" : q.strip();
        field = field == null ? "" : field;
        verdict = verdict == null ? "" : verdict;
        linked = linked == null ? "" : linked;
    }

    public boolean isAnything() {
        return !equals(ALL);
    }

    boolean keeps(PastResult result) {
        PastResult.Said said = result.said();
        String own = said.field() == null ? NONE : said.field().name();
        return (field.isEmpty() || field.equals(own))
                && (verdict.isEmpty()
                        || verdict.equals(result.verdict().name())
                        || verdict.equals(NOT_JUDGED) && !result.verdict().isJudged())
                && (linked.isEmpty() || linked.equals("yes") == (result.target() != null))
                && SoughtWords.of(q).areAllIn(text(result));
    }

    /** The address with what is chosen. */
    String on(String address) {
        UriComponentsBuilder asked = UriComponentsBuilder.fromPath(address);
        Map.of("q", q, "field", field, "verdict", verdict, "linked", linked).entrySet().stream()
                .filter(it -> !it.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .forEach(it -> asked.queryParam(it.getKey(), UriUtils.encode(it.getValue(), StandardCharsets.UTF_8)));
        return asked.build(true).toUriString();
    }

    private static String text(PastResult result) {
        PastResult.Said said = result.said();
        return String.join(
                " ",
                said.name(),
                said.unit(),
                said.aim(),
                said.result(),
                said.judged(),
                said.printed(),
                result.target() == null ? "" : result.target().name());
    }
}
