package vn.chitieu.editing.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;

/**
 * The page of a document's form.
 *
 * @param id of the document; null for a new one
 * @param mayMove whether its term can still be changed
 * @param conflict what differs from what somebody else has saved meanwhile
 */
public record ResolutionFormPage(
        NamedCommune commune,
        @Nullable Long id,
        boolean mayMove,
        Map<String, String> types,
        Map<String, String> visibilities,
        List<Difference> conflict) {}
