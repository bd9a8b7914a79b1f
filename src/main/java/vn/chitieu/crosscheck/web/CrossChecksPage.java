package vn.chitieu.crosscheck.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;

/**
 * All cross-checks of a commune.
 *
 * @param checks in force; what matters most comes first
 * @param removed that can be taken up again
 */
public record CrossChecksPage(
        NamedCommune commune, List<Line> checks, List<Line> removed, List<Suggested> suggestions) {

    /** @param comparable whether both sums still count the same */
    public record Line(
            long id,
            String words,
            String unit,
            String weight,
            @Nullable String instruction,
            boolean comparable) {}

    /** A part that should be no more than its whole, by the ids of both series. */
    public record Suggested(String words, long part, long whole) {}
}
