package vn.chitieu.inspection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.audit.Verification;
import vn.chitieu.audit.Verifications;
import vn.chitieu.inspection.ReadableTrail;
import vn.chitieu.inspection.TrailExport;
import vn.chitieu.inspection.TrailFilter;
import vn.chitieu.inspection.TrailLine;
import vn.chitieu.inspection.TrailPosition;
import vn.chitieu.inspection.TrailQueries;
import vn.chitieu.web.CsvLine;
import vn.chitieu.web.Flash;
import vn.chitieu.web.NotFound;
import vn.chitieu.web.Words;

@Controller
@RequiredArgsConstructor
class TrailController {

    private static final int MOST = 100;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final List<String> COLUMNS = List.of(
            "audit.column.at",
            "audit.column.chain",
            "audit.column.seq",
            "audit.column.actor",
            "audit.column.name",
            "audit.column.address",
            "audit.column.act",
            "audit.column.kind",
            "audit.column.object",
            "audit.column.before",
            "audit.column.after",
            "audit.column.reason",
            "audit.column.hash");

    private final TrailQueries trail;
    private final TrailExport export;
    private final Verifications verifications;
    private final TrailWords trailWords;
    private final Words words;
    private final Clock clock;

    @GetMapping("/audit")
    String show(
            @ModelAttribute("form") TrailForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        ReadableTrail readable = ReadableTrail.of(user);
        TrailPosition position =
                after == null ? null : TrailPosition.parse(after).orElseThrow(() -> new NotFound("position " + after));
        Optional<TrailFilter> filter = form.read(errors);
        if (filter.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        List<TrailLine> lines =
                filter.map(it -> trail.lines(readable, it, position, MOST + 1)).orElse(List.of());
        model.addAttribute("page", page(form, lines, readable));
        return "inspection/trail";
    }

    /** What was found, as a file; that it was taken is recorded before its first line is sent. */
    @PostMapping("/audit/export")
    void export(
            @ModelAttribute("form") TrailForm form,
            BindingResult errors,
            CurrentUser user,
            HttpServletResponse response)
            throws IOException {
        ReadableTrail readable = ReadableTrail.of(user);
        Optional<TrailFilter> filter = form.read(errors);
        if (filter.isEmpty()) {
            response.sendError(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return;
        }
        export.announce(user, filter.get());
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("audit-" + LocalDate.now(clock) + ".csv")
                        .build()
                        .toString());
        Writer out = response.getWriter();
        out.write(BYTE_ORDER_MARK
                + CsvLine.of(
                        new ArrayList<>(COLUMNS.stream().map(words::message).toList())));
        trail.each(readable, filter.get(), line -> write(out, line));
        out.flush();
    }

    /** Has all chains checked now. */
    @PostMapping("/audit/checks")
    String check(CurrentUser user, RedirectAttributes redirect) {
        if (!user.isAdministratorEverywhere()) {
            throw new AccessDeniedException(user.username() + " does not have the chains checked");
        }
        Verification result = verifications.anchorAndVerify();
        Flash.of(result.isSound() ? "audit.check.sound" : "audit.check.broken").on(redirect);
        return "redirect:/audit";
    }

    private TrailPage page(TrailForm form, List<TrailLine> found, ReadableTrail readable) {
        List<TrailLine> lines = found.stream().limit(MOST).toList();
        Verifications.Kept checked = verifications.latest().orElse(null);
        return new TrailPage(
                lines.stream()
                        .map(it -> new TrailPage.Line(it, trailWords.text(it.before()), trailWords.text(it.after())))
                        .toList(),
                form.filled(),
                trailWords.acts(),
                trailWords.kinds(),
                found.size() > MOST ? lines.getLast().position().toString() : null,
                !readable.isOneCommune(),
                checked,
                checked == null ? List.of() : trail.readable(checked.result().troubles(), readable),
                readable.everything());
    }

    private void write(Writer out, TrailLine line) {
        try {
            out.write(CsvLine.of(Stream.<@Nullable String>of(
                            words.dateTime(line.at()),
                            line.chain(),
                            String.valueOf(line.seq()),
                            line.actor(),
                            line.actorName(),
                            line.address(),
                            trailWords.act(line.act()),
                            trailWords.kind(line.kind()),
                            line.object(),
                            trailWords.text(line.before()),
                            trailWords.text(line.after()),
                            line.reason(),
                            line.hash())
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
