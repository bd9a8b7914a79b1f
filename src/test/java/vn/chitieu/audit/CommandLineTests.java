package vn.chitieu.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.chitieu.AuditCommand;
import vn.chitieu.database.DatabaseRoles;

/** Checking from the command line, as the role of the pages. */
class CommandLineTests {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void saysWhatItFoundAndEndsAccordingly() {
        AuditBench bench = new AuditBench(folder);
        bench.record(AuditBench.COMMUNE, 3);
        bench.anchor();
        int sound = run(bench);
        assertThat(lines()).containsExactly("1 chains, 3 entries, 1 files of anchors: sound");
        assertThat(sound).isZero();
        bench.tamper("update audit_entry set after = '999' where seq = 2");
        int broken = run(bench);
        assertThat(lines())
                .containsExactly(
                        "chain 28651, entry 2: entry was changed",
                        "1 chains, 3 entries, 1 files of anchors: 1 in trouble");
        assertThat(broken).isEqualTo(1);
    }

    @Test
    void isAskedForByItsNameAlone() {
        assertThat(AuditCommand.isAskedBy("--chitieu.audit.verify")).isTrue();
        assertThat(AuditCommand.isAskedBy("--server.port=8080", "--chitieu.audit.verify=true"))
                .isTrue();
        assertThat(AuditCommand.isAskedBy("--chitieu.audit.verify=false", "--server.port=8080"))
                .isFalse();
        assertThat(AuditCommand.isAskedBy()).isFalse();
    }

    private int run(AuditBench bench) {
        printed.reset();
        return AuditCommand.run(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                "--chitieu.audit.verify",
                "--spring.profiles.active=test",
                "--spring.datasource.url=" + ((DriverManagerDataSource) bench.web()).getUrl(),
                "--spring.datasource.username=" + DatabaseRoles.WEB,
                "--spring.datasource.password=" + DatabaseRoles.WEB,
                "--chitieu.audit.anchor-dir=" + folder);
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
