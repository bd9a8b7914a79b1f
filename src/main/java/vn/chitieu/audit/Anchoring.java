package vn.chitieu.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps where the chains stand, in a table and in a file outside the database. As often as wanted, by any node. */
@Service
@RequiredArgsConstructor
public class Anchoring {

    private final JdbcClient jdbc;
    private final AnchorFolder folder;
    private final Clock clock;

    /** Keeps the chains that have moved since they were last kept; one node at a time, and only what is committed. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void keep() {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("select audit_keep_heads(?)")
                .param(today)
                .query((row, number) -> number)
                .single();
        List<ChainHead> heads = jdbc.sql("select chain, seq, hash from audit_chain order by chain")
                .query((row, number) ->
                        new ChainHead(row.getString("chain"), row.getLong("seq"), row.getString("hash")))
                .list();
        folder.add(today, heads);
    }

    /** Whether there is something to build on: no file was changed. */
    boolean isSound() {
        return folder.isSound();
    }

    boolean isMissingToday() {
        return !folder.hasFileOf(LocalDate.now(clock));
    }
}
