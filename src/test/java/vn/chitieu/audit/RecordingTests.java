package vn.chitieu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chitieu.audit.AuditBench.COMMUNE;
import static vn.chitieu.audit.AuditBench.entry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How entries join their chains. */
class RecordingTests {

    private static final AuditChain OTHER = AuditChain.ofCommune("91", "31051");

    @TempDir
    private Path folder;

    private AuditBench bench;

    @BeforeEach
    void aTrail() {
        bench = new AuditBench(folder);
    }

    @Test
    void entriesOfOneRecordingJoinTheirChainsInTheirOrder() {
        bench.record(List.of(
                entry(COMMUNE, "a", "1"),
                entry(OTHER, "b", "2"),
                entry(AuditChain.INSTALLATION, "c", "3"),
                entry(COMMUNE, "d", "4")));
        assertThat(strings("select chain || ' ' || seq || ' ' || object_id from audit_entry order by chain, seq"))
                .containsExactly("* 1 c", "28651 1 a", "28651 2 d", "31051 1 b");
        assertThat(bench.verify().isSound()).isTrue();
    }

    @Test
    void writersAtTheSameTimeLeaveChainsWithoutGaps() throws InterruptedException, ExecutionException {
        int writers = 4;
        int times = 15;
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(writers)) {
            for (int writer = 0; writer < writers; writer++) {
                boolean forward = writer % 2 == 0;
                running.add(people.submit(() -> IntStream.range(0, times)
                        .forEach(time -> bench.record(
                                forward
                                        ? List.of(entry(COMMUNE, "a", "1"), entry(OTHER, "b", "2"))
                                        : List.of(entry(OTHER, "b", "2"), entry(COMMUNE, "a", "1"))))));
            }
        }
        for (Future<?> one : running) {
            one.get();
        }
        assertThat(bench.verify()).isEqualTo(new Verification(2, 2L * writers * times, 0, List.of()));
    }

    @Test
    void whatIsRolledBackLeavesNoEntry() {
        bench.record(COMMUNE, 1);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(bench.web());
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            bench.record(COMMUNE, 3);
            status.setRollbackOnly();
        });
        bench.record(COMMUNE, 1);
        assertThat(strings("select seq::text from audit_entry order by seq")).contains("1", "2");
        assertThat(bench.verify().isSound()).isTrue();
    }

    @Test
    void longTextsAreCutAndSaySo() {
        String text = "ấ".repeat(AuditEntry.LONGEST);
        bench.record(List.of(entry(COMMUNE, "a", text), entry(COMMUNE, "b", text + "😀".repeat(10))));
        assertThat(strings("select after from audit_entry order by seq")).containsExactly(text, text + "… [4000/4010]");
    }

    @Test
    void whatTheDatabaseCannotHoldIsReplaced() {
        bench.record(List.of(entry(COMMUNE, "a", "x\u0000y\uD800z😀")));
        assertThat(strings("select after from audit_entry")).containsExactly("x\uFFFDy\uFFFDz😀");
        assertThat(bench.verify().isSound()).isTrue();
    }

    @Test
    void whatNobodySignedInDoesIsDoneByThePortal() {
        bench.record(List.of(AuditEntry.of(COMMUNE, Act.CREATED, AuditedKind.UNIT, "1")));
        assertThat(strings("select actor from audit_entry")).containsExactly("*system");
    }

    @Test
    void aChainThatDoesNotExistIsRefusedWithoutATrace() {
        assertThatThrownBy(() -> bench.record(AuditChain.ofCommune("91", "28651"), 1))
                .hasMessageContaining("audit_entry_commune");
        assertThat(strings("select chain from audit_chain")).isEmpty();
    }

    @Test
    void aPlaceThatDoesNotExistHasNoEntries() {
        for (AuditChain nowhere : List.of(
                AuditChain.ofCommune("82", "99999"),
                AuditChain.ofProvince("99"),
                AuditChain.ofCommune("91", "28651"))) {
            assertThatThrownBy(() -> bench.record(nowhere, 1)).isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThat(strings("select chain from audit_chain")).isEmpty();
    }

    @Test
    void aPlaceThatHasEntriesIsNotRemoved() {
        bench.record(COMMUNE, 1);
        bench.record(AuditChain.ofProvince("91"), 1);
        for (String removal : List.of(
                "delete from commune where code = '28651'",
                "update commune set code = '28652' where code = '28651'",
                "delete from commune where code = '31051'; delete from province where code = '91'")) {
            assertThatThrownBy(() -> bench.owner().sql(removal).update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void aHashIsSixtyFourDigits() {
        bench.record(COMMUNE, 1);
        for (String hash :
                List.of("'A' || substr(hash, 2)", "substr(hash, 2)", "'g' || substr(hash, 2)", "hash || '0'")) {
            assertThatThrownBy(() -> bench.tamper("update audit_entry set hash = " + hash))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private List<String> strings(String sql) {
        return JdbcClient.create(bench.web()).sql(sql).query(String.class).list();
    }
}
