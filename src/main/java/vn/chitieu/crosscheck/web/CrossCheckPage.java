package vn.chitieu.crosscheck.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;

/**
 * The form of one cross-check.
 *
 * @param id null for one that is not there yet
 * @param series to choose from, by what the form sends
 * @param theirs what somebody else has saved meanwhile; null unless that is so
 */
public record CrossCheckPage(
        NamedCommune commune,
        @Nullable Long id,
        Map<String, String> series,
        Map<String, String> comparisons,
        Map<String, String> weights,
        @Nullable Theirs theirs) {

    /** A check as somebody else has saved it. */
    public record Theirs(String words, String weight) {}

    /** What is chosen in each of a side's fields; the first ones, then one more to choose in, then empty ones. */
    public List<String> places(List<String> chosen) {
        return IntStream.range(0, Math.max(CrossCheckForm.PLACES, chosen.size()))
                .mapToObj(at -> at < chosen.size() ? chosen.get(at) : "")
                .toList();
    }
}
