package vn.chitieu.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two nodes behind HAProxy on one PostgreSQL, restarted in turn while eight clerks save and read and somebody types at a
 * browser: no request may fail, no figure be lost or doubled. Then what is done by the clock is done once.
 */
final class RollingDrill {

    private static final Duration BETWEEN_FIGURES = Duration.ofMillis(300);
    private static final int LONGEST_WAIT = 180;
    private static final int DUE_TIMES = 10;
    /** In seconds; the scheduler looks every ten. */
    private static final int UNTIL_DONE = 30;

    private RollingDrill() {}

    /**
     * From the folder of the sources, whose {@code docs/operations/haproxy.cfg} is used. Arguments: folder of PostgreSQL's
     * programs, java, the portal's jar or class path, folder of pictures, how often each node is restarted.
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("rolling-drill");
        DrilledDatabase database = new DrilledDatabase(Path.of(arguments[0]), folder, 5571);
        database.create();
        database.start();
        database.createRoles();
        DrilledPortal a = node(8171, database, folder, arguments);
        DrilledPortal b = node(8172, database, folder, arguments);
        boolean held = false;
        try (DrilledProxy proxy = new DrilledProxy(8173, 8171, 8172, folder)) {
            a.start();
            b.start();
            held = restart(List.of(a, b), proxy, database, Path.of(arguments[3]), Integer.parseInt(arguments[4]))
                    & new SamePages(List.of(a.address(), b.address()), database).areSeen()
                    & isDoneOnce(database)
                    & a.verifies();
        } finally {
            a.kill();
            b.kill();
            database.stop();
        }
        System.out.println(held ? "PASSED" : "FAILED, see " + folder);
        System.exit(held ? 0 : 1);
    }

    private static DrilledPortal node(int port, DrilledDatabase database, Path folder, String... arguments) {
        return new DrilledPortal(Path.of(arguments[1]), arguments[2], folder, port, database.url("chitieu"))
                .with("--chitieu.leaving.delay=6s");
    }

    private static boolean restart(
            List<DrilledPortal> nodes, DrilledProxy proxy, DrilledDatabase database, Path pictures, int times)
            throws Exception {
        DrillingClerks clerks = new DrillingClerks(proxy.address(), database);
        clerks.start(BETWEEN_FIGURES);
        clerks.awaitAll(Instant.now(), LONGEST_WAIT);
        Instant start = Instant.now();
        boolean typed = true;
        try (DrillingTypist typist = new DrillingTypist(proxy.address(), database, pictures)) {
            for (int time = 0; time < times; time++) {
                for (DrilledPortal node : nodes) {
                    typed &= types(typist, "before");
                    Thread typing = Thread.ofPlatform().start(() -> stop(node));
                    while (typing.isAlive()) {
                        typed &= types(typist, "leaving");
                    }
                    Instant down = Instant.now();
                    node.launch();
                    typed &= types(typist, "one-node");
                    node.await();
                    System.out.printf(
                            "%s away for %.1f s; %d figures acknowledged so far%n",
                            node.address(), seconds(Duration.between(down, Instant.now())), clerks.acknowledged());
                    // The proxy has to see it before the other one may go
                    Thread.sleep(5_000);
                    clerks.awaitAll(Instant.now(), LONGEST_WAIT);
                }
            }
            typed &= types(typist, "after");
            System.out.printf("in the browser: %d figures typed, all saved: %s%n", typist.figures(), typed);
        }
        clerks.stop();
        System.out.printf(
                "%d requests, %d failed %s; longest %.1f s%n",
                clerks.requests(start), clerks.failures(start), clerks.seen(start), seconds(clerks.longest(start)));
        return typed & clerks.failures(start) == 0 & clerks.count().isSound();
    }

    private static boolean types(DrillingTypist typist, String picture) throws SQLException {
        typist.enter(picture);
        @Nullable String wrong = typist.awaitSaved();
        if (wrong != null || typist.sawAnythingBut("Đã lưu")) {
            System.out.println("in the browser, " + picture + ": " + wrong + ", " + typist.saw());
        }
        return wrong == null;
    }

    private static void stop(DrilledPortal node) {
        try {
            Instant told = Instant.now();
            node.stop();
            System.out.printf(
                    "%s stopped %.1f s after it was told%n",
                    node.address(), seconds(Duration.between(told, Instant.now())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Both nodes look for what is due; each time it is due, one of them does it. */
    private static boolean isDoneOnce(DrilledDatabase database) throws SQLException, IOException, InterruptedException {
        database.execute("chitieu", "create table drill_taken (task text, node text, at timestamptz default now())");
        database.execute("chitieu", "grant insert on drill_taken to chitieu_web");
        database.execute(
                "chitieu",
                "create function drill_take() returns trigger language plpgsql as $$ begin insert into drill_taken"
                        + " (task, node) values (new.task_name, new.picked_by); return new; end $$");
        database.execute(
                "chitieu",
                "create trigger drill_take after update on scheduled_tasks for each row"
                        + " when (new.picked and not old.picked) execute function drill_take()");
        for (int time = 1; time <= DUE_TIMES; time++) {
            database.execute(
                    "chitieu",
                    "update scheduled_tasks set execution_time = now() where task_name = 'open-rounds' and not picked");
            int waited = 0;
            while (Integer.parseInt(database.ask("select count(*) from drill_taken")) < time && waited++ < UNTIL_DONE) {
                Thread.sleep(1_000);
            }
            Thread.sleep(500);
        }
        String taken = database.ask("select count(*) from drill_taken");
        System.out.printf(
                "what is done by the clock: %d times due, %s times taken, by %s nodes%n",
                DUE_TIMES, taken, database.ask("select count(distinct node) from drill_taken"));
        return taken.equals(String.valueOf(DUE_TIMES));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
