package vn.chitieu.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Kills portal and database outright while eight clerks save figures, and counts afterwards: every figure that was
 * acknowledged is there, none twice, and the audit chains hold.
 */
final class CrashDrill {

    /** Two of them share a commune, and so a chain of the audit. */
    private static final List<String> ACCOUNTS = List.of(
            "vanphong-28651",
            "vanphong-31051",
            "vanphong-10642",
            "vanphong-14089",
            "vanphong-30445",
            "vanphong2-28651",
            "vanphong2-31051",
            "vanphong2-10642");

    private static final int WRITES_BETWEEN = 24;
    /** In seconds: signing in again after a start on a busy machine takes its time. */
    private static final int LONGEST_WAIT = 90;

    private CrashDrill() {}

    /** Arguments: folder of PostgreSQL's programs, java, jar of the portal, how often each of the two is killed. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("crash-drill");
        int times = Integer.parseInt(arguments[3]);
        DrilledDatabase database = new DrilledDatabase(Path.of(arguments[0]), folder);
        database.start();
        database.createRoles();
        DrilledPortal portal = new DrilledPortal(Path.of(arguments[1]), Path.of(arguments[2]), folder);
        portal.start();
        boolean held = false;
        try {
            List<DrillingClerk> clerks = clerks();
            List<Thread> threads = clerks.stream().map(Thread::new).toList();
            threads.forEach(Thread::start);
            killBoth(portal, database, times, clerks);
            clerks.forEach(DrillingClerk::stop);
            for (Thread thread : threads) {
                thread.join();
            }
            held = count(clerks) & portal.verifies();
        } finally {
            portal.kill();
            database.stop();
        }
        System.out.println(held ? "PASSED" : "FAILED, see " + folder);
        System.exit(held ? 0 : 1);
    }

    private static List<DrillingClerk> clerks() throws SQLException {
        List<DrillingClerk> clerks = new ArrayList<>();
        for (String account : ACCOUNTS) {
            String commune = account.substring(account.indexOf('-') + 1);
            // A second clerk of the same commune takes the next series
            long skipped = clerks.stream().filter(clerk -> clerk.isIn(commune)).count();
            String series = DrilledDatabase.ask("select id from series where commune_code = '" + commune
                    + "' and kind = 'NUMBER' and population_id is null and not exists (select from figure"
                    + " where series_id = series.id and period = '2026-Q3' and status in ('SUBMITTED', 'VERIFIED'))"
                    + " order by id limit 1"
                    + " offset "
                    + skipped);
            clerks.add(new DrillingClerk(account, commune, Long.parseLong(series)));
        }
        return clerks;
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

    private static boolean count(List<DrillingClerk> clerks) throws SQLException {
        int acknowledged = 0;
        int lost = 0;
        int twice = 0;
        int unaudited = 0;
        for (DrillingClerk clerk : clerks) {
            Map<Long, Integer> stored = DrilledDatabase.count("""
                select value::bigint, count(*) from figure_version
                where period = '2026-Q3' and value is not null and series_id = %d group by 1
                """.formatted(clerk.series()));
            Map<Long, Integer> audited = DrilledDatabase.count("""
                select split_part(after, ' · ', 1)::bigint, count(*) from audit_entry
                join series on series.commune_code = audit_entry.commune_code and object_id = key || ' 2026-Q3'
                where object_kind = 'FIGURE' and after ~ '^[0-9]+( |$)' and series.id = %d group by 1
                """.formatted(clerk.series()));
            acknowledged += clerk.acknowledged().size();
            for (long number : clerk.acknowledged()) {
                lost += stored.containsKey(number) ? 0 : 1;
                unaudited += audited.getOrDefault(number, 0) == 1 ? 0 : 1;
            }
            twice += (int) stored.values().stream().filter(times -> times > 1).count();
            System.out.printf(
                    "%s: %d acknowledged, %d stored, %d in the audit%n",
                    clerk, clerk.acknowledged().size(), stored.size(), audited.size());
        }
        System.out.printf(
                "%d acknowledged: %d lost, %d stored twice, %d not exactly once in the audit%n",
                acknowledged, lost, twice, unaudited);
        return acknowledged > 0 && lost == 0 && twice == 0 && unaudited == 0;
    }
}
