package vn.chitieu.workbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.chitieu.audit.Sha256;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;

/** The batches of workbooks that provinces handed in. */
@Repository
@RequiredArgsConstructor
public class Batches {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHOWN = 10;
    /** So long what was found in workbooks can be looked through; figures and the trail stay, of course. */
    private static final int DAYS_KEPT = 30;

    private static final String QUERY = """
        select batch.id, batch.province_code, account.display_name, batch.at, storing, storing_by,
               asked.display_name as asked, count(*) as files,
               count(*) filter (where state = 'WAITING') as waiting, count(*) filter (where state = 'CLEAN') as clean,
               count(*) filter (where state = 'STORED') as stored
        from workbook_batch batch
        join batch_workbook on batch_id = batch.id
        join account on account.id = batch.by
        left join account asked on asked.id = storing_by
        where batch.province_code = :province %s
        group by batch.id, account.display_name, asked.display_name
        """;

    private static final String WORKBOOKS = """
        select number, file, sha256, state, place, period, found, saved, done_at from batch_workbook
        where batch_id = :batch and province_code = :province
        """;

    private final JdbcClient jdbc;
    private final DataScopes scopes;

    /** A file that waits to be read. */
    record Waiting(int number, String file, byte[] content) {}

    /** What came of reading a file. */
    record Read(
            int number, @Nullable String commune, @Nullable String period, Found found) {}

    /**
     * Keeps the files of a new batch until they are read.
     *
     * @return its id
     */
    @Transactional
    public long add(String province, List<BatchFile> files, long by, Instant at) {
        return scopes.during(DataScope.receiving(province), () -> {
            forget(province, at);
            return jdbc.sql("""
                with batch as (
                    insert into workbook_batch (province_code, by, at) values (:province, :by, :at)
                    returning id, province_code
                ), workbooks as (
                    insert into batch_workbook (batch_id, number, province_code, file, sha256, content)
                    select id, number, province_code, file, sha256, content
                    from batch, unnest(:files, :hashes, :contents) with ordinality as sent (file, sha256, content, number)
                )
                select id from batch
                """)
                    .param("province", province)
                    .param("by", by)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("files", files.stream().map(BatchFile::name).toArray(String[]::new))
                    .param(
                            "hashes",
                            files.stream()
                                    .map(file -> Sha256.of(file.content()))
                                    .toArray(String[]::new))
                    .param("contents", files.stream().map(BatchFile::content).toArray(byte[][]::new))
                    .query((row, number) -> row.getLong(1))
                    .single();
        });
    }

    /** Of what nobody has read or stored by then nothing can be any more, and nobody waits for it. */
    private void forget(String province, Instant at) {
        jdbc.sql("""
            update batch_workbook
            set found = null, content = null, done_at = coalesce(done_at, :at),
                state = case when state in ('WAITING', 'CLEAN', 'CONFLICT') then 'WRONG' else state end
            where province_code = :province and (found is not null or content is not null)
              and batch_id in (select id from workbook_batch where province_code = :province and at < :before)
            """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("province", province)
                .param("before", at.atOffset(ZoneOffset.UTC).minusDays(DAYS_KEPT))
                .update();
    }

    /** Of a province, the latest first. */
    @Transactional(readOnly = true)
    public List<Batch> latest(String province) {
        return jdbc.sql(QUERY.formatted("") + " order by batch.id desc limit " + SHOWN)
                .param("province", province)
                .query((row, number) -> batch(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Batch> find(String province, long id) {
        return jdbc.sql(QUERY.formatted("and batch.id = :batch"))
                .param("province", province)
                .param("batch", id)
                .query((row, number) -> batch(row))
                .optional();
    }

    /** In the order of the batch. */
    @Transactional(readOnly = true)
    public List<BatchWorkbook> workbooks(String province, long batch) {
        return jdbc.sql(WORKBOOKS + " order by number")
                .param("batch", batch)
                .param("province", province)
                .query((row, number) -> workbook(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<BatchWorkbook> workbook(String province, long batch, int number) {
        return jdbc.sql(WORKBOOKS + " and number = :number")
                .param("batch", batch)
                .param("province", province)
                .param("number", number)
                .query((row, at) -> workbook(row))
                .optional();
    }

    /** The numbers of those that nobody has read. */
    List<Integer> waiting(String province, long batch) {
        return jdbc.sql("""
            select number from batch_workbook
            where batch_id = ? and province_code = ? and state = 'WAITING' order by number
            """)
                .params(batch, province)
                .query((row, at) -> row.getInt(1))
                .list();
    }

    /** Those that can be stored. */
    List<BatchWorkbook> clean(String province, long batch) {
        return jdbc.sql(WORKBOOKS + " and state = 'CLEAN' order by number")
                .param("batch", batch)
                .param("province", province)
                .query((row, number) -> workbook(row))
                .list();
    }

    /** The files of these numbers whose figures are not stored. */
    List<Waiting> files(String province, long batch, Collection<Integer> numbers) {
        return jdbc.sql("""
            select number, file, content from batch_workbook
            where batch_id = ? and province_code = ? and number = any(?) and content is not null and state <> 'STORED'
            order by number
            """)
                .params(batch, province, numbers.toArray(Integer[]::new))
                .query((row, at) -> new Waiting(row.getInt("number"), row.getString("file"), row.getBytes("content")))
                .list();
    }

    /** Whether somebody finished a workbook after a moment. */
    boolean isWorkedAt(long batch, Instant since) {
        return jdbc.sql("""
            select exists (select from workbook_batch where id = :batch and at > :since)
                or exists (select from batch_workbook where batch_id = :batch and done_at > :since)
            """)
                .param("batch", batch)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Keeps what was found; of a workbook that was stored meanwhile nothing. */
    void keep(String province, long batch, List<Read> read, Instant at) {
        scopes.during(DataScope.receiving(province), () -> {
            jdbc.sql("""
                update batch_workbook
                set state = said.state, place = said.place, period = said.period, found = said.found::jsonb, done_at = :at
                from unnest(:numbers, :states, :places, :periods, :found) as said (number, state, place, period, found)
                where batch_id = :batch and batch_workbook.number = said.number and batch_workbook.state <> 'STORED'
                """)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("batch", batch)
                    .param("numbers", read.stream().map(Read::number).toArray(Integer[]::new))
                    .param(
                            "states",
                            read.stream().map(it -> it.found().state().name()).toArray(String[]::new))
                    .param("places", read.stream().map(Read::commune).toArray(String[]::new))
                    .param("periods", read.stream().map(Read::period).toArray(String[]::new))
                    .param(
                            "found",
                            read.stream()
                                    .map(it -> JSON.writeValueAsString(it.found()))
                                    .toArray(String[]::new))
                    .update();
        });
    }

    /** Has what is clean stored, from now on, in this person's name. */
    void ask(String province, long batch, long by) {
        scopes.during(DataScope.receiving(province), () -> {
            jdbc.sql("update workbook_batch set storing = true, storing_by = ? where id = ? and province_code = ?")
                    .params(by, batch, province)
                    .update();
        });
    }

    /** Stops storing what this person has asked for; somebody else may have asked since, which stands. */
    void stop(String province, long batch, long by) {
        scopes.during(DataScope.receiving(province), () -> {
            jdbc.sql("""
                update workbook_batch set storing = false where id = ? and province_code = ? and storing_by = ?
                """).params(batch, province, by).update();
        });
    }

    /**
     * Says that a workbook's figures are stored, to the batch and to its commune; in the transaction that stores them.
     *
     * @return false where somebody else has stored them before
     */
    boolean store(long batch, BatchWorkbook workbook, int saved, long by, Instant at) {
        return jdbc.sql("""
            with stored as (
                update batch_workbook set state = 'STORED', saved = :saved, done_at = :at, content = null
                where batch_id = :batch and number = :number and state in ('CLEAN', 'CONFLICT')
                returning *
            )
            insert into loaded_workbook (batch_id, number, province_code, commune_code, period, file, sha256, figures, by, at)
            select batch_id, number, province_code, place, period, file, sha256, saved, :by, :at from stored
            """)
                        .param("saved", saved)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("batch", batch)
                        .param("number", workbook.number())
                        .param("by", by)
                        .update()
                == 1;
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getLong("id"),
                row.getString("province_code"),
                row.getString("display_name"),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("storing"),
                row.getObject("storing_by", Long.class),
                row.getString("asked"),
                row.getInt("files"),
                row.getInt("waiting"),
                row.getInt("clean"),
                row.getInt("stored"));
    }

    private static BatchWorkbook workbook(ResultSet row) throws SQLException {
        String found = row.getString("found");
        Timestamp done = row.getTimestamp("done_at");
        int saved = row.getInt("saved");
        boolean isSaved = !row.wasNull();
        return new BatchWorkbook(
                row.getInt("number"),
                row.getString("file"),
                row.getString("sha256"),
                BatchState.valueOf(row.getString("state")),
                row.getString("place"),
                row.getString("period"),
                found == null ? null : JSON.readValue(found, Found.class),
                isSaved ? saved : null,
                done == null ? null : done.toInstant());
    }
}
