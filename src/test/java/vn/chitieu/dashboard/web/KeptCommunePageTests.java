package vn.chitieu.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.database.StatementCounting.statementsOf;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.DispatcherServlet;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.commune.CommuneVersions;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;
import vn.chitieu.entry.Desk;
import vn.chitieu.entry.Desks;
import vn.chitieu.web.Flash;

/** A page stands until what it shows changes. What is saved here is committed, so the context is nobody else's. */
@DemoTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(properties = {"chitieu.pages.kept-megabytes=8", "chitieu.readings.kept=100"})
@DirtiesContext
class KeptCommunePageTests {

    private static final String PAGE = "/communes/28651?period=2026-Q3";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Desks desks;

    @Autowired
    private DemoUsers users;

    @Autowired
    private DataScopes scopes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CommuneVersions versions;

    @Autowired
    private PlatformTransactionManager transactions;

    private RequestPostProcessor office;
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void theOfficeIsSignedIn() {
        office = users.as("vanphong-28651");
    }

    private MvcTestResult get(String address, RequestPostProcessor person, String known) {
        MockMvcRequestBuilder request = mvc.get().uri(address).with(person).session(session);
        return known.isEmpty()
                ? request.exchange()
                : request.header(HttpHeaders.IF_NONE_MATCH, known).exchange();
    }

    private static String tag(MvcTestResult answer) {
        return Objects.requireNonNullElse(answer.getResponse().getHeader(HttpHeaders.ETAG), "");
    }

    @Test
    void isReadOnceAndThenOnlyAskedAbout() throws Exception {
        desks.of("vanphong-28651", "28651", "2026-Q3").types("GRDP_SIZE", "831");
        long first = statementsOf(() -> get(PAGE, office, ""));
        long second = statementsOf(() -> get(PAGE, office, ""));
        assertThat(second).isLessThan(first).isLessThanOrEqualTo(1 + 2);
    }

    /** Beside the page's own: how the account stands, and what waits for the person. */
    @Test
    void isReadInThreeStatementsAfterAFigureWasSaved() throws Exception {
        Desk desk = desks.of("vanphong-28651", "28651", "2026-Q3");
        desk.types("GRDP_SIZE", "832");
        get(PAGE, office, "");
        desk.types("GRDP_SIZE", "833");
        assertThat(statementsOf(() -> get(PAGE, office, ""))).isLessThanOrEqualTo(3 + 2);
    }

    /** Or a save would wait for an unrelated change in the same commune, and two could wait for each other. */
    @Test
    void nobodyWaitsToHaveAChangeCounted() {
        TransactionTemplate first = new TransactionTemplate(transactions);
        TransactionTemplate second = new TransactionTemplate(transactions);
        second.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        long before = version();
        scopes.during(
                DataScope.EVERYTHING,
                () -> first.executeWithoutResult(holding -> {
                    jdbc.sql("update figure set note = 'x' where commune_code = '28651' and period = '2026-Q1'")
                            .update();
                    second.executeWithoutResult(meanwhile -> jdbc.sql(
                                    "set local lock_timeout = '2s'; update target set soft = soft where commune_code ="
                                            + " '28651'")
                            .update());
                    assertThat(version())
                            .as("its own change and the one that came meanwhile")
                            .isEqualTo(before + 2);
                }));
        assertThat(version()).isEqualTo(before + 2);
    }

    private long version() {
        return versions.find("28651").orElseThrow().version();
    }

    @Test
    void showsATargetAsSoonAsItIsRenamed() {
        assertThat(Desk.read(get(PAGE, office, "")).select("main").text()).doesNotContain("Tên mới của chỉ tiêu");
        scopes.during(DataScope.EVERYTHING, () -> jdbc.sql("""
            update target set name = 'Tên mới của chỉ tiêu ' || code
            where commune_code = '28651' and parent_id is null
            """).update());
        assertThat(Desk.read(get(PAGE, office, "")).select("main").text()).contains("Tên mới của chỉ tiêu");
    }

    @Test
    void showsAFigureAsSoonAsItIsSaved() {
        Desk desk = desks.of("vanphong-28651", "28651", "2026-Q3");
        String series = desk.open("NUMBER", "RATIO").getFirst();
        desk.types(series, "7");
        String before = Desk.read(get(PAGE, office, "")).select("main").html();
        assertThat(Desk.read(get(PAGE, office, "")).select("main").html()).isEqualTo(before);
        desk.types(series, "77777");
        assertThat(Desk.read(get(PAGE, office, "")).select("main").html()).isNotEqualTo(before);
    }

    @Test
    void isNotSentAgainToABrowserThatHasIt() {
        Desk desk = desks.of("vanphong-28651", "28651", "2026-Q3");
        String series = desk.open("NUMBER", "RATIO").getFirst();
        desk.types(series, "8");
        MvcTestResult answer = get(PAGE, office, "");
        assertThat(answer.getResponse().getHeader(HttpHeaders.CACHE_CONTROL))
                .contains("no-cache", "private")
                .doesNotContain("no-store");
        MvcTestResult again = get(PAGE, office, tag(answer));
        assertThat(again).hasStatus(304);
        assertThat(again.getResponse().getContentLength()).isZero();
        desk.types(series, "88888");
        assertThat(get(PAGE, office, tag(answer))).hasStatusOk();
    }

    @Test
    void isAnotherPageForAnotherPerson() {
        String own = tag(get(PAGE, office, ""));
        assertThat(get(PAGE, users.as("thuongvu-28651"), own)).hasStatusOk();
        assertThat(tag(get(PAGE + "&lang=en", office, ""))).isNotEqualTo(own);
    }

    @Test
    void tellsWhatWasDoneEvenToABrowserThatHasThePage() {
        String known = tag(get(PAGE, office, ""));
        MvcTestResult told = mvc.get()
                .uri(PAGE)
                .with(office)
                .session(session)
                .header(HttpHeaders.IF_NONE_MATCH, known)
                .requestAttr(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, Map.of("flash", Flash.of("portal.name")))
                .exchange();
        assertThat(told).hasStatusOk();
        assertThat(Desk.read(told).select("[role=status]").text()).isNotEmpty();
    }

    @Test
    void isKeptByNoBrowserWhereItHoldsInternalDocuments() {
        MvcTestResult answer = get("/communes/30445", users.as("vanphong-30445"), "");
        assertThat(answer).hasStatusOk();
        assertThat(tag(answer)).isEmpty();
        assertThat(answer.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
    }

    @Test
    void showsNobodyWhatSomebodyElseMayRead() {
        assertThat(Desk.read(get("/communes/30445", users.as("vanphong-30445"), ""))
                        .select("main .bullets tbody tr"))
                .isNotEmpty();
        assertThat(Desk.read(get("/communes/30445", users.as("hdnd-30445"), "")).select("main .bullets tbody tr"))
                .isEmpty();
    }
}
