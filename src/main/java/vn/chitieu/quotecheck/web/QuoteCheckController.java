package vn.chitieu.quotecheck.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.extraction.SourceText;
import vn.chitieu.extraction.source.DocumentReader;
import vn.chitieu.extraction.source.UnreadableDocument;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.Rounds;
import vn.chitieu.quotecheck.CheckedText;
import vn.chitieu.quotecheck.KnownTargets;
import vn.chitieu.web.NotFound;
import vn.chitieu.web.TypedText;
import vn.chitieu.web.Words;

/** The page on which a report's numbers are compared with the portal's. */
@Controller
@RequiredArgsConstructor
class QuoteCheckController {

    private static final String ADDRESS = "/communes/{commune}/quote-check";
    private static final int LONGEST = 1_000_000;

    private final ReadableCommunes communes;
    private final Rounds rounds;
    private final KnownTargets known;
    private final QuoteCheckPages pages;
    private final Words words;
    private final Clock clock;

    @GetMapping(ADDRESS)
    String form(
            @PathVariable String commune,
            @RequestParam(required = false) @Nullable String period,
            CurrentUser user,
            Model model) {
        return show(page(communes.get(commune, user), period), model);
    }

    /** Compares a file, or else the pasted text; nothing of it is kept. */
    @PostMapping(ADDRESS)
    String check(
            @PathVariable String commune,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            CurrentUser user,
            Model model,
            HttpServletResponse response)
            throws IOException {
        QuoteCheckPage page = page(communes.get(commune, user), period).of(text);
        if (file != null && !file.isEmpty()) {
            try {
                return show(
                        compared(
                                page,
                                DocumentReader.read(file.getBytes()),
                                TypedText.fileName(file.getOriginalFilename())),
                        model);
            } catch (UnreadableDocument e) {
                String[] arguments = e.arguments().stream().map(String::valueOf).toArray(String[]::new);
                return refuse(page.atFile(words.message(e.kind().key(), arguments)), model, response);
            }
        }
        if (text.isBlank()) {
            return refuse(page.atText(words.message("quotecheck.nothing-sent")), model, response);
        }
        if (text.length() > LONGEST) {
            return refuse(
                    page.atText(words.message("form.problem.too-long", String.valueOf(LONGEST))), model, response);
        }
        return show(compared(page, SourceText.of(TypedText.lines(text)), ""), model);
    }

    private QuoteCheckPage compared(QuoteCheckPage page, SourceText text, String fileName) {
        CheckedText checked = known.check(page.commune().code(), text, ReportingPeriod.parse(page.period()));
        return page.with(pages.result(page.commune().code(), checked, fileName));
    }

    private QuoteCheckPage page(NamedCommune commune, @Nullable String period) {
        List<ReportingPeriod> all = rounds.ofCommune(commune.code()).reversed().stream()
                .map(Round::period)
                .toList();
        LocalDate today = LocalDate.now(clock);
        String chosen = period != null && !period.isEmpty()
                ? all.stream()
                        .map(Object::toString)
                        .filter(period::equals)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("period " + period))
                : ReportingPeriod.shownOn(today, all)
                        .orElseGet(() -> ReportingPeriod.quarterContaining(today))
                        .toString();
        return new QuoteCheckPage(commune, all.stream().map(Object::toString).toList(), chosen, "", null, null, null);
    }

    private static String refuse(QuoteCheckPage page, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(page, model);
    }

    private static String show(QuoteCheckPage page, Model model) {
        model.addAttribute("page", page);
        return "quotecheck/check";
    }
}
