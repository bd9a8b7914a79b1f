package vn.chitieu.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.DependsOn;

/** Three communes of An Giang, generated once for the tests that read them. */
@TestComponent
@DependsOn("flywayInitializer")
class GeneratedData {

    static final Asked ASKED =
            new Asked(8, List.of("91"), 3, 20, Asked.country().last());

    private final DataSource owner;

    GeneratedData(Flyway flyway) throws IOException {
        owner = requireNonNull(flyway.getConfiguration().getDataSource());
        new Filling(owner, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)).fill(ASKED);
    }

    DataSource owner() {
        return owner;
    }
}
