package vn.chitieu.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One database with two portals on it: one writes every page anew, the other keeps pages as users' portals do. Each has
 * people of its own signed in.
 */
final class Site implements AutoCloseable {

    private static final String PERIOD = "2030-Q3";

    private final String suffix;
    private final Database database;
    private final Portal full;
    private final Portal kept;
    private final DatabaseCpu cpu;
    /** Of communes that nobody changes, so that what is kept of them stands. */
    private final List<String> read;

    private final List<String> written;
    private final String province;

    /**
     * @param suffix of the names of its arms, where there is another site
     * @param people as many as the most connections: each asks as somebody else, each saves in another commune
     * @param settings of both portals
     */
    Site(String suffix, Database database, int port, int people, List<String> settings) throws Exception {
        this.suffix = suffix;
        this.database = database;
        this.province = database.ask("select province_code from target group by 1 order by count(*) desc, 1 limit 1");
        List<String> communes = database.list("select code from commune where province_code = '" + province
                + "' and exists (select from target where commune_code = commune.code) order by code");
        int half = Math.min(people, communes.size() / 2);
        this.read = communes.subList(0, half);
        this.written = communes.subList(half, 2 * half);
        this.cpu = new DatabaseCpu(database.serverProcess(), database.name());
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Portal> anew = both.submit(() -> portal("full", port, settings, "--chitieu.pages.kept-megabytes=0"));
            Future<Portal> keeping = both.submit(() -> portal("kept", port + 1, settings));
            this.full = anew.get();
            this.kept = keeping.get();
        }
    }

    private Portal portal(String name, int port, List<String> settings, String... more) throws Exception {
        List<String> all = new ArrayList<>(settings);
        all.addAll(List.of(more));
        return new Portal(
                name + suffix,
                port,
                database,
                LoadTest.folder(),
                List.of(
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "vn.chitieu.bench.floor.MeasuredPortal"),
                all);
    }

    List<Portal> portals() {
        return List.of(full, kept);
    }

    String province() {
        return province;
    }

    /** Everything that is measured here, warmed up in this order. */
    List<Arm> arms() throws Exception {
        List<Arm> arms = new ArrayList<>();
        List<SignedIn> offices = people(full, read);
        String first = "/communes/" + read.getFirst();
        Floor.trace(offices.getFirst(), first);
        arms.add(communePages("commune, full", full, offices));
        arms.add(floor("template", offices.getFirst(), first, "</html>"));
        arms.add(new Floor("SQL" + suffix, offices.getFirst(), first, full, cpu));
        arms.add(floor("fixed", offices.getFirst(), first, "</html>"));
        Pages keptPages = communePages("commune, kept", kept, people(kept, read));
        arms.add(keptPages);
        arms.add(Pages.unchanged("commune, 304" + suffix, keptPages));
        arms.addAll(wide());
        arms.add(grid(offices));
        arms.addAll(saves(people(full, written)));
        return arms;
    }

    /** The page's own statements, by page. */
    Map<String, Long> statements() throws IOException, InterruptedException {
        SignedIn office = new SignedIn(full, "vanphong-" + read.getFirst());
        String page = "/communes/" + read.getFirst();
        String grid = page + "/periods/" + PERIOD + "/entry";
        Floor.trace(office, page);
        Floor.trace(office, grid);
        return Map.of("commune page", Floor.statements(office, page), "grid page", Floor.statements(office, grid));
    }

    private List<Arm> wide() throws Exception {
        String at = "/provinces/" + province;
        List<SignedIn> reviewers = same("tinh-" + province);
        return List.of(
                desks("province", reviewers, at, "XH04"),
                desks("indicator", reviewers, at + "/indicators/XH04", "/communes/" + read.getFirst()),
                desks("review queue", reviewers, at + "/review", "href=\"/communes/"),
                desks("country", same("quocgia"), "/country", at));
    }

    private Desks desks(String name, List<SignedIn> people, String path, String marker) {
        return new Desks(
                name + suffix,
                full,
                cpu,
                people.stream()
                        .<Desks.Desk>map(person -> new Desks.Reading(person, path, marker))
                        .toList());
    }

    private Pages communePages(String name, Portal portal, List<SignedIn> offices) {
        List<Pages.Page> pages = new ArrayList<>();
        for (int i = 0; i < offices.size(); i++) {
            pages.add(Pages.Page.of(offices.get(i), "/communes/" + read.get(i)));
        }
        return new Pages(name + suffix, portal, cpu, pages, new Pages.Expected(200, "/targets/GEN-1"));
    }

    private Pages floor(String name, SignedIn person, String path, String marker) {
        return new Pages(
                name + suffix,
                full,
                cpu,
                List.of(Pages.Page.of(person, Floor.address(name, path))),
                new Pages.Expected(200, marker));
    }

    private Pages grid(List<SignedIn> offices) {
        List<Pages.Page> pages = new ArrayList<>();
        for (int i = 0; i < offices.size(); i++) {
            pages.add(Pages.Page.of(offices.get(i), "/communes/" + read.get(i) + "/periods/" + PERIOD + "/entry"));
        }
        return new Pages("grid page" + suffix, full, cpu, pages, new Pages.Expected(200, "name=\"value-"));
    }

    private List<Arm> saves(List<SignedIn> offices) throws Exception {
        Map<String, Map<String, String>> reported = Clerk.reported(database);
        List<Clerk> clerks = new ArrayList<>();
        for (int i = 0; i < offices.size(); i++) {
            String commune = written.get(i);
            clerks.add(new Clerk(offices.get(i), commune, PERIOD, reported.getOrDefault(commune, Map.of())));
        }
        return List.of(
                new Desks(
                        "save grid" + suffix,
                        full,
                        cpu,
                        clerks.stream()
                                .<Desks.Desk>map(it -> new Desks.Saving(it, true))
                                .toList()),
                new Desks(
                        "save cell" + suffix,
                        full,
                        cpu,
                        clerks.stream()
                                .<Desks.Desk>map(it -> new Desks.Saving(it, false))
                                .toList()));
    }

    private static List<SignedIn> people(Portal portal, List<String> communes) throws Exception {
        return Arrivals.people(
                portal, communes.stream().map(it -> "vanphong-" + it).toList());
    }

    /** One person at several desks: each request writes when its session was last used, and so must not be another's. */
    private List<SignedIn> same(String account) throws Exception {
        List<SignedIn> desks = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            desks.add(new SignedIn(full, account));
        }
        return desks;
    }

    @Override
    public void close() throws Exception {
        full.close();
        kept.close();
        cpu.close();
    }
}
