package vn.chitieu.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * Kills portal and database outright while eight clerks save figures, and counts afterwards: every figure that was
 * acknowledged is there, none twice, and the audit chains hold.
 */
final class CrashDrill {

    private static final int WRITES_BETWEEN = 24;
    /** In seconds: signing in again after a start on a busy machine takes its time. */
    private static final int LONGEST_WAIT = 90;

    private CrashDrill() {}

    /** Arguments: folder of PostgreSQL's programs, java, jar of the portal, how often each of the two is killed. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("crash-drill");
        int times = Integer.parseInt(arguments[3]);
        DrilledDatabase database = new DrilledDatabase(Path.of(arguments[0]), folder, 54395);
        database.create();
        database.start();
        database.createRoles();
        DrilledPortal portal =
                new DrilledPortal(Path.of(arguments[1]), arguments[2], folder, 18095, database.url("chitieu"));
        portal.start();
        boolean held = false;
        try {
            DrillingClerks all = new DrillingClerks(portal.address(), database);
            List<DrillingClerk> clerks = all.list();
            List<Thread> threads = clerks.stream().map(Thread::new).toList();
            threads.forEach(Thread::start);
            killBoth(portal, database, times, clerks);
            clerks.forEach(DrillingClerk::stop);
            for (Thread thread : threads) {
                thread.join();
            }
            held = all.count().isSound() & portal.verifies();
        } finally {
            portal.kill();
            database.stop();
        }
        System.out.println(held ? "PASSED" : "FAILED, see " + folder);
        System.exit(held ? 0 : 1);
    }

    private static void killBoth(DrilledPortal portal, DrilledDatabase database, int times, List<DrillingClerk> clerks)
            throws Exception {
        Random random = new Random(1);
        for (int time = 1; time <= times; time++) {
            awaitWrites(clerks, random);
            portal.kill();
            Instant died = Instant.now();
            portal.start();
            say("portal killed", time, died, clerks);
            awaitWrites(clerks, random);
            database.kill();
            died = Instant.now();
            database.start();
            say("database killed", time, died, clerks);
        }
        Thread.sleep(3_000);
    }

    /** Until the clerks are at work again, and a moment that nobody foresees. */
    private static void awaitWrites(List<DrillingClerk> clerks, Random random) throws InterruptedException {
        int enough = acknowledged(clerks) + WRITES_BETWEEN;
        for (int waited = 0; acknowledged(clerks) < enough && waited < LONGEST_WAIT; waited++) {
            Thread.sleep(1_000);
        }
        Thread.sleep(random.nextInt(2_000));
    }

    private static int acknowledged(List<DrillingClerk> clerks) {
        return clerks.stream().mapToInt(clerk -> clerk.acknowledged().size()).sum();
    }

    private static void say(String what, int time, Instant died, List<DrillingClerk> clerks) {
        System.out.printf(
                "%s, time %d: back after %.1f s; %d figures acknowledged so far%n",
                what, time, Duration.between(died, Instant.now()).toMillis() / 1e3, acknowledged(clerks));
    }
}
