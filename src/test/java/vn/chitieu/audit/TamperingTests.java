package vn.chitieu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chitieu.audit.AuditBench.COMMUNE;
import static vn.chitieu.audit.AuditBench.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever somebody does to the trail behind the portal's back, the verifier names the first link that is broken. */
class TamperingTests {

    private static final String TO_RIGHT_HASHES = """
        do $$
        declare entry audit_entry; last text := repeat('0', 64);
        begin
            for entry in select * from audit_entry where chain = '28651' order by seq loop
                entry.previous := last;
                last := audit_hash(entry);
                update audit_entry set previous = entry.previous, hash = last where chain = '28651' and seq = entry.seq;
            end loop;
            update audit_chain set hash = last, seq = (select max(seq) from audit_entry where chain = '28651')
            where chain = '28651';
        end $$
        """;

    @TempDir
    private Path folder;

    private AuditBench bench;

    @BeforeEach
    void threeChains() {
        bench = new AuditBench(folder.resolve("anchors"));
        bench.record(COMMUNE, 5);
        bench.record(AuditChain.ofProvince("82"), 2);
        bench.record(AuditChain.INSTALLATION, 1);
    }

    @Test
    void whatNobodyTouchedIsSound() {
        bench.anchor();
        assertThat(bench.verify()).isEqualTo(new Verification(3, 8, 1, List.of()));
        assertThat(bench.verify().summary()).isEqualTo("3 chains, 8 entries, 1 files of anchors: sound");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after = '999'",
                "before = null",
                "before = ''",
                "reason = ''",
                "actor = 'quantri'",
                "actor_name = actor_name || ' '",
                "address = '10.0.0.1'",
                "act = 'CLEARED'",
                "object_kind = 'UNIT'",
                "object_id = 'GRDP 2026-Q4'",
                "at = at + interval '1 microsecond'",
                "province_code = '91', commune_code = null, seq = 99",
                "before = after, after = before",
                "object_id = 'GRDP 2026-Q31', after = ''"
            })
    void anEntryThatWasChangedIsNamed(String change) {
        bench.tamper("update audit_entry set " + change + " where chain = '28651' and seq = 3");
        assertThat(bench.troubles()).first().asString().startsWith("chain 28651, entry 3: entry ");
    }

    @Test
    void onlyTheFirstOfSeveralChangesIsNamed() {
        bench.tamper("update audit_entry set after = '999' where chain = '28651' and seq in (2, 4)");
        assertThat(bench.troubles()).containsExactly("chain 28651, entry 2: entry was changed");
    }

    @Test
    void aChangeWithItsOwnHashPutRightBreaksTheNextLink() {
        bench.tamper(
                "update audit_entry set after = '999' where chain = '28651' and seq = 3",
                "update audit_entry set hash = audit_hash(audit_entry) where chain = '28651' and seq = 3");
        assertThat(bench.troubles()).containsExactly("chain 28651, entry 4: entry does not follow the one before it");
    }

    @Test
    void theLastEntryWithItsHashPutRightDoesNotFitTheHead() {
        bench.tamper(
                "update audit_entry set after = '999' where chain = '28651' and seq = 5",
                "update audit_entry set hash = audit_hash(audit_entry) where chain = '28651' and seq = 5");
        assertThat(bench.troubles()).containsExactly("chain 28651, entry 5: head of the chain does not fit this entry");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void anEntryThatWasRemovedIsNamed(int seq) {
        bench.tamper("delete from audit_entry where chain = '28651' and seq = " + seq);
        assertThat(bench.troubles()).containsExactly("chain 28651, entry " + seq + ": entry is missing");
    }

    @Test
    void aChainThatWasRemovedIsNamed() {
        bench.anchor();
        bench.tamper("delete from audit_entry where chain = '28651'", "delete from audit_chain where chain = '28651'");
        assertThat(bench.troubles()).containsExactly("chain 28651, entry 1: entry is missing (2026-11-22)");
    }

    @Test
    void anEntryThatWasSlippedInIsNamed() {
        bench.tamper(
                "update audit_entry set seq = seq + 100 where chain = '28651' and seq > 3",
                """
                insert into audit_entry (seq, province_code, commune_code, at, actor, actor_name, act, object_kind,
                                         object_id, previous, hash)
                select 4, province_code, commune_code, at, actor, actor_name, act, object_kind, 'khác', hash, hash
                from audit_entry where chain = '28651' and seq = 3
                """,
                """
                update audit_entry set hash = audit_hash(audit_entry) where chain = '28651' and seq = 4
                """,
                "update audit_entry set seq = seq - 99 where chain = '28651' and seq > 100");
        assertThat(bench.troubles()).containsExactly("chain 28651, entry 5: entry does not follow the one before it");
    }

    @Test
    void anEntryAddedPastTheTrailIsNamed() {
        bench.tamper("""
            insert into audit_entry (seq, province_code, commune_code, at, actor, actor_name, act, object_kind,
                                     object_id, previous, hash)
            select 6, province_code, commune_code, at, actor, actor_name, act, object_kind, 'khác', hash, hash
            from audit_entry where chain = '28651' and seq = 5
            """, """
            update audit_entry set hash = audit_hash(audit_entry) where chain = '28651' and seq = 6
            """);
        assertThat(bench.troubles()).containsExactly("chain 28651, entry 6: entry was added past the trail");
    }

    @Test
    void aChainRewrittenWithRightHashesIsFoundByTheFileOutside() {
        bench.anchor();
        bench.passDays(1);
        bench.record(COMMUNE, 3);
        bench.anchor();
        bench.tamper(
                "update audit_entry set after = '999' where chain = '28651' and seq = 2",
                TO_RIGHT_HASHES,
                "delete from audit_anchor");
        assertThat(bench.troubles())
                .containsExactly("chain 28651, entry 5: chain was rewritten since it was anchored (2026-11-22)");
    }

    @Test
    void aChainCutAndItsHeadPutRightIsFoundByTheFileOutside() {
        bench.anchor();
        bench.tamper(
                "delete from audit_entry where chain = '28651' and seq > 2",
                TO_RIGHT_HASHES,
                "delete from audit_anchor");
        assertThat(bench.troubles()).containsExactly("chain 28651, entry 3: entry is missing (2026-11-22)");
    }

    @Test
    void aFileThatWasChangedIsNamedAndStillHeldAgainstTheChains() throws IOException {
        bench.anchor();
        Path file = bench.folder().files().get(LocalDate.of(2026, 11, 22));
        Files.writeString(
                file, Files.readString(file).replaceFirst("28651 5 [0-9a-f]{64}", "28651 5 " + "a".repeat(64)));
        assertThat(bench.troubles())
                .containsExactly(
                        "anchors: file of anchors was changed, or the one before it was changed or removed"
                                + " (2026-11-22)",
                        "chain 28651, entry 5: chain was rewritten since it was anchored (2026-11-22)");
        Files.writeString(file, "");
        assertThat(bench.troubles()).singleElement().asString().startsWith("anchors: ");
    }

    @Test
    void aFileThatWasRemovedIsToldByTheNext() throws IOException {
        bench.anchor();
        bench.passDays(1);
        bench.record(COMMUNE, 1);
        bench.anchor();
        Files.delete(bench.folder().files().get(LocalDate.of(2026, 11, 22)));
        assertThat(bench.troubles()).singleElement().asString().endsWith("removed (2026-11-23)");
    }

    @Test
    void theOwnerIsRefusedWhileTheTriggersStand() {
        for (String table : List.of("audit_entry", "audit_anchor", "audit_chain")) {
            refused(bench.owner(), "delete from " + table);
            refused(bench.owner(), "truncate " + table);
        }
        refused(bench.owner(), "update audit_entry set after = '1'");
        refused(bench.owner(), "update audit_anchor set day = day - 1");
        refused(bench.owner(), "update audit_chain set hash = repeat('a', 64)");
        refused(bench.owner(), "update audit_chain set seq = seq - 1");
    }

    @Test
    void pagesOnlyReadWhatIsAdded() {
        for (String table : List.of("audit_entry", "audit_anchor", "audit_chain")) {
            refused(bench.pages(), "delete from " + table);
            refused(bench.pages(), "truncate " + table);
            refused(bench.pages(), "update " + table + " set seq = 1");
            refused(bench.pages(), "insert into " + table + " (seq) values (1)");
            refused(bench.pages(), "alter table " + table + " disable trigger user");
        }
        refused(bench.pages(), "delete from audit_verification");
        refused(bench.pages(), "update audit_trouble set kind = 'CHANGED'");
    }

    @Test
    void whatIsHashedCannotBeReadInTwoWays() {
        bench.record(List.of(entry(COMMUNE, "a", "3:b"), entry(COMMUNE, "a3:b", "")));
        List<String> hashes = bench.pages()
                .sql("select audit_field(object_id) || audit_field(after) from audit_entry where seq > 5")
                .query(String.class)
                .list();
        assertThat(hashes).containsExactly("1:a3:3:b", "4:a3:b0:");
        assertThat(bench.verify().isSound()).isTrue();
    }

    private static void refused(JdbcClient who, String statement) {
        assertThatThrownBy(() -> who.sql(statement).update())
                .as(statement)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
    }
}
