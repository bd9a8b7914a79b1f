package vn.chitieu.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
import vn.chitieu.audit.Sha256;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.extraction.SourceText;
import vn.chitieu.extraction.source.DocumentReader;
import vn.chitieu.extraction.source.UnreadableDocument;
import vn.chitieu.intake.Intake;
import vn.chitieu.intake.SentDocument;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.web.TypedText;
import vn.chitieu.web.Words;

@Controller
@RequiredArgsConstructor
class IntakeController {

    private static final String ADDRESS = "/communes/{commune}/intake/new";
    private static final int LONGEST_NAME = 200;

    private final ReadableCommunes communes;
    private final IntakeThings things;
    private final Intake intake;
    private final Words words;

    @GetMapping(ADDRESS)
    String form(
            @PathVariable String commune,
            @RequestParam(defaultValue = "") String resolution,
            CurrentUser user,
            Model model) {
        NamedCommune named = communes.getToEdit(commune, user);
        return show(page(named, belongsTo(named, resolution)), model);
    }

    /** Reads a file, or else the pasted text; a file that cannot be read is said at its field. */
    @PostMapping(ADDRESS)
    String read(
            @PathVariable String commune,
            @RequestParam(defaultValue = "") String resolution,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            CurrentUser user,
            Model model,
            HttpServletResponse response)
            throws IOException {
        NamedCommune named = communes.getToEdit(commune, user);
        Resolution belongsTo = belongsTo(named, resolution);
        IntakePage page = page(named, belongsTo).withText(text);
        boolean sent = file != null && !file.isEmpty();
        if (!sent && text.isBlank()) {
            return refuse(page.atFile(words.message("intake.nothing-sent")), model, response);
        }
        SentDocument document;
        SourceText lines;
        if (file != null && sent) {
            byte[] content = file.getBytes();
            try {
                lines = DocumentReader.read(content);
            } catch (UnreadableDocument e) {
                String[] arguments = e.arguments().stream().map(String::valueOf).toArray(String[]::new);
                return refuse(page.atFile(words.message(e.kind().key(), arguments)), model, response);
            }
            document = new SentDocument(name(file.getOriginalFilename()), Sha256.of(content));
        } else {
            String typed = TypedText.lines(text);
            lines = SourceText.of(typed);
            document = new SentDocument(null, Sha256.of(typed.getBytes(StandardCharsets.UTF_8)));
        }
        Optional<Long> draft = intake.read(named.place(), belongsTo, document, lines, user.id());
        if (draft.isEmpty()) {
            String nothing = words.message("intake.nothing-found");
            return refuse(sent ? page.atFile(nothing) : page.atText(nothing), model, response);
        }
        return "redirect:/communes/" + commune + "/intake/" + draft.get();
    }

    private @Nullable Resolution belongsTo(NamedCommune commune, String resolution) {
        return resolution.isEmpty() ? null : things.resolution(commune, resolution);
    }

    private static IntakePage page(NamedCommune commune, @Nullable Resolution belongsTo) {
        return belongsTo == null
                ? new IntakePage(commune, "", "", "", null, null)
                : new IntakePage(commune, String.valueOf(belongsTo.id()), belongsTo.title(), "", null, null);
    }

    private static String refuse(IntakePage page, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(page, model);
    }

    private static String show(IntakePage page, Model model) {
        model.addAttribute("page", page);
        return "intake/new";
    }

    private static @Nullable String name(@Nullable String sent) {
        String name = TypedText.fileName(sent);
        return name.isEmpty() ? null : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
