package vn.chitieu.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.entry.Desk;
import vn.chitieu.entry.Desks;

/** The province's office loads what its communes filled in: An Giang (91) has two of them in the demonstration. */
@DemoTest
abstract class LoadedForms {

    static final String ADDRESS = "/provinces/91/workbooks";
    static final String REVIEWER = "tinh-91";
    static final String ONE = "31051";
    static final String OTHER = "30445";
    static final String PERIOD = "2026-Q3";

    @TestBean
    BatchWorkers workers;

    @MockitoSpyBean
    TemplateReader reader;

    @MockitoSpyBean
    Batches batches;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Desks desks;

    @Autowired
    DemoUsers users;

    @Autowired
    JdbcClient jdbc;

    Desk desk;
    Sheet sheet;
    String key;

    /** At once, in the test's own transaction. */
    static BatchWorkers workers() {
        return new BatchWorkers() {
            @Override
            void submit(Runnable work) {
                work.run();
            }
        };
    }

    @BeforeEach
    void aCommuneFetchesItsForm() {
        desk = desks.of("vanphong-" + ONE, ONE, PERIOD);
        sheet = form(ONE);
        key = number(ONE);
    }

    Sheet form(String commune) {
        return new Clerk(mvc, users.as("vanphong-" + commune), commune, PERIOD).downloads();
    }

    /** A series of a commune that takes a number and has none yet, or only a draft. */
    String number(String commune) {
        return jdbc.sql("""
            select series.key from series
            join target on target.series_id = series.id
            left join figure on figure.series_id = series.id and figure.period = ?
            where series.commune_code = ? and kind = 'NUMBER' and series.unit not like '\\%%'
              and coalesce(figure.status, 'EMPTY') in ('EMPTY', 'DRAFT') and not target.withheld
              and starts_from is null and retired_from is null
            order by series.id limit 1
            """).params(PERIOD, commune).query(String.class).single();
    }

    /** The page of the batch, read and not stored. */
    Document sends(Map<String, byte[]> files) {
        MvcTestResult answer = post(files, REVIEWER);
        assertThat(answer).hasStatus(302);
        return page(answer.getResponse().getHeader("Location"));
    }

    MvcTestResult post(Map<String, byte[]> files, String who) {
        var request = mvc.post().uri(ADDRESS).multipart();
        files.forEach((name, content) ->
                request.file(new MockMultipartFile("file", name, "application/octet-stream", content)));
        return request.with(users.as(who)).with(csrf()).exchange();
    }

    Document page(String address) {
        MvcTestResult answer = mvc.get().uri(address).with(users.as(REVIEWER)).exchange();
        assertThat(answer).hasStatus(200);
        return Desk.read(answer);
    }

    Document presses(Element form) {
        MvcTestResult answer = mvc.post()
                .uri(form.attr("action"))
                .with(users.as(REVIEWER))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(302);
        return page(answer.getResponse().getHeader("Location"));
    }

    static List<String> states(Document page) {
        return page.select("#batch section").eachAttr("aria-labelledby");
    }

    Document opens(Document page, String file) {
        return page(page.select("#batch th a").stream()
                .filter(link -> link.text().equals(file))
                .findFirst()
                .orElseThrow()
                .attr("href"));
    }

    String latest() {
        return ADDRESS + "/" + latestBatch();
    }

    long latestBatch() {
        return jdbc.sql("select max(id) from workbook_batch").query(Long.class).single();
    }
}
