package vn.chitieu.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.chitieu.database.DatabaseRoles;
import vn.chitieu.database.EmbeddedCluster;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.reference.ReferenceData;

/**
 * Fills a portal's database with made-up communes, for load tests; see docs/performance.md.
 *
 * <pre>
 * --url=jdbc:postgresql://…   a database that is there, empty, owned by --user (chitieu_owner) with --password
 * --dir=/tmp/bench-data       or the folder of a portal that starts its own PostgreSQL
 * --provinces=all             or 91, or 91,82
 * --communes=0                at most so many of each province; 0 for all
 * --quarters=20 --last=2030-Q2
 * --seed=8
 * --chains=true               whether every hash of the audit trail is checked at the end
 * </pre>
 */
public final class Generator {

    private Generator() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, String> options = options(arguments);
        Asked country = Asked.country();
        String provinces = options.getOrDefault("provinces", "all");
        Asked asked = new Asked(
                Long.parseLong(options.getOrDefault("seed", String.valueOf(country.seed()))),
                provinces.equals("all") ? List.of() : List.of(provinces.split(",", -1)),
                Integer.parseInt(options.getOrDefault("communes", "0")),
                Integer.parseInt(options.getOrDefault("quarters", String.valueOf(country.quarters()))),
                ReportingPeriod.parse(
                        options.getOrDefault("last", country.last().toString())));
        boolean chains = Boolean.parseBoolean(options.getOrDefault("chains", "true"));
        if (options.containsKey("url")) {
            fill(external(options), asked, chains, out);
        } else if (options.containsKey("dir")) {
            Path folder = Path.of(options.get("dir")).toAbsolutePath().resolve("postgres");
            try (EmbeddedPostgres postgres = EmbeddedCluster.start(folder, EmbeddedCluster.Durability.KEEP)) {
                DatabaseRoles.create(postgres.getPostgresDatabase());
                DatabaseRoles.createDatabase(postgres.getPostgresDatabase(), "chitieu");
                fill(
                        new DriverManagerDataSource(
                                EmbeddedCluster.url(postgres, "chitieu"), DatabaseRoles.OWNER, DatabaseRoles.OWNER),
                        asked,
                        chains,
                        out);
            }
        } else {
            throw new IllegalArgumentException("Where to? --url=jdbc:postgresql://… or --dir=…");
        }
    }

    private static DataSource external(Map<String, String> options) {
        return new DriverManagerDataSource(
                options.getOrDefault("url", ""),
                options.getOrDefault("user", DatabaseRoles.OWNER),
                options.getOrDefault("password", DatabaseRoles.OWNER));
    }

    private static void fill(DataSource owner, Asked asked, boolean chains, PrintStream out) throws IOException {
        Flyway.configure()
                .dataSource(owner)
                .placeholders(Map.of("web", DatabaseRoles.WEB))
                .outOfOrder(true)
                .javaMigrations(new ReferenceData())
                .load()
                .migrate();
        new Filling(owner, out).fill(asked);
        Checks checks = new Checks(owner);
        checks.print(out);
        long begun = System.nanoTime();
        List<String> troubles = checks.troubles(chains);
        out.printf("checked in %.1f s%n", (System.nanoTime() - begun) / 1e9);
        if (!troubles.isEmpty()) {
            throw new IllegalStateException(String.join("; ", troubles));
        }
        out.println("All checks hold. Everybody signs in with the password " + People.PASSWORD);
    }

    /** What is said as {@code --name=value}, by name. */
    public static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (String word : words(arguments)) {
            if (!word.startsWith("--") || !word.contains("=")) {
                throw new IllegalArgumentException("No option: " + word);
            }
            options.put(word.substring(2, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
        }
        return options;
    }

    /** What stands in the command line and, since Maven hands on one text, in {@code -Dbench="--a=b --c=d"}. */
    public static String[] words(String[] arguments) {
        return Stream.concat(
                        Arrays.stream(arguments),
                        Arrays.stream(System.getProperty("bench", "").split(" ", -1)))
                .filter(word -> !word.isBlank())
                .toArray(String[]::new);
    }
}
