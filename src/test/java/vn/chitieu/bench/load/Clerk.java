package vn.chitieu.bench.load;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a commune's grid again and again, each time with other figures near the last ones that the commune reported, and
 * knows the version that each cell has by now: what another had changed in between would be refused.
 */
final class Clerk {

    private static final Pattern VERSION = Pattern.compile("name=\"version-(\\d+)\" value=\"(\\d+)\"");
    /** Cells below this are not asked for in this quarter. */
    private static final String NOT_DUE = "class=\"later\"";

    private final SignedIn person;
    private final String commune;
    private final String period;
    private final Map<String, String> reported;
    private final Map<String, Integer> versions = new LinkedHashMap<>();
    private final Map<String, String> stored = new LinkedHashMap<>();
    private int cellsSent;
    private int acknowledgedGrids;

    /** @param reported what the commune typed last for each series, by id */
    Clerk(SignedIn person, String commune, String period, Map<String, String> reported)
            throws IOException, InterruptedException {
        this.person = person;
        this.commune = commune;
        this.period = period;
        this.reported = Map.copyOf(reported);
        open();
    }

    /** The last figures of each commune: commune, then series, then text. */
    static Map<String, Map<String, String>> reported(Database database) throws java.sql.SQLException {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        for (List<String> row : database.rows("""
            select distinct on (series_id) commune_code, series_id, typed from figure
            where status <> 'EMPTY' and period >= '2028' order by series_id, period desc
            """)) {
            all.computeIfAbsent(row.getFirst(), commune -> new LinkedHashMap<>())
                    .put(row.get(1), row.get(2));
        }
        return all;
    }

    String commune() {
        return commune;
    }

    SignedIn person() {
        return person;
    }

    String grid() {
        return "/communes/" + commune + "/periods/" + period + "/entry";
    }

    /** What was acknowledged last, by series. */
    Map<String, String> stored() {
        return Map.copyOf(stored);
    }

    /** Reads the versions from the page. */
    void open() throws IOException, InterruptedException {
        String page = person.page(grid());
        String due = page.contains(NOT_DUE) ? page.substring(0, page.indexOf(NOT_DUE)) : page;
        versions.clear();
        Matcher version = VERSION.matcher(due);
        while (version.find()) {
            if (reported.containsKey(version.group(1))) {
                versions.put(version.group(1), Integer.valueOf(version.group(2)));
            }
        }
        if (versions.isEmpty()) {
            throw new IOException("No cells at " + grid() + " for " + person);
        }
    }

    /** Whether the page has each cell in the version that was acknowledged last. */
    void compare() throws IOException, InterruptedException {
        Map<String, Integer> acknowledged = Map.copyOf(versions);
        open();
        if (!acknowledged.equals(versions)) {
            throw new Arm.WrongAnswer(grid(), "other versions than were acknowledged: " + versions);
        }
    }

    /** How many whole grids the portal said that it has. */
    int acknowledgedGrids() {
        return acknowledgedGrids;
    }

    int cells() {
        return versions.size();
    }

    /** Sends the whole form, every cell of it changed. */
    synchronized void saveGrid() throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_csrf", person.token());
        versions.forEach((series, version) -> fields.putAll(cell(series, version)));
        HttpResponse<String> answer = person.post(grid(), fields);
        String leadsTo = answer.headers().firstValue("location").orElse("");
        if (answer.statusCode() != 302 || !leadsTo.endsWith(grid())) {
            throw new Arm.WrongAnswer(grid(), answer.statusCode() + " " + leadsTo);
        }
        versions.keySet().forEach(this::acknowledged);
        acknowledgedGrids++;
    }

    /** Sends one cell, as the grid's script does when it is left. */
    synchronized void saveCell() throws IOException, InterruptedException {
        cellsSent++;
        String series = List.copyOf(versions.keySet()).get(cellsSent % versions.size());
        Map<String, String> fields = new LinkedHashMap<>(cell(series, versions.getOrDefault(series, 0)));
        fields.put("_csrf", person.token());
        HttpResponse<String> answer = person.post("/communes/" + commune + "/periods/" + period + "/cells", fields);
        int saved = versions.getOrDefault(series, 0) + 1;
        if (answer.statusCode() != 200
                || !answer.body().contains("name=\"version-" + series + "\" value=\"" + saved + "\"")) {
            throw new Arm.WrongAnswer(grid(), "cell " + series + " " + answer.statusCode());
        }
        acknowledged(series);
    }

    private void acknowledged(String series) {
        stored.put(series, text(series));
        versions.merge(series, 1, Integer::sum);
    }

    private Map<String, String> cell(String series, int version) {
        return Map.of(
                "version-" + series,
                String.valueOf(version),
                "value-" + series,
                text(series),
                "grade-" + series,
                "ESTIMATED",
                "note-" + series,
                "");
    }

    /** Another figure than the time before, of the same kind and size: {@code 24280/50880} becomes {@code 24281/50880}. */
    private String text(String series) {
        return NearFigure.of(reported.getOrDefault(series, ""), versions.getOrDefault(series, 0) + 1);
    }
}
