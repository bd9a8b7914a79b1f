package vn.chitieu.bench.load;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** One portal as users run it, and a clerk of each commune signed in with the grid open. */
final class Crew implements AutoCloseable {

    static final String PERIOD = "2030-Q3";

    private final Portal portal;
    private final List<Clerk> clerks;

    /** @param most so many communes at most */
    Crew(Database database, Map<String, String> options, int most, String heap) throws Exception {
        portal = new Portal(
                "portal",
                LoadTest.number(options, "port", 8181),
                database,
                LoadTest.folder(),
                List.of(heap, "-cp", System.getProperty("java.class.path"), "vn.chitieu.bench.floor.MeasuredPortal"),
                LoadTest.settings(options));
        List<String> communes = database.list("select commune_code from round where period = '" + PERIOD
                + "' and status = 'OPEN' order by md5(commune_code) limit " + most);
        Map<String, Map<String, String>> reported = Clerk.reported(database);
        System.out.println(communes.size() + " people sign in");
        List<Callable<Clerk>> arriving = new ArrayList<>();
        for (String commune : communes) {
            arriving.add(() -> {
                Clerk clerk = new Clerk(
                        new SignedIn(portal, "vanphong-" + commune),
                        commune,
                        PERIOD,
                        reported.getOrDefault(commune, Map.of()));
                // Where signing in leads
                read(clerk, 0);
                return clerk;
            });
        }
        clerks = Arrivals.all(arriving);
    }

    Portal portal() {
        return portal;
    }

    List<Clerk> clerks() {
        return clerks;
    }

    /** Pages that a clerk reads around saving, in turn. */
    static void read(Clerk clerk, int which) throws Exception {
        String commune = "/communes/" + clerk.commune();
        String path = switch (which % 5) {
            case 1 -> clerk.grid();
            case 3 -> commune + "/periods/" + PERIOD + "/round";
            default -> commune;
        };
        HttpResponse<String> answer = clerk.person().get(path);
        String page = answer.body();
        if (answer.statusCode() != 200 || !page.contains("</html>") || !page.contains(clerk.commune())) {
            throw new Arm.WrongAnswer(path, "status " + answer.statusCode());
        }
    }

    @Override
    public void close() throws InterruptedException {
        portal.close();
    }
}
