package vn.chitieu.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings spooled rows into the database by {@code COPY}. Foreign keys and the indexes that keep nothing unique are taken
 * away before and made again afterwards, by the definitions that the migrations gave them, so that PostgreSQL checks every
 * row, once and all together.
 */
final class Loading {

    private static final int AT_ONCE = 2;
    private static final int BUFFER = 1 << 18;
    private static final String OURS = " relation.relname = any(?) and relation.relnamespace = 'public'::regnamespace";

    private final DataSource owner;
    private final JdbcClient jdbc;

    Loading(DataSource owner) {
        this.owner = owner;
        this.jdbc = JdbcClient.create(owner);
    }

    /** Fills the tables, each in the order of time. */
    void load(Spool spool) throws IOException {
        List<String> keys = definitions("""
            select format('alter table %I add constraint %I %s', relation.relname, conname, pg_get_constraintdef(held.oid))
            from pg_constraint held join pg_class relation on relation.oid = conrelid
            where contype = 'f' and\
            """ + OURS + " order by relation.relname, conname");
        List<String> indexes = definitions("""
            select pg_get_indexdef(indexrelid)
            from pg_index join pg_class relation on relation.oid = indrelid
            where not indisunique and\
            """ + OURS + " order by relation.relname, indexrelid");
        definitions("""
            select format('alter table %I drop constraint %I', relation.relname, conname)
            from pg_constraint held join pg_class relation on relation.oid = conrelid where contype = 'f' and\
            """ + OURS).forEach(this::run);
        definitions("""
            select format('drop index %s', indexrelid::regclass)
            from pg_index join pg_class relation on relation.oid = indrelid where not indisunique and\
            """ + OURS).forEach(this::run);
        tables().forEach(table -> run("alter table " + table + " disable trigger user"));
        List<Runnable> copies = new ArrayList<>();
        for (Table table : bySize(spool)) {
            copies.add(() -> copy(table, spool.filesOf(table)));
        }
        atOnce(copies);
        tables().forEach(table -> run("alter table " + table + " enable trigger user"));
        atOnce(indexes.stream().<Runnable>map(index -> () -> run(index)).toList());
        keys.forEach(this::run);
    }

    private List<Table> bySize(Spool spool) throws IOException {
        List<Table> tables = new ArrayList<>(Arrays.asList(Table.values()));
        Map<Table, Long> sizes = new EnumMap<>(Table.class);
        for (Table table : tables) {
            long size = 0;
            for (Path file : spool.filesOf(table)) {
                size += Files.size(file);
            }
            sizes.put(table, size);
        }
        tables.sort(Comparator.comparing(sizes::get, Comparator.reverseOrder()));
        return tables;
    }

    private void copy(Table table, List<Path> files) {
        String sql = "copy " + table.sqlName() + " (" + table.columns() + ") from stdin";
        try (Connection connection = owner.getConnection()) {
            connection.createStatement().execute("set synchronous_commit = off");
            for (Path file : files) {
                try (InputStream rows = Files.newInputStream(file)) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, rows, BUFFER);
                }
                Files.delete(file);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Rows of " + table + " were refused", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void atOnce(List<Runnable> work) {
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<? extends Future<?>> done = work.stream().map(workers::submit).toList();
            for (Future<?> one : done) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<String> definitions(String sql) {
        return jdbc.sql(sql)
                .param(tables().toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static List<String> tables() {
        return Arrays.stream(Table.values()).map(Table::sqlName).toList();
    }

    private void run(String sql) {
        try (Connection connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '512MB'");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
