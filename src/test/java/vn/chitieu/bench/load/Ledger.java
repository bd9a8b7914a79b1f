package vn.chitieu.bench.load;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the database holds of the quarter that is filled.
 *
 * @param typed what stands in each cell, by series
 * @param versions how many versions each commune's cells have, together
 * @param entries how many entries each commune's trail has about figures
 */
record Ledger(Map<String, String> typed, Map<String, Long> versions, Map<String, Long> entries) {

    /**
     * What one commune's clerk had acknowledged.
     *
     * @param cells how many, once each
     * @param typed into each last, by series
     */
    record Sent(String commune, int cells, Map<String, String> typed) {}

    static Ledger of(Database database) throws SQLException {
        Map<String, String> typed = new HashMap<>();
        for (List<String> row :
                database.rows("select series_id, typed from figure where period = '" + Crew.PERIOD + "'")) {
            typed.put(row.getFirst(), row.get(1));
        }
        return new Ledger(
                typed,
                counts(
                        database,
                        "select commune_code, count(*) from figure_version where period = '" + Crew.PERIOD
                                + "' group by 1"),
                counts(
                        database,
                        "select chain, count(*) from audit_entry where object_kind = 'FIGURE' and object_id like '% "
                                + Crew.PERIOD + "' group by 1"));
    }

    private static Map<String, Long> counts(Database database, String query) throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        for (List<String> row : database.rows(query)) {
            counts.put(row.getFirst(), Long.valueOf(row.get(1)));
        }
        return counts;
    }

    /** One more version and one more entry of each cell that was sent, and in each cell what was acknowledged last. */
    String compare(Ledger after, List<Sent> all) {
        long cells = 0;
        long lost = 0;
        long doubled = 0;
        long unaudited = 0;
        long other = 0;
        for (Sent sent : all) {
            cells += sent.cells();
            long more = grown(versions, after.versions, sent) - sent.cells();
            lost += Math.max(0, -more);
            doubled += Math.max(0, more);
            unaudited += Math.abs(grown(entries, after.entries, sent) - sent.cells());
            other += sent.typed().entrySet().stream()
                    .filter(cell -> !cell.getValue().equals(after.typed.get(cell.getKey())))
                    .count();
        }
        return "Counted afterwards: %d cells of %d communes acknowledged; %d lost, %d doubled, %d not once in the trail, %d hold something else."
                .formatted(cells, all.size(), lost, doubled, unaudited, other);
    }

    private static long grown(Map<String, Long> before, Map<String, Long> after, Sent sent) {
        return after.getOrDefault(sent.commune(), 0L) - before.getOrDefault(sent.commune(), 0L);
    }
}
