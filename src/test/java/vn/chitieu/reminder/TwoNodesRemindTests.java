package vn.chitieu.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.chitieu.PortalTest;
import vn.chitieu.account.AccountFixture;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;

/** Four portals that wake up at the same moment send as many messages as one. */
@PortalTest
@Import(RemindingFixture.class)
class TwoNodesRemindTests {

    private static final int NODES = 4;
    private static final int PEOPLE = 5;

    @Autowired
    private RemindingFixture fixture;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private DataScopes scopes;

    @Autowired
    private JdbcClient jdbc;

    private final List<CurrentUser> people = new ArrayList<>();

    @BeforeEach
    void aRoundIsDueAndFivePeopleAreAtTheOffice() {
        for (int i = 0; i < PEOPLE; i++) {
            CurrentUser person = accounts.aUser(Grant.inCommune(Role.PARTY_OFFICE, "82", "28651"));
            people.add(person);
            jdbc.sql("update account set email = username || '@example.vn' where id = ?")
                    .param(person.id())
                    .update();
        }
        scopes.during(DataScope.EVERYTHING, () -> jdbc.sql("""
            insert into round (province_code, commune_code, period, status, opens_on, cut_off_on, due_on, closes_on)
            values ('82', '28651', '2026-Q1', 'OPEN', '2026-01-01', '2026-03-31', '2026-04-05', '2026-04-20')
            on conflict (commune_code, period) do update set status = 'OPEN'
            """).update());
    }

    @AfterEach
    void nothingIsLeft() {
        scopes.asOwner(() -> {
            jdbc.sql("delete from reminder").update();
            jdbc.sql("delete from round where commune_code = '28651' and period = '2026-Q1'")
                    .update();
        });
        people.forEach(person -> jdbc.sql("update account set email = null where id = ?")
                .param(person.id())
                .update());
    }

    @Test
    void portalsThatWakeUpTogetherSendEachMessageOnce() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        JavaMailSender sender = new JavaMailSenderImpl() {
            @Override
            public void send(jakarta.mail.internet.MimeMessage message) {
                sent.incrementAndGet();
            }
        };
        CyclicBarrier together = new CyclicBarrier(NODES);
        try (ExecutorService nodes = Executors.newFixedThreadPool(NODES)) {
            List<Future<Integer>> outcomes = new ArrayList<>();
            for (int node = 0; node < NODES; node++) {
                outcomes.add(nodes.submit(() -> {
                    together.await();
                    return fixture.at("2026-04-05T07:00", sender).remind().sent();
                }));
            }
            int told = 0;
            for (Future<Integer> outcome : outcomes) {
                told += outcome.get(Duration.ofSeconds(30).toSeconds(), TimeUnit.SECONDS);
            }
            assertThat(told).isEqualTo(PEOPLE);
        }
        assertThat(sent).hasValue(PEOPLE);
    }
}
