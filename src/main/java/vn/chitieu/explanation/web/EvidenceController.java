package vn.chitieu.explanation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.explanation.EvidenceKeeping;
import vn.chitieu.explanation.EvidenceKeeping.Admitted;
import vn.chitieu.explanation.EvidenceShelf;
import vn.chitieu.explanation.EvidenceSubject;
import vn.chitieu.explanation.file.FileInspection;
import vn.chitieu.explanation.file.FileRefused;
import vn.chitieu.explanation.file.SentFile;
import vn.chitieu.web.Conflict;
import vn.chitieu.web.Flash;
import vn.chitieu.web.NotFound;

/** The evidence of an explanation and of a figure: read and added to. */
@Controller
@RequiredArgsConstructor
class EvidenceController {

    private static final String OF_TARGET = "/communes/{commune}/periods/{period}/targets/{target}/evidence";
    private static final String OF_FIGURE = "/communes/{commune}/periods/{period}/series/{series}/evidence";
    private static final int MOST = 20;

    private final ExplainedTargets targets;
    private final EvidenceShelf shelf;
    private final EvidenceKeeping keeping;
    private final EvidencePages pages;
    private final FileInspection inspection;

    @GetMapping(OF_TARGET)
    String ofTarget(
            @PathVariable String commune,
            @PathVariable String period,
            @PathVariable String target,
            CurrentUser user,
            Model model) {
        NamedCommune named = targets.commune(commune, user);
        return show(named, EvidenceSubject.of(targets.target(named, period, target)), user, model);
    }

    @GetMapping(OF_FIGURE)
    String ofFigure(
            @PathVariable String commune,
            @PathVariable String period,
            @PathVariable long series,
            CurrentUser user,
            Model model) {
        NamedCommune named = targets.commune(commune, user);
        return show(named, figure(named, period, series), user, model);
    }

    @PostMapping(OF_TARGET)
    String addToTarget(
            @PathVariable String commune,
            @PathVariable String period,
            @PathVariable String target,
            @ModelAttribute("form") EvidenceForm form,
            BindingResult errors,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = targets.commune(commune, user);
        EvidenceSubject subject = EvidenceSubject.of(targets.target(named, period, target));
        return add(named, subject, form, errors, file, user, model, response, redirect);
    }

    @PostMapping(OF_FIGURE)
    String addToFigure(
            @PathVariable String commune,
            @PathVariable String period,
            @PathVariable long series,
            @ModelAttribute("form") EvidenceForm form,
            BindingResult errors,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = targets.commune(commune, user);
        return add(named, figure(named, period, series), form, errors, file, user, model, response, redirect);
    }

    private EvidenceSubject figure(NamedCommune commune, String period, long series) {
        return shelf.figure(targets.round(commune, period), series)
                .orElseThrow(() -> new NotFound("series " + series + " of commune " + commune.code()));
    }

    private String show(NamedCommune commune, EvidenceSubject subject, CurrentUser user, Model model) {
        model.addAttribute("form", EvidenceForm.EMPTY);
        model.addAttribute("page", pages.page(commune, subject, null, user));
        return "explanation/evidence";
    }

    private String add(
            NamedCommune commune,
            EvidenceSubject subject,
            EvidenceForm form,
            BindingResult errors,
            @Nullable MultipartFile file,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!subject.isKeptBy(user)) {
            throw new AccessDeniedException(user.username() + " keeps no evidence of " + subject.code());
        }
        if (subject.round().isClosed()) {
            throw new Conflict("round " + subject.round().period() + " of " + commune.code() + " is closed");
        }
        Optional<EvidenceForm.Wanted> wanted = form.read(sent(file), errors);
        if (wanted.isPresent()
                && shelf.of(subject).stream().filter(it -> !it.isRemoved()).count() >= MOST) {
            errors.rejectValue("upload", "evidence.problem.full", new Object[] {String.valueOf(MOST)}, null);
        }
        if (wanted.isPresent() && !errors.hasErrors() && keep(subject, wanted.get(), errors, user)) {
            Flash.of("evidence.added").on(redirect);
            return "redirect:" + EvidencePages.address(subject);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", pages.page(commune, subject, null, user));
        return "explanation/evidence";
    }

    /** Keeps what was sent, or says at its field why not. */
    private boolean keep(EvidenceSubject subject, EvidenceForm.Wanted wanted, BindingResult errors, CurrentUser user) {
        String link = wanted.link();
        SentFile file = wanted.file();
        boolean kept = false;
        if (link != null) {
            kept = keeping.addLink(subject, wanted.title(), link, user);
        } else if (file != null) {
            try {
                Admitted admitted = new Admitted(file, inspection.inspect(file), inspection.scans());
                kept = keeping.addFile(subject, wanted.title(), admitted, user);
            } catch (FileRefused refused) {
                errors.rejectValue("upload", "evidence.problem." + refused.problem());
                return false;
            }
        }
        if (!kept) {
            throw new Conflict("round " + subject.round().period() + " was closed meanwhile");
        }
        return true;
    }

    /** What the browser sent; null where no file was chosen. */
    private static @Nullable SentFile sent(@Nullable MultipartFile file) {
        if (file == null) {
            return null;
        }
        String name = file.getOriginalFilename();
        try {
            return name == null || name.isBlank() ? null : new SentFile(name, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
