package vn.chitieu.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chitieu.database.OwnDatabase;

/** A trail on a database of its own, with a folder for its anchors, and somebody who tampers with both. */
final class AuditBench {

    static final AuditChain COMMUNE = AuditChain.ofCommune("82", "28651");

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final OwnDatabase database = OwnDatabase.create();
    private final AnchorFolder folder;
    private final JdbcClient jdbc = JdbcClient.create(database.web());
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(database.web()));
    private Clock clock = Clock.fixed(Instant.parse("2026-11-22T03:00:00.123456Z"), ZONE);

    AuditBench(Path folder) {
        this.folder = new AnchorFolder(folder);
        owner().sql("insert into province values ('82', 'Đồng Tháp', 'PROVINCE'), ('91', 'An Giang', 'PROVINCE')")
                .update();
        owner().sql("insert into commune values ('28651', '82', 'Vĩnh Bình', 'COMMUNE'),"
                        + " ('31051', '91', 'Vĩnh Phong', 'COMMUNE')")
                .update();
    }

    DataSource web() {
        return database.web();
    }

    AnchorFolder folder() {
        return folder;
    }

    void passDays(int days) {
        clock = Clock.offset(clock, Duration.ofDays(days));
    }

    /** Records one entry after another in a chain, each in a transaction of its own. */
    void record(AuditChain chain, int entries) {
        IntStream.rangeClosed(1, entries)
                .forEach(number -> record(List.of(entry(chain, "GRDP 2026-Q3", String.valueOf(number)))));
    }

    void record(List<AuditEntry> entries) {
        AuditTrail trail =
                new AuditTrail(jdbc, new StaticListableBeanFactory().getBeanProvider(RequestOrigin.class), clock);
        transaction.executeWithoutResult(status -> trail.record(entries));
    }

    static AuditEntry entry(AuditChain chain, String object, String after) {
        return AuditEntry.of(chain, Act.SAVED, AuditedKind.FIGURE, object)
                .from("đã gõ: 831,02")
                .to(after)
                .by(Actor.of("vanphong-28651", "Văn phòng Đảng ủy · xã Vĩnh Bình"));
    }

    void anchor() {
        transaction.executeWithoutResult(status -> new Anchoring(jdbc, folder, clock).keep());
    }

    Verification verify() {
        return new AuditVerifier(database.web(), folder).verify();
    }

    /** What the verifier says of each chain or file in trouble. */
    List<String> troubles() {
        return verify().troubles().stream().map(Trouble::toString).toList();
    }

    /** Does as the owner of the database what the triggers would refuse. */
    void tamper(String... statements) {
        JdbcClient owner = JdbcClient.create(database.owner());
        List<String> tables = List.of("audit_entry", "audit_chain", "audit_anchor");
        tables.forEach(table ->
                owner.sql("alter table " + table + " disable trigger user").update());
        for (String statement : statements) {
            owner.sql(statement).update();
        }
        tables.forEach(table ->
                owner.sql("alter table " + table + " enable trigger user").update());
    }

    JdbcClient owner() {
        return JdbcClient.create(database.owner());
    }

    JdbcClient pages() {
        return jdbc;
    }
}
