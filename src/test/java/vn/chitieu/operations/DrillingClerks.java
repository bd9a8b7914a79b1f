package vn.chitieu.operations;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Eight clerks at work at once, and the counting of what became of their figures. */
final class DrillingClerks {

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

    private final DrilledDatabase database;
    private final List<DrillingClerk> clerks = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    DrillingClerks(String address, DrilledDatabase database) throws SQLException {
        this.database = database;
        for (String account : ACCOUNTS) {
            String commune = account.substring(account.indexOf('-') + 1);
            // A second clerk of the same commune takes the next series
            long skipped = clerks.stream().filter(clerk -> clerk.isIn(commune)).count();
            String series = database.ask("select id from series where commune_code = '" + commune
                    + "' and kind = 'NUMBER' and population_id is null and not exists (select from figure"
                    + " where series_id = series.id and period = '2026-Q3' and status in ('SUBMITTED', 'VERIFIED'))"
                    + " order by id limit 1"
                    + " offset "
                    + skipped);
            clerks.add(new DrillingClerk(address, account, commune, Long.parseLong(series)));
        }
    }

    /** What was counted: figures acknowledged, of these lost, stored twice, not exactly once in the audit. */
    record Count(int acknowledged, int lost, int twice, int unaudited) {

        boolean isSound() {
            return acknowledged > 0 && lost == 0 && twice == 0 && unaudited == 0;
        }

        @Override
        public String toString() {
            return "%d acknowledged: %d lost, %d stored twice, %d not exactly once in the audit"
                    .formatted(acknowledged, lost, twice, unaudited);
        }
    }

    List<DrillingClerk> list() {
        return List.copyOf(clerks);
    }

    /** @param pause of each after a figure; without one they would take the whole machine */
    void start(Duration pause) {
        for (DrillingClerk clerk : clerks) {
            clerk.pauseFor(pause);
            threads.add(Thread.ofPlatform().daemon().start(clerk));
        }
    }

    void stop() throws InterruptedException {
        clerks.forEach(DrillingClerk::stop);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    int acknowledged() {
        return clerks.stream().mapToInt(clerk -> clerk.acknowledged().size()).sum();
    }

    /** Until each of them has been told "saved" since a moment; how long that took, or empty after so many seconds. */
    Duration awaitAll(Instant since, int seconds) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(seconds);
        while (!clerks.stream().allMatch(clerk -> clerk.savedLast().isAfter(since))) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("Not everybody is at work again after " + seconds + " s");
            }
            Thread.sleep(50);
        }
        return clerks.stream()
                .map(clerk -> Duration.between(since, clerk.firstSavedAfter(since)))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    /** What they saw that was not what they had come for, and how often, since a moment. */
    Set<String> seen(Instant since) {
        Set<String> seen = new TreeSet<>();
        clerks.forEach(clerk -> seen.addAll(clerk.seen(since)));
        return seen;
    }

    long failures(Instant since) {
        return clerks.stream().mapToLong(clerk -> clerk.failures(since)).sum();
    }

    long requests(Instant since) {
        return clerks.stream().mapToLong(clerk -> clerk.requests(since)).sum();
    }

    Duration longest(Instant since) {
        return clerks.stream()
                .map(clerk -> clerk.longest(since))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    Count count() throws SQLException {
        return countIn(database);
    }

    /** On another server, to which the figures have come by themselves. */
    Count countIn(DrilledDatabase where) throws SQLException {
        int acknowledged = 0;
        int lost = 0;
        int twice = 0;
        int unaudited = 0;
        for (DrillingClerk clerk : clerks) {
            Map<Long, Integer> stored = where.count("""
                select value::bigint, count(*) from figure_version
                where period = '2026-Q3' and value is not null and series_id = %d group by 1
                """.formatted(clerk.series()));
            Map<Long, Integer> audited = where.count("""
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
        }
        Count count = new Count(acknowledged, lost, twice, unaudited);
        System.out.println(count);
        return count;
    }
}
