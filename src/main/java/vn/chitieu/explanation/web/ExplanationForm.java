package vn.chitieu.explanation.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.chitieu.explanation.CauseKind;
import vn.chitieu.explanation.ExplainedTarget;
import vn.chitieu.explanation.Explanation;
import vn.chitieu.web.FormFields;

/**
 * An explanation as it is typed.
 *
 * @param after number of the latest version on the page that was read
 * @param heard how many steps the committee's thread had on that page
 */
record ExplanationForm(
        @Nullable String kind,
        @Nullable String cause,
        @Nullable String measures,
        @Nullable String request,
        @Nullable String requestTo,
        @Nullable String requestBy,
        @Nullable String commitment,
        @Nullable String commitmentBy,
        @Nullable String promisedOn,
        @Nullable String after,
        @Nullable String heard) {

    static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final int YEARS_AHEAD = 5;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    /** What was written about this very period, to be mended; empty where nothing was, whatever was said before. */
    static ExplanationForm of(ExplainedTarget target) {
        Explanation latest = target.latest();
        if (latest == null) {
            return new ExplanationForm("", "", "", "", "", "", "", "", "", "", "");
        }
        Explanation.Content content = latest.content();
        Explanation.Request request = content.request();
        Explanation.Commitment commitment = content.commitment();
        return new ExplanationForm(
                content.kind().name(),
                content.cause(),
                content.measures(),
                request == null ? "" : request.what(),
                request == null ? "" : request.to(),
                request == null ? "" : DATE.format(request.by()),
                commitment == null ? "" : commitment.what(),
                commitment == null ? "" : DATE.format(commitment.by()),
                content.promisedOn() == null ? "" : DATE.format(content.promisedOn()),
                "",
                "");
    }

    /** Reads the form; everything wrong is said at its field. */
    Optional<Explanation.Content> read(ExplainedTarget target, LocalDate today, Errors errors) {
        FormFields fields = new FormFields(errors);
        CauseKind chosen = Stream.of(CauseKind.values())
                .filter(it -> it.name().equals(kind))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            fields.refuse("kind", "explanation.problem.kind");
        }
        String why = fields.requiredLines("cause", cause, LONGEST);
        String done = fields.requiredLines("measures", measures, LONGEST);
        Explanation.Request asked = request(fields, today);
        Explanation.Commitment committed = commitment(fields, target, today);
        LocalDate promised = null;
        if (target.lacksFigure()) {
            promised = day(fields, "promisedOn", fields.requiredDate("promisedOn", promisedOn), today);
        }
        return chosen == null || errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new Explanation.Content(chosen, why, done, asked, committed, promised));
    }

    private Explanation.@Nullable Request request(FormFields fields, LocalDate today) {
        if (areBlank(request, requestTo, requestBy)) {
            return null;
        }
        String what = fields.requiredLines("request", request, LONGEST);
        String to = fields.required("requestTo", requestTo, LONGEST_NAME);
        LocalDate by = day(fields, "requestBy", fields.requiredDate("requestBy", requestBy), today);
        return by == null ? null : new Explanation.Request(what, to, by);
    }

    private Explanation.@Nullable Commitment commitment(FormFields fields, ExplainedTarget target, LocalDate today) {
        if (target.lacksFigure() && areBlank(commitment, commitmentBy)) {
            return null;
        }
        String what = fields.requiredLines("commitment", commitment, LONGEST);
        LocalDate by = day(fields, "commitmentBy", fields.requiredDate("commitmentBy", commitmentBy), today);
        return by == null ? null : new Explanation.Commitment(what, by);
    }

    /** A day to come, and not beyond the next term. */
    static @Nullable LocalDate day(FormFields fields, String field, @Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isBefore(today)) {
            fields.refuse(field, "explanation.problem.past");
        }
        if (day != null && day.isAfter(today.plusYears(YEARS_AHEAD))) {
            fields.refuse(field, "explanation.problem.far");
        }
        return day;
    }

    /** Message keys of what has happened since the page was read. */
    List<String> changes(ExplainedTarget target) {
        List<String> changes = new ArrayList<>();
        if (!String.valueOf(target.version()).equals(after)) {
            changes.add("explanation.written-meanwhile");
        }
        if (!String.valueOf(target.inquiry().remarks().size()).equals(heard)) {
            changes.add("explanation.asked-meanwhile");
        }
        return changes;
    }

    private static boolean areBlank(@Nullable String... texts) {
        return Stream.of(texts).allMatch(it -> it == null || it.isBlank());
    }
}
