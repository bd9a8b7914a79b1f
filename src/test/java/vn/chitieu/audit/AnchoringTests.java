package vn.chitieu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chitieu.audit.AuditBench.COMMUNE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that keep where the chains stood. */
class AnchoringTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path folder;

    private AuditBench bench;

    @BeforeEach
    void aTrail() {
        bench = new AuditBench(folder.resolve("anchors"));
        bench.record(COMMUNE, 2);
        bench.record(AuditChain.INSTALLATION, 1);
    }

    @Test
    void aFileHasALineForEachChainAndASeal() throws IOException {
        bench.anchor();
        Path file = folder.resolve("anchors/anchor-2026-11-22.txt");
        assertThat(Files.readString(file)).matches("\\* 1 [0-9a-f]{64}\n28651 2 [0-9a-f]{64}\n[0-9a-f]{64}\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(Files.list(file.getParent())).hasSize(1);
    }

    @Test
    void anchoringAgainAddsWhatHasMovedAndTakesNothingAway() {
        bench.anchor();
        AnchorFile first = file(DAY);
        bench.anchor();
        assertThat(file(DAY)).isEqualTo(first);
        bench.record(COMMUNE, 1);
        bench.anchor();
        assertThat(file(DAY).heads())
                .startsWith(first.heads().toArray(ChainHead[]::new))
                .hasSize(3);
        assertThat(bench.verify().isSound()).isTrue();
    }

    @Test
    void theNextDayNamesOnlyWhatHasMovedAndFollowsTheDayBefore() {
        bench.anchor();
        bench.passDays(1);
        bench.record(COMMUNE, 1);
        bench.anchor();
        AnchorFile next = file(DAY.plusDays(1));
        assertThat(next.heads()).extracting(ChainHead::chain).containsExactly("28651");
        assertThat(next.follows(file(DAY).seal())).isTrue();
        bench.passDays(1);
        bench.anchor();
        assertThat(file(DAY.plusDays(2)).heads()).isEmpty();
        assertThat(bench.verify().isSound()).isTrue();
    }

    @Test
    void aFolderThatIsNewKnowsEveryChain() throws IOException {
        bench.anchor();
        Files.delete(bench.folder().files().get(DAY));
        bench.passDays(1);
        bench.anchor();
        assertThat(file(DAY.plusDays(1)).heads()).hasSize(2);
    }

    @Test
    void nothingIsBuiltOnAFileThatWasChanged() throws IOException {
        bench.anchor();
        Path file = bench.folder().files().get(DAY);
        Files.writeString(file, Files.readString(file).replaceFirst("28651 2", "28651 1"));
        String changed = Files.readString(file);
        bench.record(COMMUNE, 1);
        assertThatThrownBy(bench::anchor).hasMessageContaining("were changed");
        bench.passDays(1);
        assertThatThrownBy(bench::anchor).hasMessageContaining("were changed");
        assertThat(file).hasContent(changed);
    }

    @Test
    void aChainThatStandsLowerThanItsAnchorOverwritesNothing() {
        bench.anchor();
        AnchorFile first = file(DAY);
        bench.tamper(
                "delete from audit_entry where chain = '28651' and seq = 2",
                "update audit_chain set seq = 1, hash = (select hash from audit_entry where chain = '28651')"
                        + " where chain = '28651'");
        bench.anchor();
        assertThat(file(DAY)).isEqualTo(first);
        assertThat(bench.troubles()).containsExactly("chain 28651, entry 2: entry is missing (2026-11-22)");
    }

    @Test
    void aLineThatIsNoHeadIsRefused() {
        for (String line : List.of("", "28651 0 " + "a".repeat(64), "28651 1 a", "2865 1 " + "a".repeat(64))) {
            assertThatThrownBy(() -> ChainHead.parse(line)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private AnchorFile file(LocalDate day) {
        return bench.folder().read(day, bench.folder().files().get(day));
    }
}
