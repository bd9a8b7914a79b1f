package vn.chitieu.explanation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.explanation.Evidence;
import vn.chitieu.explanation.EvidenceKeeping;
import vn.chitieu.explanation.EvidenceShelf;
import vn.chitieu.explanation.EvidenceSubject;
import vn.chitieu.progress.Round;
import vn.chitieu.web.Conflict;
import vn.chitieu.web.Flash;
import vn.chitieu.web.NotFound;
import vn.chitieu.web.TypedText;

/** One piece of evidence: its file, and taking it back. */
@Controller
@RequiredArgsConstructor
class EvidenceFilesController {

    private static final String ADDRESS = "/communes/{commune}/evidence/{id}";
    private static final int LONGEST_REASON = 500;

    private final ExplainedTargets targets;
    private final EvidenceShelf shelf;
    private final EvidenceKeeping keeping;
    private final EvidencePages pages;

    /** To be kept or opened elsewhere; no browser shows it as a page of the portal. */
    @GetMapping(ADDRESS)
    ResponseEntity<byte[]> download(@PathVariable String commune, @PathVariable long id, CurrentUser user) {
        targets.commune(commune, user);
        Evidence evidence = find(commune, id);
        Evidence.Attachment file = evidence.file();
        byte[] content = shelf.contentOf(evidence).orElse(null);
        if (file == null || content == null) {
            throw new NotFound("a file of evidence " + id);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    @PostMapping(ADDRESS + "/remove")
    String remove(
            @PathVariable String commune,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = targets.commune(commune, user);
        Evidence evidence = find(commune, id);
        EvidenceSubject subject = subjectOf(named, evidence);
        if (!subject.isKeptBy(user)) {
            throw new AccessDeniedException(user.username() + " keeps no evidence of " + subject.code());
        }
        if (subject.round().isClosed() || evidence.isRemoved()) {
            throw new Conflict("evidence " + id + " is removed or its round closed");
        }
        String why = TypedText.line(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("form", EvidenceForm.EMPTY);
            model.addAttribute("page", pages.page(named, subject, id, user));
            model.addAttribute("reason", reason);
            return "explanation/evidence";
        }
        if (!keeping.remove(subject, evidence, why, user)) {
            throw new Conflict("evidence " + id + " was removed meanwhile");
        }
        Flash.of("evidence.removed").on(redirect);
        return "redirect:" + EvidencePages.address(subject);
    }

    private Evidence find(String commune, long id) {
        return shelf.find(commune, id).orElseThrow(() -> new NotFound("evidence " + id + " of commune " + commune));
    }

    private EvidenceSubject subjectOf(NamedCommune commune, Evidence evidence) {
        String period = evidence.period().toString();
        if (evidence.target() != null) {
            return EvidenceSubject.of(targets.target(commune, period, evidence.target()));
        }
        Round round = targets.round(commune, period);
        return Optional.ofNullable(evidence.series())
                .flatMap(series -> shelf.figure(round, series))
                .orElseThrow(() -> new NotFound("what evidence " + evidence.id() + " is about"));
    }
}
