package vn.chitieu.demo;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;
import vn.chitieu.commune.UnitRegister;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.resolution.Resolutions;
import vn.chitieu.target.Targets;
import vn.chitieu.task.Task;
import vn.chitieu.task.TaskKeeping;
import vn.chitieu.task.TaskKind;
import vn.chitieu.task.TaskState;

/** Schemes, works and breakthroughs of the five documents, with made-up progress for some. */
@Service
@Profile("demo")
@RequiredArgsConstructor
class DemoTasks {

    private static final String REPORT = """
        insert into task_report (task_id, number, province_code, commune_code, state, percent, note, stands_on,
                                 reported_by, reported_at, demo)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)
        """;

    private final Resolutions resolutions;
    private final Targets targets;
    private final UnitRegister units;
    private final TaskKeeping keeping;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** One task of a file. */
    record Entry(
            TaskKind kind,
            @Nullable String number,
            String title,
            @Nullable String work,
            @Nullable List<String> leads,
            @Nullable List<String> supporting,
            @Nullable String others,
            @Nullable String means,
            @Nullable LocalDate starts,
            @Nullable LocalDate due,
            @Nullable String authority,
            @Nullable String product,
            @Nullable List<String> targets,
            @Nullable List<Step> reports) {}

    /** One made-up report of a task. */
    record Step(
            TaskState state,
            @Nullable BigDecimal percent,
            LocalDate day,
            @Nullable String note) {}

    @Transactional
    void load(Place place, long reporter) {
        Resolution document = resolutions
                .findByPlaceCommuneOrderByFirstYearDescIdAsc(place.commune())
                .getFirst();
        for (Entry entry : DemoFiles.tasks(place.commune())) {
            long task = keeping.add(place, draft(place, document, entry));
            int number = 0;
            for (Step step : requireNonNullElse(entry.reports(), List.<Step>of())) {
                jdbc.sql(REPORT)
                        .param(task)
                        .param(++number)
                        .param(place.province())
                        .param(place.commune())
                        .param(step.state().name())
                        .param(step.percent())
                        .param(step.note())
                        .param(step.day())
                        .param(reporter)
                        .param(step.day().atTime(9, 0).atZone(clock.getZone()).toOffsetDateTime())
                        .update();
            }
        }
    }

    private Task.Draft draft(Place place, Resolution document, Entry entry) {
        Map<Long, Task.Part> shares = new HashMap<>();
        share(place, entry.supporting(), Task.Part.SUPPORTING, shares);
        share(place, entry.leads(), Task.Part.LEAD, shares);
        return new Task.Draft(
                document.id(),
                document.term(),
                entry.kind(),
                entry.number(),
                entry.title(),
                new Task.Six(
                        entry.work(),
                        entry.others(),
                        entry.means(),
                        entry.starts(),
                        entry.due(),
                        entry.authority(),
                        entry.product()),
                shares,
                requireNonNullElse(entry.targets(), List.<String>of()).stream()
                        .map(code -> requireNonNull(targets.findByCode(place.commune(), code)
                                .orElseThrow()
                                .id()))
                        .collect(Collectors.toSet()));
    }

    private void share(Place place, @Nullable List<String> names, Task.Part part, Map<Long, Task.Part> shares) {
        for (String name : requireNonNullElse(names, List.<String>of())) {
            shares.put(requireNonNull(units.unitNamed(place, name).id()), part);
        }
    }
}
