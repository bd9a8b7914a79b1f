package vn.chitieu.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.indicator.Indicator;
import vn.chitieu.judging.State;

/**
 * Communes × indicators.
 *
 * @param columns in the order of the catalogue
 * @param rows by the names of communes; only those that have a target on any common indicator
 * @param single how many indicators were left out because one commune alone has a target on them
 */
public record HeatMap(List<Column> columns, List<Row> rows, int single) {

    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** @param communes how many have a target on it */
    public record Column(Indicator indicator, int communes) {}

    /** @param states one for each column; null where the commune has no target on the indicator */
    public record Row(NamedCommune commune, List<@Nullable State> states) {}
}
