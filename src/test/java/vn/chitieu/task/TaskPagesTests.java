package vn.chitieu.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.audit.RecordedEntries;
import vn.chitieu.entry.Desk;
import vn.chitieu.entry.Desks;

/** Tasks are kept by the Party office, reported on by who leads them, and read by the commune. */
@DemoTest
class TaskPagesTests {

    private static final String LIST = "/communes/28651/tasks";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private Desks desks;

    @Autowired
    private Tasks tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private Desk office;

    @BeforeEach
    void sitDown() {
        office = desks.of("vanphong-28651", "28651", "2026-Q3");
    }

    @Test
    void aTaskIsAddedWithItsSixChangedRemovedAndTakenUpAgain() {
        assertThat(sends(
                        "vanphong-28651",
                        LIST + "/new",
                        Map.of(
                                "kind", List.of("SCHEME"),
                                "title", List.of("Đề án thử"),
                                "work", List.of("Việc phải làm"),
                                "shares",
                                        List.of(
                                                "",
                                                unit("Phòng Kinh tế") + ":LEAD",
                                                unit("Công an xã") + ":SUPPORTING"),
                                "dueOn", List.of("quý IV/2026"),
                                "targets", List.of(target("VB-2.1-1")))))
                .satisfies(it -> assertThat(it.getResponse().getRedirectedUrl()).startsWith(LIST + "/"));
        StatedTask added = named("Đề án thử");
        assertThat(added.task().six().dueOn()).isEqualTo("2026-12-31");
        assertThat(added.leads()).extracting(StatedTask.Member::name).containsExactly("Phòng Kinh tế");
        assertThat(added.supporters()).extracting(StatedTask.Member::name).containsExactly("Công an xã");
        assertThat(added.unclear()).containsExactly(Clarity.MEANS, Clarity.AUTHORITY, Clarity.PRODUCT);
        assertThat(lastAct("TASK")).isEqualTo("CREATED");

        String one = LIST + "/" + added.id();
        Document page = office.page(one);
        assertThat(page.select(".six--empty dt").eachText())
                .containsExactly("Rõ biện pháp, nguồn lực", "Rõ thẩm quyền, trách nhiệm", "Rõ sản phẩm");
        assertThat(page.select("a[href='/communes/28651/targets/VB-2.1-1']")).hasSize(1);
        assertThat(office.page("/communes/28651/targets/VB-2.1-1")
                        .select("section[aria-labelledby=tasks] a")
                        .eachAttr("href"))
                .contains(one);
        assertThat(office.page(LIST).text()).contains("Đề án thử", "3/6, chưa rõ:");

        Document form = office.page(one + "/edit");
        assertThat(form.select("#dueOn").val()).isEqualTo("31/12/2026");
        assertThat(form.select("select[name=shares] option[selected]").eachAttr("value"))
                .containsExactlyInAnyOrder(unit("Phòng Kinh tế") + ":LEAD", unit("Công an xã") + ":SUPPORTING");
        assertThat(form.select("input[name=targets][checked]").eachAttr("value"))
                .containsExactly(target("VB-2.1-1"));
        assertThat(sends(
                        "vanphong-28651",
                        one + "/edit",
                        Map.of(
                                "version", List.of(String.valueOf(added.version())),
                                "kind", List.of("WORK"),
                                "title", List.of("Công trình thử"),
                                "shares", List.of(unit("Phòng Kinh tế") + ":SUPPORTING"))))
                .hasRedirectedUrl(one);
        StatedTask changed = named("Công trình thử");
        assertThat(changed.leads()).isEmpty();
        assertThat(changed.supporters()).hasSize(1);
        assertThat(changed.targets()).isEmpty();
        assertThat(lastAct("TASK")).isEqualTo("CHANGED");

        assertThat(sends("vanphong-28651", one + "/remove", Map.of())).hasRedirectedUrl(LIST);
        assertThat(office.page(LIST).select("section[aria-labelledby=removed]").text())
                .contains("Công trình thử");
        assertThat(sends("vanphong-28651", one + "/restore", Map.of())).hasRedirectedUrl(one);
        assertThat(named("Công trình thử").removed()).isFalse();
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
        MvcTestResult refused = sends(
                "vanphong-28651",
                LIST + "/new",
                Map.of(
                        "kind", List.of("ELSE"),
                        "title", List.of(" "),
                        "resolution", List.of("-5"),
                        "startsOn", List.of("khi có vốn"),
                        "dueOn", List.of("31/2/2026"),
                        "shares", List.of("-5:LEAD"),
                        "targets", List.of("-5"),
                        "product", List.of("Một đề án")));
        assertThat(refused).hasStatus(422);
        Document page = Desk.read(refused);
        assertThat(page.select(".error-summary li a").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "#kind", "#title", "#resolution", "#startsOn", "#dueOn", "#shares", "#targets");
        assertThat(page.select("#product").text()).isEqualTo("Một đề án");
        assertThat(page.select("#dueOn").val()).isEqualTo("31/2/2026");
        Document days = Desk.read(sends(
                "vanphong-28651",
                LIST + "/new",
                Map.of("title", List.of("x"), "startsOn", List.of("2028"), "dueOn", List.of("2027"))));
        assertThat(days.select("#dueOn-error").text()).contains("sau ngày bắt đầu");
    }

    @Test
    void twoWhoChangeATaskAtOnceAreTold() {
        StatedTask task = named("Đề án hạ tầng giao thông giai đoạn 2026–2030");
        MvcTestResult late = sends(
                "vanphong-28651",
                LIST + "/" + task.id() + "/edit",
                Map.of("version", List.of("99"), "title", List.of("Tên khác")));
        assertThat(late).hasStatus(409);
        assertThat(Desk.read(late).select("#title").val()).isEqualTo("Tên khác");
        assertThat(named(task.task().title()).version()).isEqualTo(task.version());
    }

    @Test
    void twoWhoChangeOnlyTheUnitsAreToldToo() {
        Map<String, List<String>> form = Map.of("version", List.of("0"), "title", List.of("Việc thử"));
        assertThat(sends("vanphong-28651", LIST + "/new", form)).hasStatus(302);
        String edit = LIST + "/" + named("Việc thử").id() + "/edit";
        entities.clear();
        assertThat(sends("vanphong-28651", edit, with(form, "shares", unit("Phòng Kinh tế") + ":LEAD")))
                .hasStatus(302);
        assertThat(sends("vanphong-28651", edit, with(form, "shares", unit("Công an xã") + ":LEAD")))
                .hasStatus(409);
        assertThat(sends("vanphong-28651", edit, with(form, "targets", target("VB-2.1-1"))))
                .hasStatus(409);
        assertThat(named("Việc thử").leads())
                .extracting(StatedTask.Member::name)
                .containsExactly("Phòng Kinh tế");
    }

    @Test
    void theUnitThatLeadsAddsAStepAndNoneIsEverLost() {
        StatedTask task = named("Đề án hạ tầng giao thông giai đoạn 2026–2030");
        String one = LIST + "/" + task.id();
        assertThat(desks.of("kinhte-28651", "28651", "2026-Q3").page(one).select("form[action$=reports]"))
                .hasSize(1);
        assertThat(desks.of("vanhoa-28651", "28651", "2026-Q3").page(one).select("form[action$=reports]"))
                .isEmpty();
        assertThat(sends("kinhte-28651", one + "/reports", step(task.reports(), "UNDER_WAY", "37,5", "01/10/2026", "")))
                .hasRedirectedUrl(one);
        StatedTask reported = named(task.task().title());
        assertThat(reported.percent()).isEqualByComparingTo("37.5");
        assertThat(reported.reports()).isEqualTo(task.reports() + 1);
        assertThat(tasks.reports("28651", task.id())).hasSize(task.reports() + 1);
        assertThat(lastAct("TASK_REPORT")).isEqualTo("ADDED");

        MvcTestResult late =
                sends("vanphong-28651", one + "/reports", step(task.reports(), "DONE", "", "02/10/2026", "Xong"));
        assertThat(late).hasStatus(409);
        assertThat(Desk.read(late).select("#note").text()).isEqualTo("Xong");
        assertThat(sends("vanhoa-28651", one + "/reports", step(reported.reports(), "DONE", "", "02/10/2026", "")))
                .hasStatus(403);
    }

    @Test
    void wrongStepsAreRefusedAtTheirFields() {
        StatedTask task = named("Đề án hạ tầng giao thông giai đoạn 2026–2030");
        String address = LIST + "/" + task.id() + "/reports";
        assertThat(errors(address, step(task.reports(), "", "37.5", "", "")))
                .containsExactlyInAnyOrder("state", "percent", "standsOn");
        assertThat(errors(address, step(task.reports(), "STOPPED", "101", "01/01/2099", "")))
                .containsExactlyInAnyOrder("percent", "standsOn", "note");
        assertThat(errors(address, step(task.reports(), "DONE", "80", "01/10/2026", "")))
                .containsExactly("percent");
        assertThat(errors(address, step(task.reports(), "NOT_STARTED", "5", "01/10/2026", "")))
                .containsExactly("percent");
        assertThat(named(task.task().title()).reports()).isEqualTo(task.reports());
    }

    @Test
    void theListIsFilteredByKindUnitAndState() {
        assertThat(office.page(LIST + "?kind=WORK").select(".tasks tbody tr")).hasSize(3);
        assertThat(office.page(LIST + "?unit=" + unit("Phòng Kinh tế")).select(".tasks tbody tr"))
                .hasSize(1);
        assertThat(office.page(LIST + "?state=UNDER_WAY").select(".tasks tbody tr"))
                .hasSize(1);
        jdbc.sql("update task set due_on = date '2026-01-01', starts_on = null where commune_code = '28651'"
                        + " and title like 'Di dời%'")
                .update();
        assertThat(office.page(LIST + "?state=OVERDUE")
                        .select(".tasks tbody th")
                        .text())
                .contains("Di dời");
        assertThat(office.page(LIST).select(".sentence").text()).contains("1 quá hạn");
        assertThat(office.page(LIST + "?state=DONE").select(".blank").text()).contains("Không có việc nào khớp");
    }

    @Test
    void anEmptyListSaysHowToBegin() {
        jdbc.sql("update task set removed_on = now() where commune_code = '28651'")
                .update();
        assertThat(office.page(LIST).select(".blank a").eachAttr("href"))
                .containsExactly(LIST + "/new", "/communes/28651/intake/new");
        assertThat(desks.of("hdnd-28651", "28651", "2026-Q3").page(LIST).select(".blank a"))
                .isEmpty();
    }

    @Test
    void thaiTanHasItsFiveSchemesAndFiveWorks() {
        Document page = desks.of("thuongvu-10642", "10642", "2026-Q3").page("/communes/10642/tasks");
        assertThat(page.select("section[aria-labelledby=kind-SCHEME] tbody tr")).hasSize(5);
        assertThat(page.select("section[aria-labelledby=kind-WORK] tbody tr")).hasSize(5);
        assertThat(page.select("section[aria-labelledby=kind-BREAKTHROUGH] tbody tr"))
                .hasSize(4);
        assertThat(page.text()).contains("Ban Xây dựng Đảng", "Tiến độ minh họa");
        assertThat(desks.of("thuongvu-10642", "10642", "2026-Q3")
                        .page("/communes/10642")
                        .select("a[href='/communes/10642/tasks']"))
                .hasSize(1);
    }

    private List<String> errors(String address, Map<String, List<String>> form) {
        MvcTestResult refused = sends("vanphong-28651", address, form);
        assertThat(refused).hasStatus(422);
        return Desk.read(refused).select(".error-summary li a").eachAttr("href").stream()
                .map(it -> it.substring(1))
                .toList();
    }

    private static Map<String, List<String>> with(Map<String, List<String>> form, String field, String value) {
        Map<String, List<String>> all = new HashMap<>(form);
        all.put(field, List.of(value));
        return all;
    }

    private static Map<String, List<String>> step(int after, String state, String percent, String day, String note) {
        return Map.of(
                "after", List.of(String.valueOf(after)),
                "state", List.of(state),
                "percent", List.of(percent),
                "standsOn", List.of(day),
                "note", List.of(note));
    }

    private StatedTask named(String title) {
        return tasks.ofCommune("28651").stream()
                .filter(it -> it.task().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private String unit(String name) {
        return jdbc.sql("select id::text from unit where commune_code = '28651' and name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private String target(String code) {
        return jdbc.sql("select id::text from target where commune_code = '28651' and code = ?")
                .param(code)
                .query(String.class)
                .single();
    }

    private String lastAct(String kind) {
        return String.valueOf(RecordedEntries.lastAbout(kind, jdbc).get("act"));
    }

    private MvcTestResult sends(String who, String address, Map<String, List<String>> form) {
        var request = mvc.post().uri(address).with(users.as(who)).with(csrf());
        form.forEach((field, values) -> request.param(field, values.toArray(String[]::new)));
        return request.exchange();
    }
}
