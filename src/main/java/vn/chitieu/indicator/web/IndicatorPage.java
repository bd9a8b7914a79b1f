package vn.chitieu.indicator.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.indicator.web.IndicatorsPage.Line;

/**
 * One indicator, to be changed.
 *
 * @param line null for one that is not there yet
 * @param fields to choose from, each under its own name
 */
public record IndicatorPage(@Nullable Line line, Map<String, String> fields) {

    static IndicatorPage of(@Nullable Line line, List<String> fields) {
        Map<String, String> choices = new LinkedHashMap<>();
        fields.forEach(field -> choices.put(field, field));
        return new IndicatorPage(line, choices);
    }
}
