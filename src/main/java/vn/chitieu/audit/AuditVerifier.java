package vn.chitieu.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks every chain from its first entry, by hashes worked out here, and every file of anchors. Reads only, in one
 * state of the database, and holds no more than a thousand entries at a time.
 */
@Component
@RequiredArgsConstructor
public class AuditVerifier {

    private static final int AT_A_TIME = 1_000;
    /** Whoever asks for the check, it reads all there is, until its transaction ends. */
    private static final String EVERY_ROW =
            "select set_config('chitieu.provinces', '*', true), set_config('chitieu.administered', '*', true), "
                    // A term's entries may take longer than any page is given
                    + "set_config('statement_timeout', '0', true)";
    /** In milliseconds, for each thousand of entries. */
    private static final int PATIENCE = 600_000;

    private final DataSource database;
    private final AnchorFolder folder;

    public Verification verify() {
        List<Trouble> troubles = new ArrayList<>();
        Map<String, List<ChainCheck.Anchored>> anchors = new HashMap<>();
        int files = readFiles(anchors, troubles);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setNetworkTimeout(Runnable::run, PATIENCE);
            try (Statement everything = connection.createStatement()) {
                everything.execute(EVERY_ROW);
                return verify(connection, anchors, files, troubles);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The chains cannot be read", e);
        }
    }

    private static Verification verify(
            Connection connection, Map<String, List<ChainCheck.Anchored>> anchors, int files, List<Trouble> troubles)
            throws SQLException {
        each(
                connection,
                "select chain, seq, hash, day from audit_anchor",
                row -> anchor(
                        anchors,
                        new ChainHead(row.getString("chain"), row.getLong("seq"), row.getString("hash")),
                        row.getObject("day", LocalDate.class)));
        Map<String, ChainHead> heads = new HashMap<>();
        each(connection, "select chain, seq, hash from audit_chain", row -> {
            String chain = row.getString("chain");
            heads.put(chain, new ChainHead(chain, row.getLong("seq"), row.getString("hash")));
        });
        Chains chains = new Chains(anchors, heads, troubles);
        each(connection, "select * from audit_entry order by chain, seq", row -> chains.follow(StoredEntry.read(row)));
        chains.end();
        return new Verification(chains.seen.size(), chains.entries, files, troubles);
    }

    private int readFiles(Map<String, List<ChainCheck.Anchored>> anchors, List<Trouble> troubles) {
        String before = Sha256.NOTHING;
        var files = folder.files();
        for (var entry : files.entrySet()) {
            LocalDate day = entry.getKey();
            try {
                AnchorFile file = folder.read(day, entry.getValue());
                if (!file.follows(before)) {
                    troubles.add(new Trouble(null, null, Trouble.Kind.FILE, day));
                }
                file.heads().forEach(head -> anchor(anchors, head, day));
                before = file.seal();
            } catch (IllegalArgumentException notWhole) {
                troubles.add(new Trouble(null, null, Trouble.Kind.FILE, day));
            }
        }
        return files.size();
    }

    private static void anchor(Map<String, List<ChainCheck.Anchored>> anchors, ChainHead head, LocalDate day) {
        anchors.computeIfAbsent(head.chain(), chain -> new ArrayList<>())
                .add(new ChainCheck.Anchored(head.seq(), head.hash(), day));
    }

    private interface RowWork {
        void take(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String sql, RowWork work) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_A_TIME);
            try (ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    work.take(row);
                }
            }
        }
    }

    /** All chains in turn; one that is only known from its head or its anchors has lost every entry. */
    private static final class Chains {

        private final Map<String, List<ChainCheck.Anchored>> anchors;
        private final Map<String, ChainHead> heads;
        private final List<Trouble> troubles;
        private final TreeSet<String> seen = new TreeSet<>();
        private @Nullable ChainCheck check;
        private String chain = "";
        private long entries;

        Chains(Map<String, List<ChainCheck.Anchored>> anchors, Map<String, ChainHead> heads, List<Trouble> troubles) {
            this.anchors = anchors;
            this.heads = heads;
            this.troubles = troubles;
        }

        void follow(StoredEntry entry) {
            ChainCheck following = check;
            if (following == null || !entry.chain().equals(chain)) {
                endChain();
                following = begin(entry.chain());
            }
            following.follow(entry);
            entries++;
        }

        void end() {
            endChain();
            TreeSet<String> gone = new TreeSet<>(heads.keySet());
            gone.addAll(anchors.keySet());
            gone.removeAll(seen);
            gone.forEach(it -> {
                begin(it);
                endChain();
            });
        }

        private ChainCheck begin(String name) {
            ChainCheck begun = new ChainCheck(name, anchors.getOrDefault(name, List.of()));
            seen.add(name);
            chain = name;
            check = begun;
            return begun;
        }

        private void endChain() {
            if (check != null) {
                check.end(heads.get(chain)).ifPresent(troubles::add);
                check = null;
            }
        }
    }
}
