package vn.chitieu.operations;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Somebody who saves at one node and reads at both right after: each keeps pages by itself, and neither may show another
 * one than the other, nor the one from before.
 */
final class SamePages {

    /** Whose documents are public, so that a browser may keep the page. */
    private static final String COMMUNE = "28651";

    private static final int TIMES = 20;

    private final DrillingBrowser browser = new DrillingBrowser();
    private final List<String> nodes;
    private final String series;
    private int different;
    private int unchanged;
    private int notModified;

    SamePages(List<String> nodes, DrilledDatabase database) throws SQLException {
        this.nodes = nodes;
        this.series = database.ask("select id from series where commune_code = '" + COMMUNE + "' and kind = 'NUMBER'"
                + " and population_id is null and not exists (select from figure where series_id = series.id"
                + " and period = '2026-Q3' and status in ('SUBMITTED', 'VERIFIED')) order by id limit 1");
    }

    boolean areSeen() throws IOException, InterruptedException {
        browser.signIn(nodes.getFirst(), "vanphong-" + COMMUNE);
        String before = "";
        for (int time = 0; time < TIMES; time++) {
            save(nodes.get(time % 2), String.valueOf(1_000_000 + time));
            HttpResponse<String> here = page(nodes.getFirst());
            HttpResponse<String> there = page(nodes.getLast());
            // Kept by now, and asked of the other one by what the first has said
            HttpResponse<String> again = page(
                    nodes.getLast(),
                    "If-None-Match",
                    here.headers().firstValue("ETag").orElse("none"));
            different += text(here).equals(text(there)) ? 0 : 1;
            unchanged += text(here).equals(before) ? 1 : 0;
            notModified += again.statusCode() == 304 ? 1 : 0;
            before = text(here);
        }
        System.out.printf(
                "%d times saved at a node by turns and read at both: %d pages differed, %d were those from before,"
                        + " %d times one node knew the other's mark and answered 304%n",
                TIMES, different, unchanged, notModified);
        return different == 0 && unchanged == 0;
    }

    private void save(String node, String number) throws IOException, InterruptedException {
        String grid = node + "/communes/" + COMMUNE + "/periods/2026-Q3/entry";
        String token = DrillingBrowser.token(browser.get(grid).body());
        HttpResponse<String> answer = browser.post(grid, Map.of("value-" + series, number, "_csrf", token));
        if (answer.statusCode() != 302) {
            throw new IOException("Not saved: " + answer.statusCode());
        }
    }

    private HttpResponse<String> page(String node, String... headers) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.get(node + "/communes/" + COMMUNE + "?period=2026-Q3", headers);
        if (answer.statusCode() != 200 && headers.length == 0) {
            throw new IOException("No page: " + answer.statusCode());
        }
        return answer;
    }

    /** Without the token, which is masked anew each time. */
    private static String text(HttpResponse<String> page) {
        return page.body().replaceAll("name=\"_csrf\"[^>]*>", "");
    }
}
