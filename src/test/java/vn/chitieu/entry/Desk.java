package vn.chitieu.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.chitieu.judging.State;

/** A person before the grid of a commune and a period, and what the database holds of it. Series go by their keys. */
public final class Desk {

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final RequestPostProcessor person;
    private final String commune;
    private final String period;
    private final Map<String, Long> ids = new HashMap<>();

    Desk(MockMvcTester mvc, JdbcClient jdbc, RequestPostProcessor person, String commune, String period) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.person = person;
        this.commune = commune;
        this.period = period;
        jdbc.sql("select key, id from series where commune_code = ?")
                .param(commune)
                .query(row -> {
                    ids.put(row.getString("key"), row.getLong("id"));
                });
    }

    public String address() {
        return "/communes/" + commune + "/periods/" + period + "/entry";
    }

    /** Types a value into one cell and saves. */
    public MvcTestResult types(String series, String value) {
        return types(Map.of(series, value));
    }

    /** Types values into several cells, by series, and saves. */
    public MvcTestResult types(Map<String, String> values) {
        Map<String, String> fields = new LinkedHashMap<>();
        values.forEach((series, value) -> fields.put("value-" + id(series), value));
        return posts(fields);
    }

    /** Sends a form with just these fields. */
    public MvcTestResult posts(Map<String, String> fields) {
        MockMvcRequestBuilder request = mvc.post().uri(address()).with(person).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    /** Sends cells as they are left, which are answered with their rows. */
    public MvcTestResult sends(Map<String, String> fields) {
        MockMvcRequestBuilder request = mvc.post()
                .uri("/communes/" + commune + "/periods/" + period + "/cells")
                .with(person)
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    /** The grid as it is shown now. */
    public Document page() {
        return read(mvc.get().uri(address()).with(person).exchange());
    }

    /** Another page of the portal, as this person sees it. */
    public Document page(String uri) {
        return read(mvc.get().uri(uri).with(person).exchange());
    }

    public static Document read(MvcTestResult result) {
        try {
            assertThat(result.getResponse().getContentType()).startsWith("text/html");
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The input or choice of a series; absent where the cell is locked. */
    public Element input(Document page, String series) {
        return page.selectFirst("#value-" + id(series));
    }

    /** What stands below a cell: problem, reason, verdict, what was understood. */
    public Element remarks(Document page, String series) {
        return page.expectFirst("#note-" + id(series));
    }

    public long id(String series) {
        return Objects.requireNonNull(ids.get(series), series);
    }

    /** The row of a figure as it stands; empty where nothing was ever entered. */
    public Map<String, Object> figure(String series) {
        return jdbc
                .sql("select * from figure where series_id = ? and period = ?")
                .params(id(series), period)
                .query()
                .listOfRows()
                .stream()
                .findFirst()
                .orElse(Map.of());
    }

    /** All versions of a figure, earliest first. */
    public List<Map<String, Object>> versions(String series) {
        return jdbc.sql("select * from figure_version where series_id = ? and period = ? order by version")
                .params(id(series), period)
                .query()
                .listOfRows();
    }

    /** The number of versions in the whole commune. */
    public long versions() {
        return jdbc.sql("select count(*) from figure_version where commune_code = ?")
                .param(commune)
                .query(Long.class)
                .single();
    }

    /** The stored state of a target at the end of this period. */
    public State state(String target) {
        return jdbc.sql("""
            select evaluation.state from evaluation join target on target.id = target_id
            where target.commune_code = ? and target.code = ? and period = ?
            """)
                .params(commune, target, period)
                .query((row, number) -> State.valueOf(row.getString("state")))
                .single();
    }

    /** The keys of series whose cell is open and of a kind, in the order of their ids. */
    public List<String> open(String... kinds) {
        return jdbc.sql("""
            select key from series
            left join figure on figure.series_id = series.id and figure.period = :period
            where series.commune_code = :commune and kind in (:kinds)
              and coalesce(status, 'EMPTY') in ('EMPTY', 'DRAFT', 'RETURNED')
            order by series.id
            """)
                .param("period", period)
                .param("commune", commune)
                .param("kinds", List.of(kinds))
                .query(String.class)
                .list();
    }
}
