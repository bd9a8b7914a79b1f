package vn.chitieu.workbook;

import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.progress.Round;

/** The workbooks of a commune that its province has stored for it. */
@Repository
@RequiredArgsConstructor
public class LoadedWorkbooks {

    private final JdbcClient jdbc;

    /**
     * A workbook that was stored.
     *
     * @param sha256 of the file, so that a commune can see whether it is the one that it sent
     * @param figures how many it brought
     */
    public record Loaded(String file, String sha256, int figures, String by, Instant at) {}

    /** Of a round, the latest first. */
    @Transactional(readOnly = true)
    public List<Loaded> of(Round round) {
        return jdbc.sql("""
            select file, sha256, figures, display_name, at
            from loaded_workbook join account on account.id = by
            where commune_code = ? and period = ?
            order by at desc
            """)
                .params(round.place().commune(), round.period().toString())
                .query((row, number) -> new Loaded(
                        row.getString("file"),
                        row.getString("sha256"),
                        row.getInt("figures"),
                        row.getString("display_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
