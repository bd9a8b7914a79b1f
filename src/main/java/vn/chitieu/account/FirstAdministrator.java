package vn.chitieu.account;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * An installation that no administrator can sign in to gets one: a link to choose a password by stands in the log, at
 * each start a new one until somebody has used it.
 */
@Component
@Profile("!demo")
@RequiredArgsConstructor
class FirstAdministrator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String USERNAME = "quantri";

    private final Accounts accounts;
    private final Administrators administrators;
    private final Welcome welcome;
    private final Clock clock;
    private final ApplicationContext context;

    @Override
    public void run(ApplicationArguments arguments) {
        if (administrators.canSomebodySignIn()) {
            return;
        }
        Optional<Account> administrator = administrators.first().flatMap(accounts::findById);
        try {
            Account account = administrator.orElseGet(this::create);
            log.warn(
                    "No administrator can sign in. Choose a password for {} within 24 hours at {}/welcome/{}",
                    account.username(),
                    address(),
                    welcome.invite(account));
        } catch (DataIntegrityViolationException e) {
            log.info("Another node has created the first administrator; its log holds the link");
        }
    }

    private Account create() {
        String username = Stream.concat(
                        Stream.of(USERNAME), IntStream.iterate(2, it -> it + 1).mapToObj(it -> USERNAME + it))
                .filter(it -> accounts.findByUsername(it).isEmpty())
                .findFirst()
                .orElseThrow();
        Account account = Account.createWithoutPassword(username, "Quản trị hệ thống", clock.instant());
        account.grant(Grant.everywhere(Role.ADMINISTRATOR));
        return accounts.save(account);
    }

    private String address() {
        return context instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? "http://localhost:" + web.getWebServer().getPort()
                : "";
    }
}
