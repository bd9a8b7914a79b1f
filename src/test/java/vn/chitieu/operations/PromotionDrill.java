package vn.chitieu.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A primary and its hot standby; the primary dies while eight clerks save, the standby is promoted, and the node, which
 * knows both addresses, goes on by itself. Counts on the new primary what of the acknowledged figures is there.
 */
final class PromotionDrill {

    private static final Duration BETWEEN_FIGURES = Duration.ofMillis(100);
    private static final int AT_WORK_AGAIN = 180;
    private static final int SECONDS_OF_WORK = 12;
    private static final Duration LAG = Duration.ofSeconds(5);

    private PromotionDrill() {}

    /**
     * Arguments: folder of PostgreSQL's programs, java, the portal's jar or class path, and {@code remote_apply}, {@code
     * on} or {@code local}: what a save waits for. After {@code local} lost figures are counted and no failure.
     * A fifth argument {@code lagging} stops the sending to the standby five seconds before the primary dies.
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("promotion-drill");
        Path programs = Path.of(arguments[0]);
        String waitsFor = arguments[3];
        boolean lagging = arguments.length > 4;
        DrilledDatabase primary = new DrilledDatabase(programs, folder, 5571, "wal_level=replica");
        DrilledDatabase standby = new DrilledDatabase(programs, folder, 5572);
        primary.create();
        primary.start();
        primary.createRoles();
        DrilledPortal portal = new DrilledPortal(
                Path.of(arguments[1]),
                arguments[2],
                folder,
                8171,
                "jdbc:postgresql://127.0.0.1:5571,127.0.0.1:5572/chitieu?targetServerType=primary");
        boolean held = false;
        try {
            portal.start();
            standby.follow(primary);
            standby.start();
            if (!waitsFor.equals("local")) {
                // Of the primary alone: the file that a base backup copies must not name a standby of the standby
                primary.execute("postgres", "alter system set synchronous_standby_names = '*'");
                primary.execute("postgres", "alter system set synchronous_commit = '" + waitsFor + "'");
                primary.execute("postgres", "select pg_reload_conf()");
            }
            DrillingClerks.Count count = drill(primary, standby, portal, lagging);
            held = waitsFor.equals("local") ? count.acknowledged() > 0 : count.isSound();
            held &= portal.verifies();
        } finally {
            portal.kill();
            stopQuietly(standby);
            stopQuietly(primary);
        }
        System.out.println(held ? "PASSED" : "FAILED, see " + folder);
        System.exit(held ? 0 : 1);
    }

    private static DrillingClerks.Count drill(
            DrilledDatabase primary, DrilledDatabase standby, DrilledPortal portal, boolean lagging) throws Exception {
        DrillingClerks clerks = new DrillingClerks(portal.address(), primary);
        clerks.start(BETWEEN_FIGURES);
        clerks.awaitAll(Instant.now(), AT_WORK_AGAIN);
        Thread.sleep(Duration.ofSeconds(SECONDS_OF_WORK));
        System.out.printf(
                "%d figures acknowledged; the standby is %s%n",
                clerks.acknowledged(),
                primary.ask("select coalesce(string_agg(sync_state || ', ' || state, '; '), 'away')"
                        + " from pg_stat_replication"));
        int before = clerks.acknowledged();
        if (lagging) {
            primary.senders().forEach(PromotionDrill::stop);
            Thread.sleep(LAG);
            System.out.printf(
                    "%d figures acknowledged in the %d s without replication%n",
                    clerks.acknowledged() - before, LAG.toSeconds());
            before = clerks.acknowledged();
        }
        Instant died = Instant.now();
        primary.kill();
        standby.promote();
        Duration promoted = Duration.between(died, Instant.now());
        Duration back = clerks.awaitAll(died, AT_WORK_AGAIN);
        Thread.sleep(3_000);
        clerks.stop();
        System.out.printf(
                "%d acknowledged when the primary died; promoted after %.1f s, all at work after %.1f s; longest"
                        + " request %.1f s; seen: %s%n",
                before,
                promoted.toMillis() / 1e3,
                back.toMillis() / 1e3,
                clerks.longest(died).toMillis() / 1e3,
                clerks.seen(died));
        return clerks.countIn(standby);
    }

    /** Until it is killed. */
    private static void stop(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-STOP", String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stopQuietly(DrilledDatabase database) throws InterruptedException {
        try {
            database.stop();
        } catch (IOException e) {
            // Dead already
        }
    }
}
