package vn.chitieu.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.commune.Place;

/** Fills a migrated database that holds no targets yet. */
public final class Filling {

    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int AHEAD = 12;
    private static final Map<String, String> KINDS =
            Map.of("COMMUNE", "xã", "WARD", "phường", "SPECIAL_ZONE", "đặc khu");

    private final DataSource owner;
    private final JdbcClient jdbc;
    private final PrintStream progress;
    private long started = System.nanoTime();

    Filling(DataSource owner, PrintStream progress) {
        this.owner = owner;
        this.jdbc = JdbcClient.create(owner);
        this.progress = progress;
    }

    /**
     * Fills it.
     *
     * @return SHA-256 over all rows that were written
     * @throws IllegalStateException if there are targets already
     */
    String fill(Asked asked) throws IOException {
        if (count("select count(*) from target") > 0) {
            throw new IllegalStateException("There are targets already; the generator fills an empty portal only");
        }
        started = System.nanoTime();
        Ids ids = new Ids(first("account"), first("unit"), first("resolution"), first("series"), first("target"));
        List<PlaceMade> communes = communes(asked);
        Map<String, String> provinces = new LinkedHashMap<>();
        jdbc.sql("select code, name from province order by code").query(row -> {
            provinces.put(row.getString("code"), row.getString("name"));
        });
        provinces
                .keySet()
                .retainAll(new HashSet<>(
                        communes.stream().map(it -> it.place().province()).toList()));
        Above above = new Above(provinces, ids);
        List<CommuneSetup.Organ> organs = jdbc.sql("select code, name from organ order by position")
                .query((row, number) -> new CommuneSetup.Organ(row.getString("code"), row.getString("name")))
                .list();
        try (Spool spool = new Spool(
                Files.createTempDirectory("chitieu-bench"), asked.periods().size() + 1)) {
            spool.add(above.rows(asked));
            make(communes, new CommuneMaking(asked, ids, organs, above), spool);
            String checksum = spool.finish();
            say("made, sha256 " + checksum);
            new Loading(owner).load(spool);
            say("loaded");
            moveSequences();
            jdbc.sql("vacuum analyze").update();
            say("analysed");
            return checksum;
        }
    }

    /** Several at once, written in their order. */
    private void make(List<PlaceMade> communes, CommuneMaking making, Spool spool) throws IOException {
        Deque<Future<Rows>> ahead = new ArrayDeque<>();
        int written = 0;
        try (ExecutorService workers = Executors.newFixedThreadPool(THREADS)) {
            for (PlaceMade commune : communes) {
                ahead.add(workers.submit(() -> making.rowsOf(commune)));
                if (ahead.size() >= AHEAD) {
                    spool.add(ahead.remove().get());
                    if (++written % 500 == 0) {
                        say(written + " of " + communes.size() + " communes");
                    }
                }
            }
            while (!ahead.isEmpty()) {
                spool.add(ahead.remove().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<PlaceMade> communes(Asked asked) {
        List<PlaceMade> communes = new ArrayList<>();
        Map<String, Integer> ofProvince = new LinkedHashMap<>();
        jdbc.sql("select code, province_code, name, kind from commune order by province_code, code")
                .query((row, number) -> new PlaceMade(
                        new Place(row.getString("province_code"), row.getString("code")),
                        row.getString("name"),
                        KINDS.getOrDefault(row.getString("kind"), ""),
                        0,
                        number))
                .list()
                .forEach(it -> {
                    String province = it.place().province();
                    boolean wanted =
                            asked.provinces().isEmpty() || asked.provinces().contains(province);
                    if (wanted
                            && (asked.communes() == 0
                                    || ofProvince.merge(province, 1, Integer::sum) <= asked.communes())) {
                        communes.add(new PlaceMade(it.place(), it.name(), it.kind(), communes.size(), it.inCountry()));
                    }
                });
        return communes;
    }

    /** Behind what is there, at the beginning of one of Hibernate's lots of 50. */
    private long first(String table) {
        return count("select coalesce(max(id), 0) / 50 * 50 + 51 from " + table);
    }

    private void moveSequences() {
        for (String table : List.of("account", "unit", "resolution", "series", "target")) {
            count("select setval('" + table + "_seq', (select coalesce(max(id), 0) / 50 * 50 + 101 from " + table
                    + "))");
        }
    }

    private long count(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getLong(1)).single();
    }

    private void say(String what) {
        progress.printf(
                "%6.1f s  %s%n", Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0, what);
    }
}
