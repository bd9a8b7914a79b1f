package vn.chitieu.indicator.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue by field. */
public record IndicatorsPage(List<Group> groups) {

    public record Group(String field, List<Line> lines) {}

    /**
     * An indicator and how much it is used.
     *
     * @param targets how many read it, of all communes
     * @param listed the official list's words; null for one that an administrator added
     * @param changed whether an administrator's words stand in their place
     */
    public record Line(
            String code,
            String field,
            String name,
            String unit,
            int position,
            long targets,
            @Nullable Listed listed,
            boolean changed,
            @Nullable LocalDate retiredOn) {}

    public record Listed(String field, String name, String unit, int position) {}
}
