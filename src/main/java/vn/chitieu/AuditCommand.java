package vn.chitieu;

import java.io.PrintStream;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import vn.chitieu.audit.AnchorFolder;
import vn.chitieu.audit.AuditVerifier;
import vn.chitieu.audit.Verification;
import vn.chitieu.database.JoinedDatabase;

/**
 * Checking from the command line: {@code java -jar chitieu.jar --chitieu.audit.verify}. No pages, no migrations, only
 * reading; also beside a portal that is running.
 */
public final class AuditCommand {

    private static final String VERIFY = "--chitieu.audit.verify";

    private AuditCommand() {}

    public static boolean isAskedBy(String... arguments) {
        return Arrays.stream(arguments).anyMatch(it -> it.equals(VERIFY) || it.equals(VERIFY + "=true"));
    }

    /**
     * Checks, and prints a line for each chain in trouble and a last line that sums up.
     *
     * @return 0 where all is well, else 1
     */
    public static int run(PrintStream out, String... arguments) {
        SpringApplication application = new SpringApplication(Parts.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        String[] joining = Arrays.copyOf(arguments, arguments.length + 1);
        joining[arguments.length] = "--chitieu.data.join=true";
        try (ConfigurableApplicationContext context = application.run(joining)) {
            Verification result = context.getBean(AuditVerifier.class).verify();
            result.troubles().forEach(out::println);
            out.println(result.summary());
            return result.isSound() ? 0 : 1;
        }
    }

    /** A database and what checks it; nothing else of the portal. */
    @ImportAutoConfiguration({PropertyPlaceholderAutoConfiguration.class, DataSourceAutoConfiguration.class})
    @Import({JoinedDatabase.class, AnchorFolder.class, AuditVerifier.class})
    static class Parts {}
}
