package vn.chitieu.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/**
 * A node that reads comparisons on a standby, which is killed, held back and frozen while eight clerks save and somebody
 * compares: no page may fail, and none be older than the bound.
 */
final class StandbyDrill {

    private static final Duration BETWEEN_FIGURES = Duration.ofMillis(400);
    private static final int AT_WORK = 180;
    private static final Duration BOUND = Duration.ofSeconds(5);
    private static final Duration LASTS = Duration.ofSeconds(15);
    private static final int UNTIL_READ_AGAIN = 60;
    /** The province's name is written so often, in milliseconds. */
    private static final int TICK = 100;

    private final DrilledDatabase standby;
    private final DrillingReader reader;
    private boolean held = true;

    private StandbyDrill(DrilledDatabase standby, DrillingReader reader) {
        this.standby = standby;
        this.reader = reader;
    }

    private interface Happening {
        void happen() throws Exception;
    }

    /** Arguments: folder of PostgreSQL's programs, java, the portal's jar or class path. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("standby-drill");
        DrilledDatabase primary = new DrilledDatabase(Path.of(arguments[0]), folder, 5571, "wal_level=replica");
        DrilledDatabase standby = new DrilledDatabase(Path.of(arguments[0]), folder, 5572);
        primary.create();
        primary.start();
        primary.createRoles();
        DrilledPortal portal = new DrilledPortal(
                        Path.of(arguments[1]), arguments[2], folder, 8171, primary.url("chitieu"))
                .with("--chitieu.database.replica.url=" + standby.url("chitieu"))
                .with("--chitieu.database.replica.lag=" + BOUND.toSeconds() + "s");
        boolean held = false;
        try {
            // Without the standby, which comes later
            portal.start();
            standby.follow(primary);
            standby.start();
            held = drill(primary, standby, portal);
        } finally {
            portal.kill();
            standby.stop();
            primary.stop();
        }
        System.out.println(held ? "PASSED" : "FAILED, see " + folder);
        System.exit(held ? 0 : 1);
    }

    private static boolean drill(DrilledDatabase primary, DrilledDatabase standby, DrilledPortal portal)
            throws Exception {
        Thread clock = Thread.ofPlatform().daemon().start(() -> writeTime(primary));
        DrillingClerks clerks = new DrillingClerks(portal.address(), primary);
        clerks.start(BETWEEN_FIGURES);
        Instant start = Instant.now();
        clerks.awaitAll(start, AT_WORK);
        Thread.sleep(2 * TICK);
        DrillingReader reader = new DrillingReader(portal.address());
        reader.signIn();
        Thread reading = Thread.ofPlatform().daemon().start(reader);
        StandbyDrill drill = new StandbyDrill(standby, reader);
        drill.sees("nothing", () -> {}, () -> {});
        drill.sees("standby killed -9, then started", standby::kill, standby::start);
        drill.sees(
                "standby gets all and shows nothing new (replay paused)",
                () -> standby.ask("select pg_wal_replay_pause()"),
                () -> standby.ask("select pg_wal_replay_resume()"));
        drill.sees("standby frozen (SIGSTOP)", () -> standby.signal("STOP"), () -> standby.signal("CONT"));
        reader.stop();
        reading.join();
        clerks.stop();
        clock.interrupt();
        System.out.printf(
                "%d requests of clerks, %d failed %s%n",
                clerks.requests(start), clerks.failures(start), clerks.seen(start));
        return drill.held & clerks.failures(start) == 0 & clerks.count().isSound();
    }

    private void sees(String what, Happening begins, Happening ends) throws Exception {
        awaitReadFrom();
        Instant began = Instant.now();
        begins.happen();
        Thread.sleep(LASTS);
        Instant over = Instant.now();
        ends.happen();
        Duration again = awaitReadFrom();
        System.out.printf(
                "%s: %d pages, %d failed %s; longest %.1f s; oldest %.1f s; read from the standby %.1f s after its"
                        + " end%n",
                what,
                reader.pages(began),
                reader.failures(began),
                reader.statuses(began),
                reader.longest(began).toMillis() / 1e3,
                reader.oldest(began).toMillis() / 1e3,
                Duration.between(over, Instant.now()).toMillis() / 1e3);
        held &= reader.failures(began) == 0
                && reader.oldest(began).compareTo(BOUND.plusMillis(2 * TICK)) < 0
                && again.toSeconds() < UNTIL_READ_AGAIN;
    }

    /** Until somebody in the pages' role asks something there. */
    private Duration awaitReadFrom() throws InterruptedException {
        Instant from = Instant.now();
        while (Duration.between(from, Instant.now()).toSeconds() < UNTIL_READ_AGAIN) {
            try {
                // Looking how far behind it is goes by another name
                if (!standby.ask("select count(*) from pg_stat_activity where usename = 'chitieu_web'"
                                + " and application_name not like 'chitieu%' and state_change > clock_timestamp()"
                                + " - interval '1 second'")
                        .equals("0")) {
                    return Duration.between(from, Instant.now());
                }
            } catch (SQLException e) {
                // Starting
            }
            Thread.sleep(TICK);
        }
        return Duration.ofSeconds(UNTIL_READ_AGAIN);
    }

    /** As the superuser, until it is interrupted. */
    private static void writeTime(DrilledDatabase primary) {
        try (Connection connection = primary.connect();
                Statement statement = connection.createStatement()) {
            while (true) {
                statement.execute("update province set name = '" + System.currentTimeMillis() + "' where code = '"
                        + DrillingReader.PROVINCE + "'");
                Thread.sleep(TICK);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
