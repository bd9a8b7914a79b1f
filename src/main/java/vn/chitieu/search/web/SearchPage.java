package vn.chitieu.search.web;

import java.util.List;
import vn.chitieu.search.Find;
import vn.chitieu.search.SoughtWords;

/**
 * What was looked for, and what was found of it.
 *
 * @param typed as it was typed
 * @param sought whether there is anything to look for
 */
public record SearchPage(String typed, boolean sought, List<Group> groups) {

    /** @param more whether there are more than are shown */
    public record Group(Find.Kind kind, List<Hit> hits, boolean more) {}

    public record Hit(List<SoughtWords.Piece> pieces, String href, String about, String commune) {}

    public int count() {
        return groups.stream().mapToInt(it -> it.hits().size()).sum();
    }
}
