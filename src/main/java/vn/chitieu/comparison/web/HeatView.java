package vn.chitieu.comparison.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;
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
public record HeatView(List<Head> heads, List<Row> rows, int all, int single, boolean everything) {

    /** @param href page of the indicator */
    public record Head(String name, String href, int communes) {}

    /**
     * @param plain its name as it is searched for
     * @param cells one for each head, written already: a template takes a hundred times as long for thousands of them
     */
    public record Row(String kind, String name, String plain, String href, String cells) {}

    /** @param find part of a commune's name; empty for all */
    static HeatView of(HeatMap map, String address, String period, boolean everything, String find, Words words) {
        Map<State, String> opening = new EnumMap<>(State.class);
        Map<State, String> rest = new EnumMap<>(State.class);
        for (State state : State.values()) {
            StateMark mark = StateMark.of(state.name());
            opening.put(state, "<td class=\"" + text(mark.style()) + "\"><a href=\"");
            rest.put(
                    state,
                    "?period=" + text(period) + "\"><i aria-hidden=\"true\">" + text(mark.glyph()) + "</i><span>"
                            + text(words.message(mark.word())) + "</span></a></td>");
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
                .map(it -> row(it, map.columns(), address, period, opening, rest))
                .toList();
        return new HeatView(heads, rows, map.rows().size(), map.single(), everything);
    }

    /** Where the commune has no target on the indicator, the cell is empty; else it leads to what stands behind it. */
    private static Row row(
            HeatMap.Row row,
            List<HeatMap.Column> columns,
            String address,
            String period,
            Map<State, String> opening,
            Map<State, String> rest) {
        String commune = row.commune().code();
        String behind = text(address + "/cells/" + commune + "/");
        StringBuilder cells = new StringBuilder(columns.size() * 160);
        for (int at = 0; at < columns.size(); at++) {
            State state = row.states().get(at);
            if (state == null) {
                cells.append("<td></td>");
            } else {
                cells.append(opening.get(state))
                        .append(behind)
                        .append(text(columns.get(at).indicator().code()))
                        .append(rest.get(state));
            }
        }
        return new Row(
                row.commune().kind().name(),
                row.commune().name(),
                PlainName.of(row.commune().name()),
                "/communes/" + commune + "?period=" + period,
                cells.toString());
    }

    private static String text(String plain) {
        return HtmlUtils.htmlEscape(plain, "UTF-8");
    }
}
