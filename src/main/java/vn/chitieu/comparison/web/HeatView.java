package vn.chitieu.comparison.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.PlainName;
import vn.chitieu.comparison.HeatMap;
import vn.chitieu.judging.State;
import vn.chitieu.web.StateMark;
import vn.chitieu.web.Words;

/**
 * A heat map ready to be written: thousands of cells, each with what a template would otherwise work out again.
 *
 * @param all how many communes it has before a search
 * @param single how many indicators only one commune has a target on
 * @param everything whether those are shown too
 */
record HeatView(List<Head> heads, List<Row> rows, int all, int single, boolean everything) {

    /** @param href page of the indicator */
    record Head(String name, String href, int communes) {}

    /** @param plain its name as it is searched for */
    record Row(String kind, String name, String plain, String href, List<Cell> cells) {}

    /**
     * @param href where its sentence is; null where the commune has no target on the indicator
     * @param word of the state
     */
    record Cell(@Nullable String href, String style, String glyph, String word) {

        private static final Cell NOTHING = new Cell(null, "", "", "");
    }

    /** @param find part of a commune's name; empty for all */
    static HeatView of(HeatMap map, String address, String period, boolean everything, String find, Words words) {
        Map<State, Cell> marks = new EnumMap<>(State.class);
        for (State state : State.values()) {
            StateMark mark = StateMark.of(state.name());
            marks.put(state, new Cell(null, mark.style(), mark.glyph(), words.message(mark.word())));
        }
        List<Head> heads = map.columns().stream()
                .map(it -> new Head(
                        it.indicator().name(),
                        address + "/indicators/" + it.indicator().code() + "?period=" + period,
                        it.communes()))
                .toList();
        String wanted = PlainName.of(find);
        List<Row> rows = map.rows().stream()
                .filter(it -> PlainName.of(it.commune().name()).contains(wanted))
                .map(it -> row(it, map.columns(), address, period, marks))
                .toList();
        return new HeatView(heads, rows, map.rows().size(), map.single(), everything);
    }

    private static Row row(
            HeatMap.Row row, List<HeatMap.Column> columns, String address, String period, Map<State, Cell> marks) {
        String commune = row.commune().code();
        Cell[] cells = new Cell[columns.size()];
        for (int at = 0; at < cells.length; at++) {
            State state = row.states().get(at);
            Cell mark = state == null ? null : marks.get(state);
            cells[at] = mark == null
                    ? Cell.NOTHING
                    : new Cell(
                            address + "/cells/" + commune + "/"
                                    + columns.get(at).indicator().code() + "?period=" + period,
                            mark.style(),
                            mark.glyph(),
                            mark.word());
        }
        return new Row(
                row.commune().kind().name(),
                row.commune().name(),
                PlainName.of(row.commune().name()),
                "/communes/" + commune + "?period=" + period,
                List.of(cells));
    }
}
