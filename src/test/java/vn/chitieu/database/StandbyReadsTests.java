package vn.chitieu.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.chitieu.account.AccountFixture;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;
import vn.chitieu.account.SignedIn;

/** Two databases that differ in the name of a province: which of them answers whom, and when. */
@SpringBootTest(properties = {"chitieu.database.replica.lag=3s", "chitieu.totals.kept=true"})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@PostgresTest
@Import({AccountFixture.class, StandbyReadsTests.Config.class})
class StandbyReadsTests {

    private static final String PAGE = "/provinces/79";
    private static final String OF_THE_PRIMARY = "Hồ Chí Minh";
    private static final String OF_THE_STANDBY = "Bản Sao";

    private static final AtomicInteger POSITION = new AtomicInteger();
    private static final AtomicBoolean FOLLOWS = new AtomicBoolean(true);
    private static final AtomicBoolean ANSWERS = new AtomicBoolean(true);
    private static final String URL = TestDatabase.copy();

    @TestConfiguration(proxyBeanMethods = false)
    static class Config {

        @Bean
        DynamicPropertyRegistrar standbyAddress() {
            return properties -> properties.add("chitieu.database.replica.url", () -> URL);
        }

        /** Two databases of one server have no positions of their own. */
        @Bean
        WalPositions positions() {
            return new WalPositions() {

                private long reached;

                @Override
                public long ofPrimary() {
                    return POSITION.incrementAndGet();
                }

                @Override
                public long ofStandby() throws SQLException {
                    if (!ANSWERS.get()) {
                        throw new SQLException("away");
                    }
                    reached = FOLLOWS.get() ? POSITION.get() : reached;
                    return reached;
                }

                @Override
                public void close() {}
            };
        }
    }

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private StandbyReads reads;

    @Autowired
    private DataScopes scopes;

    @Autowired
    private JdbcClient jdbc;

    private final JdbcClient copy =
            JdbcClient.create(new DriverManagerDataSource(URL, DatabaseRoles.OWNER, DatabaseRoles.OWNER));

    private RequestPostProcessor reader = request -> request;

    @BeforeEach
    void theCopyDiffers() {
        FOLLOWS.set(true);
        ANSWERS.set(true);
        reader = SignedIn.as(accounts.aUser(Grant.everywhere(Role.NATIONAL_READER)));
        // Provinces come when the portal starts, and here it has not started
        copy.sql("insert into province (code, kind, name) values ('79', 'CITY', ?) on conflict do nothing")
                .param(OF_THE_STANDBY)
                .update();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(title()).contains(OF_THE_STANDBY));
    }

    @AfterEach
    void theCopyIsThereAgain() {
        connectionsAllowed(true);
    }

    @Test
    void aComparisonIsReadOnTheStandbyAndOtherPagesAreNot() {
        assertThat(title()).contains(OF_THE_STANDBY);
        assertThat(mvc.perform(get(PAGE + "/review").with(reader))).bodyText().contains(OF_THE_PRIMARY);
    }

    @Test
    void rowsAreInReachThereAsTheyAreOnThePrimary() {
        assertThat(setting(DataScope.NONE)).endsWith(" ");
        assertThat(setting(DataScope.ofProvince("79")))
                .startsWith(URL.replaceFirst(".*/", ""))
                .endsWith(" 79");
        assertThat(reads.reading(() -> scopes.during(
                        DataScope.ofProvince("79"),
                        () -> jdbc.sql("select current_user")
                                .query(String.class)
                                .single())))
                .isEqualTo(DatabaseRoles.WEB);
    }

    @Test
    void whoeverHasSentAFormReadsThePrimary() {
        Cookie wrote = mvc.perform(post("/logout").with(reader).with(csrf()))
                .getResponse()
                .getCookie("chitieu-wrote");
        assertThat(wrote).isNotNull();
        assertThat(wrote.getMaxAge()).isEqualTo(8);
        assertThat(title(get(PAGE).with(reader).cookie(wrote))).contains(OF_THE_PRIMARY);
        assertThat(mvc.perform(get(PAGE).with(reader)).getResponse().getCookie("chitieu-wrote"))
                .isNull();
    }

    @Test
    void aStandbyThatFallsBehindIsNotReadFrom() {
        FOLLOWS.set(false);
        await().atMost(Duration.ofSeconds(6)).until(() -> title().contains(OF_THE_PRIMARY));
        FOLLOWS.set(true);
        await().atMost(Duration.ofSeconds(6)).until(() -> title().contains(OF_THE_STANDBY));
    }

    @Test
    void aStandbyThatDoesNotAnswerIsNotReadFrom() {
        ANSWERS.set(false);
        await().atMost(Duration.ofSeconds(3)).until(() -> title().contains(OF_THE_PRIMARY));
    }

    @Test
    void aStandbyThatGoesAwayMeanwhileCostsNobodyAPage() {
        connectionsAllowed(false);
        assertThat(title()).contains(OF_THE_PRIMARY);
    }

    @Test
    void whatHasNotComeThroughYetIsFoundOnThePrimary() {
        copy.sql("update province set code = '00' where code = '79'").update();
        try {
            assertThat(title()).contains(OF_THE_PRIMARY);
        } finally {
            copy.sql("update province set code = '79' where code = '00'").update();
        }
    }

    @Test
    void nothingIsWrittenThere() {
        String database = "select current_database()";
        assertThat(reads.reading(() -> {
                    jdbc.sql("create temporary table written (number int)").update();
                    return jdbc.sql(database).query(String.class).single();
                }))
                .isEqualTo(jdbc.sql(database).query(String.class).single())
                .isNotEqualTo(URL.replaceFirst(".*/", ""));
    }

    /** A board whose totals could be written down on the primary only would be read there each time. */
    @Test
    void theBoardOfTheCountryIsCountedThereWithoutWritingItDown() {
        copy.sql("""
            insert into commune (code, name, kind, province_code) values ('26734', 'Bản Sao', 'WARD', '79');
            insert into round (province_code, commune_code, period, status, opens_on, cut_off_on, due_on, closes_on)
            values ('79', '26734', '2026-Q1', 'OPEN', '2026-03-01', '2026-03-31', '2026-04-05', '2026-04-20')
            """).update();
        try {
            assertThat(mvc.perform(get("/country?period=2026-Q1").with(reader)))
                    .hasStatusOk()
                    .bodyText()
                    .contains(OF_THE_STANDBY);
            assertThat(copy.sql("select count(*) from commune_total")
                            .query(Integer.class)
                            .single())
                    .isZero();
        } finally {
            copy.sql("delete from round; delete from commune_version; delete from commune where code = '26734'")
                    .update();
        }
    }

    private String setting(DataScope scope) {
        String[] found = new String[1];
        scopes.replace(
                scope,
                () -> found[0] = reads.reading(
                        () -> jdbc.sql("select current_database() || ' ' || current_setting('chitieu.provinces')")
                                .query(String.class)
                                .single()));
        return found[0];
    }

    private static void connectionsAllowed(boolean allowed) {
        String name = URL.replaceFirst(".*/", "");
        JdbcClient superuser = JdbcClient.create(TestDatabase.superuser());
        superuser
                .sql("alter database " + name + " allow_connections " + allowed)
                .update();
        if (!allowed) {
            superuser
                    .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
                    .param(name)
                    .query(Boolean.class)
                    .list();
        }
    }

    private String title() {
        return title(get(PAGE).with(reader));
    }

    private String title(org.springframework.test.web.servlet.RequestBuilder asked) {
        var answer = mvc.perform(asked);
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString()).title();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
