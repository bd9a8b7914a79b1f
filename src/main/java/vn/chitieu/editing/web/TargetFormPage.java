package vn.chitieu.editing.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;

/**
 * The page of one target's form.
 *
 * @param document what it belongs to, with its id
 * @param target code and name; null for a new one
 * @param counted the series that it reads, with its id
 * @param rule in words, where it cannot be changed in place
 * @param series the commune's, by id; the first one is "a new one"
 * @param parts of a composite
 * @param conflict what differs from what somebody else has saved meanwhile
 */
public record TargetFormPage(
        NamedCommune commune,
        Link document,
        @Nullable Link target,
        String action,
        @Nullable Link counted,
        @Nullable String rule,
        Choices.Fixed choices,
        Map<String, String> indicators,
        Map<String, String> composites,
        Map<String, String> series,
        Map<String, String> periods,
        List<String> units,
        List<Link> parts,
        List<Difference> conflict,
        TargetPreviews.Preview preview) {

    public record Link(String code, String name) {}

    /** The name of the unit in a row of the form; empty where the page has no such row. */
    public String unit(int row) {
        return row < units.size() ? units.get(row) : "";
    }

    public boolean isNew() {
        return target == null;
    }

    TargetFormPage with(TargetPreviews.Preview shown, List<Difference> differences) {
        return new TargetFormPage(
                commune,
                document,
                target,
                action,
                counted,
                rule,
                choices,
                indicators,
                composites,
                series,
                periods,
                units,
                parts,
                differences,
                shown);
    }
}
