package vn.chitieu.task.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.chitieu.period.Term;
import vn.chitieu.task.DayWords;
import vn.chitieu.task.StatedTask;
import vn.chitieu.task.Task;
import vn.chitieu.task.TaskKind;
import vn.chitieu.web.FormFields;

/**
 * A task as it is typed.
 *
 * @param version of the task when the form was opened; empty for a new one
 * @param resolution id of a document; empty for none
 * @param shares of units, each as {@code 12:LEAD}; empty where a unit has none
 * @param targets ids
 */
record TaskForm(
        String version,
        String kind,
        String number,
        String title,
        String resolution,
        String work,
        List<String> shares,
        String others,
        String means,
        String startsOn,
        String dueOn,
        String authority,
        String product,
        List<String> targets) {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_NUMBER = 40;

    TaskForm {
        version = orEmpty(version);
        kind = kind == null ? TaskKind.TASK.name() : kind;
        number = orEmpty(number);
        title = orEmpty(title);
        resolution = orEmpty(resolution);
        work = orEmpty(work);
        shares = chosen(shares);
        others = orEmpty(others);
        means = orEmpty(means);
        startsOn = orEmpty(startsOn);
        dueOn = orEmpty(dueOn);
        authority = orEmpty(authority);
        product = orEmpty(product);
        targets = chosen(targets);
    }

    static TaskForm of(StatedTask stated, Function<LocalDate, String> written) {
        Task.Draft task = stated.task();
        Task.Six six = task.six();
        return new TaskForm(
                String.valueOf(stated.version()),
                task.kind().name(),
                orEmpty(task.number()),
                task.title(),
                task.resolution() == null ? "" : String.valueOf(task.resolution()),
                orEmpty(six.work()),
                task.shares().entrySet().stream()
                        .map(it -> it.getKey() + ":" + it.getValue())
                        .toList(),
                orEmpty(six.others()),
                orEmpty(six.means()),
                six.startsOn() == null ? "" : written.apply(six.startsOn()),
                six.dueOn() == null ? "" : written.apply(six.dueOn()),
                orEmpty(six.authority()),
                orEmpty(six.product()),
                task.targets().stream().map(String::valueOf).toList());
    }

    /** The same, typed beside what somebody else has saved meanwhile. */
    TaskForm besides(StatedTask stored) {
        return new TaskForm(
                String.valueOf(stored.version()),
                kind,
                number,
                title,
                resolution,
                work,
                shares,
                others,
                means,
                startsOn,
                dueOn,
                authority,
                product,
                targets);
    }

    /** The version it was opened at; one that nothing has where the form does not say. */
    int opened() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    /** {@code LEAD}, {@code SUPPORTING} or nothing, of a unit by its id. */
    public String shareOf(String unit) {
        return shares.stream()
                .filter(it -> it.startsWith(unit + ":"))
                .map(it -> it.substring(unit.length() + 1))
                .findFirst()
                .orElse("");
    }

    /**
     * Says everything that is wrong at its field.
     *
     * @param documents the terms of the commune's documents, by id
     * @param term of a task without a document
     */
    Optional<Task.Draft> read(
            Map<String, Term> documents, Term term, Set<String> units, Set<String> offered, Errors errors) {
        FormFields fields = new FormFields(errors);
        TaskKind typed = kind(fields);
        String called = fields.required("title", title, LONGEST_TITLE);
        String counted = fields.optional("number", number, LONGEST_NUMBER);
        if (!resolution.isEmpty() && !documents.containsKey(resolution)) {
            fields.refuse("resolution", "task.problem.choice");
        }
        LocalDate from = day(fields, "startsOn", startsOn, DayWords::firstDayOf);
        LocalDate until = day(fields, "dueOn", dueOn, DayWords::lastDayOf);
        if (from != null && until != null && until.isBefore(from)) {
            fields.refuse("dueOn", "task.problem.days");
        }
        if (!offered.containsAll(targets)) {
            fields.refuse("targets", "task.problem.choice");
        }
        Task.Six six = new Task.Six(
                fields.lines("work", work, LONGEST_TEXT),
                fields.optional("others", others, LONGEST_TITLE),
                fields.lines("means", means, LONGEST_TEXT),
                from,
                until,
                fields.lines("authority", authority, LONGEST_TEXT),
                fields.lines("product", product, LONGEST_TEXT));
        Map<Long, Task.Part> shared = shared(fields, units);
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new Task.Draft(
                        resolution.isEmpty() ? null : Long.valueOf(resolution),
                        resolution.isEmpty() ? term : Objects.requireNonNull(documents.get(resolution)),
                        typed,
                        counted,
                        called,
                        six,
                        shared,
                        targets.stream().map(Long::valueOf).collect(Collectors.toSet())));
    }

    private TaskKind kind(FormFields fields) {
        return Stream.of(TaskKind.values())
                .filter(it -> it.name().equals(kind))
                .findFirst()
                .orElseGet(() -> {
                    fields.refuse("kind", "task.problem.choice");
                    return TaskKind.TASK;
                });
    }

    private static @Nullable LocalDate day(
            FormFields fields, String field, String typed, Function<String, Optional<LocalDate>> reading) {
        if (typed.isBlank()) {
            return null;
        }
        Optional<LocalDate> day = reading.apply(typed);
        if (day.isEmpty()) {
            fields.refuse(field, "task.problem.day");
        }
        return day.orElse(null);
    }

    private Map<Long, Task.Part> shared(FormFields fields, Set<String> units) {
        Map<Long, Task.Part> shared = new HashMap<>();
        for (String share : shares) {
            String[] parts = share.split(":", -1);
            boolean known = parts.length == 2
                    && units.contains(parts[0])
                    && Stream.of(Task.Part.values()).anyMatch(it -> it.name().equals(parts[1]));
            if (known) {
                shared.put(Long.valueOf(parts[0]), Task.Part.valueOf(parts[1]));
            } else {
                fields.refuse("shares", "task.problem.choice");
            }
        }
        return shared;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<String> chosen(@Nullable List<String> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .filter(it -> it != null && !it.isBlank())
                        .distinct()
                        .toList();
    }
}
