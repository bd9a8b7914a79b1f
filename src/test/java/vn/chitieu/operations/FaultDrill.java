package vn.chitieu.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One node and one PostgreSQL, eight clerks who save figures, somebody at a browser, and one fault after the other. Says
 * for each what was seen, how long until everybody was at work again, and what became of the figures.
 */
final class FaultDrill {

    private static final Duration BETWEEN_FIGURES = Duration.ofMillis(400);
    private static final int AT_WORK_AGAIN = 180;

    private FaultDrill() {}

    /**
     * Arguments: folder of PostgreSQL's programs, java, the portal's jar or class path, folder of pictures, and the names
     * of faults; without a name all of them. PostgreSQL's data lie in the temporary folder ({@code java.io.tmpdir}), which
     * for a full disk has to be a small file system of its own.
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("fault-drill");
        DrilledDatabase database = new DrilledDatabase(Path.of(arguments[0]), folder, 5571);
        database.create();
        database.start();
        database.createRoles();
        boolean held = false;
        try (DrilledLine line = new DrilledLine(5575, 5571)) {
            Path clock = Files.writeString(folder.resolve("clock"), "0");
            DrilledPortal portal = new DrilledPortal(Path.of(arguments[1]), arguments[2], folder, 8171, line.url());
            if (asked(arguments).contains(Fault.CLOCK)) {
                portal.steppedBy(clock);
            }
            portal.start();
            DrilledPlace place = new DrilledPlace(database, line, portal, clock, folder);
            try {
                held = strike(asked(arguments), place, Path.of(arguments[3])) & portal.verifies();
            } finally {
                portal.kill();
            }
        } finally {
            database.stop();
        }
        System.out.println(held ? "PASSED" : "FAILED, see " + folder);
        System.exit(held ? 0 : 1);
    }

    private static List<Fault> asked(String... arguments) {
        return arguments.length == 4
                ? List.of(Fault.values())
                : Arrays.stream(arguments)
                        .skip(4)
                        .map(it -> Fault.valueOf(it.toUpperCase(Locale.ROOT)))
                        .toList();
    }

    private static boolean strike(List<Fault> faults, DrilledPlace place, Path pictures) throws Exception {
        DrillingClerks clerks = new DrillingClerks(place.portal().address(), place.database());
        clerks.start(BETWEEN_FIGURES);
        Instant start = Instant.now();
        clerks.awaitAll(start, AT_WORK_AGAIN);
        List<String> typistsLoss = new ArrayList<>();
        try (DrillingTypist typist = new DrillingTypist(place.portal().address(), place.database(), pictures)) {
            for (Fault fault : faults) {
                Thread.sleep(3_000);
                Instant struck = Instant.now();
                fault.strike(place, () -> typist.type(fault.name().toLowerCase(Locale.ROOT)));
                Instant over = Instant.now();
                Duration back = clerks.awaitAll(over, AT_WORK_AGAIN);
                @Nullable String lost = typist.awaitSaved();
                System.out.printf(
                        "%s: lasted %.1f s, all at work %.1f s after; longest request %.1f s; %d requests failed: %s;"
                                + " in the browser: %s, typed figure %s; a page: %s%n",
                        fault,
                        seconds(Duration.between(struck, over)),
                        seconds(back),
                        seconds(clerks.longest(struck)),
                        clerks.failures(struck),
                        clerks.seen(struck),
                        typist.saw(),
                        lost == null ? "saved without hands after %.1f s".formatted(seconds(typist.took())) : lost,
                        typist.opened());
                if (lost != null) {
                    typistsLoss.add(fault + ": " + lost);
                }
            }
        }
        clerks.stop();
        if (faults.contains(Fault.CLOCK)) {
            System.out.printf(
                    "entries of the trail that say an earlier time than the one before: %s%n",
                    place.database()
                            .ask("select count(*) from (select at, lag(at) over (partition by chain order by seq)"
                                    + " as before from audit_entry) as entry where at < before"));
        }
        return clerks.count().isSound() & typistsLoss.isEmpty();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }

    /** Where faults happen. */
    record DrilledPlace(DrilledDatabase database, DrilledLine line, DrilledPortal portal, Path clock, Path folder) {}
}
