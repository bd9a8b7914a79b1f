package vn.chitieu.workbook.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.RoundNotOpen;
import vn.chitieu.web.Conflict;
import vn.chitieu.web.Flash;
import vn.chitieu.web.Words;
import vn.chitieu.workbook.Filling;
import vn.chitieu.workbook.FormLines;
import vn.chitieu.workbook.LoadedWorkbooks;
import vn.chitieu.workbook.Preview;
import vn.chitieu.workbook.TemplateReader;
import vn.chitieu.workbook.TemplateWriter;
import vn.chitieu.workbook.web.ReadableRounds.ReadableRound;

@Controller
@RequiredArgsConstructor
class WorkbookController {

    private static final String ADDRESS = "/communes/{commune}/periods/{period}/workbook";
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ReadableRounds rounds;
    private final FormLines lines;
    private final TemplateWriter writer;
    private final TemplateReader reader;
    private final Filling filling;
    private final LoadedWorkbooks loaded;
    private final Words words;

    @GetMapping(ADDRESS + ".xlsx")
    ResponseEntity<byte[]> download(@PathVariable String commune, @PathVariable String period, CurrentUser user) {
        ReadableRound found = rounds.toEnter(commune, period, user);
        Round round = found.round();
        byte[] file = writer.write(
                new TemplateWriter.Head(found.commune(), round, lines.showDemonstration(round)), lines.of(round, user));
        String name = "bieu-so-lieu-" + commune + "-" + round.period() + ".xlsx";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(XLSX)
                .body(file);
    }

    @GetMapping(ADDRESS)
    String page(@PathVariable String commune, @PathVariable String period, CurrentUser user, Model model) {
        return page(rounds.toEnter(commune, period, user), null, null, model);
    }

    @PostMapping(ADDRESS)
    String preview(
            @PathVariable String commune,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable MultipartFile file,
            CurrentUser user,
            Model model,
            HttpServletResponse response)
            throws IOException {
        ReadableRound found = rounds.toSave(commune, period, user);
        Round round = found.round();
        TemplateReader.Filled filled =
                file == null || file.isEmpty() ? reader.nothing() : reader.read(file.getBytes(), round);
        Preview preview = filling.preview(round, user, filled.proposals(), filled.mistakes());
        if (!preview.mistakes().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(found, preview, null, model);
    }

    @PostMapping(ADDRESS + "/apply")
    String apply(
            @PathVariable String commune,
            @PathVariable String period,
            @RequestParam MultiValueMap<String, String> fields,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        rounds.expectEnters(commune, user);
        Filling.Outcome outcome = apply(commune, period, user, TakenRows.of(fields));
        if (outcome.left().isEmpty()) {
            Flash.of("entry.saved", String.valueOf(outcome.saved())).on(redirect);
            return "redirect:/communes/" + commune + "/periods/"
                    + outcome.round().period() + "/entry";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(rounds.toSave(commune, period, user), outcome.left(), outcome.saved(), model);
    }

    private Filling.Outcome apply(String commune, String period, CurrentUser user, TakenRows rows) {
        try {
            return filling.apply(commune, period, user, rows.proposals());
        } catch (RoundNotOpen e) {
            throw new Conflict("round " + period + " of commune " + commune + " is closed", e);
        }
    }

    private String page(ReadableRound found, @Nullable Preview preview, @Nullable Integer saved, Model model) {
        String title =
                words.message("workbook.title", words.period(found.round().period()));
        model.addAttribute(
                "page",
                new WorkbookPage(title, found.commune(), found.round(), loaded.of(found.round()), preview, saved));
        return "workbook/workbook";
    }
}
