package vn.chitieu.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** An installation without any account gets one administrator, whose password stands once in the log and nowhere else. */
@Component
@Profile("!demo")
class FirstAdministrator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String USERNAME = "quantri";
    /** Without letters and digits that are read for one another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int PASSWORD_LENGTH = 20;

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final ApplicationContext context;

    FirstAdministrator(Accounts accounts, PasswordEncoder encoder, Clock clock, ApplicationContext context) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.clock = clock;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.count() > 0) {
            return;
        }
        String password = randomPassword();
        Account administrator =
                Account.create(USERNAME, "Quản trị hệ thống", encoder.encode(password), clock.instant());
        administrator.grant(Grant.everywhere(Role.ADMINISTRATOR));
        try {
            accounts.save(administrator);
        } catch (DataIntegrityViolationException e) {
            log.info("Another node has created the first administrator; its log holds the password");
            return;
        }
        log.warn("First administrator: user {}, password {}, sign in at {}", USERNAME, password, address());
    }

    private String address() {
        return context instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? "http://localhost:" + web.getWebServer().getPort() + "/login"
                : "/login";
    }

    private static String randomPassword() {
        return new SecureRandom()
                .ints(PASSWORD_LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
