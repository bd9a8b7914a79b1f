package vn.chitieu.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.editing.ResolutionEditing;
import vn.chitieu.extraction.Undertaking;
import vn.chitieu.intake.Card;
import vn.chitieu.intake.CardState;
import vn.chitieu.intake.Confirmation;
import vn.chitieu.intake.DocumentDraft;
import vn.chitieu.intake.DraftParticulars;
import vn.chitieu.intake.ProposedDocument;
import vn.chitieu.intake.TakingUp;
import vn.chitieu.period.Term;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.resolution.Resolutions;
import vn.chitieu.web.Flash;
import vn.chitieu.web.FormFields;
import vn.chitieu.web.Words;

@Controller
@RequiredArgsConstructor
class ConfirmationController {

    private static final String ADDRESS = "/communes/{commune}/intake/{draft}/confirmation";

    private final ReadableCommunes communes;
    private final IntakeThings things;
    private final Resolutions resolutions;
    private final ResolutionEditing editing;
    private final Confirmation confirmation;
    private final DraftParticulars particulars;
    private final TakingUp takingUp;
    private final Words words;

    @GetMapping(ADDRESS)
    String form(@PathVariable String commune, @PathVariable String draft, CurrentUser user, Model model) {
        NamedCommune named = communes.getToEdit(commune, user);
        DocumentDraft opened = things.draft(named, draft);
        model.addAttribute(
                "form",
                ConfirmationForm.of(opened, ProposedDocument.of(particulars.of(opened)), offered(opened, user)));
        return show(named, opened, confirmation.unready(opened, things.term(opened)), user, model);
    }

    /** All accepted cards enter, or none and every mistake is said. */
    @PostMapping(ADDRESS)
    String confirm(
            @PathVariable String commune,
            @PathVariable String draft,
            @ModelAttribute("form") ConfirmationForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.getToEdit(commune, user);
        DocumentDraft opened = things.draft(named, draft);
        boolean amends = amended(opened) > 0;
        Resolution there = amends
                ? things.resolution(named, String.valueOf(opened.resolution()))
                : form.isForNew() ? null : things.resolution(named, String.valueOf(form.resolution()));
        FormFields fields = new FormFields(errors);
        ResolutionEditing.@Nullable Draft fresh = there == null ? form.read(fields) : null;
        if (fresh != null && editing.sameAs(fresh, named.place(), null).isPresent()) {
            fields.refuse("number", "intake.problem.same-document");
        }
        Confirmation.@Nullable Amending amending = amends && there != null
                ? form.amending(fields, confirmation.amendable(opened, there), user.id())
                : null;
        Term term = fresh != null ? fresh.term() : there != null ? there.term() : Term.CURRENT;
        List<Card> unready = confirmation.unready(opened, term);
        boolean nothing = opened.in(CardState.ACCEPTED).isEmpty();
        boolean changed = !ConfirmationForm.listed(opened).equals(form.cards());
        if (changed) {
            errors.reject("intake.changed-meanwhile");
        }
        if (errors.hasErrors() || !unready.isEmpty() || nothing) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(named, opened, unready, user, model);
        }
        List<Undertaking> tasks = form.ticked(offered(opened, user));
        Confirmation.Entered entered = fresh != null
                ? confirmation.confirm(opened, fresh, tasks)
                : confirmation.confirm(opened, Objects.requireNonNull(there), amending, tasks);
        Flash.of(
                        entered.tasks() == 0 ? "intake.confirmed" : "intake.confirmed.tasks",
                        String.valueOf(entered.targets()),
                        String.valueOf(entered.tasks()))
                .on(redirect);
        return "redirect:/communes/" + commune + "/intake/" + opened.id();
    }

    /** What the document undertakes and the commune has no task for, to who keeps its tasks. */
    private List<Undertaking> offered(DocumentDraft draft, CurrentUser user) {
        return user.isPartyOfficeOf(draft.place().commune())
                ? takingUp.missing(draft.place(), particulars.of(draft).undertakings())
                : List.of();
    }

    private static long amended(DocumentDraft draft) {
        return draft.in(CardState.ACCEPTED).stream()
                .filter(it -> it.amends() != null)
                .count();
    }

    /** Quarters in which amendments may begin, by code; none where no card amends. */
    private Map<String, String> periods(NamedCommune commune, DocumentDraft draft) {
        Map<String, String> periods = new LinkedHashMap<>();
        if (amended(draft) > 0) {
            Resolution document = things.resolution(commune, String.valueOf(draft.resolution()));
            confirmation.amendable(draft, document).forEach(it -> periods.put(it.toString(), words.period(it)));
        }
        return periods;
    }

    private String show(NamedCommune commune, DocumentDraft draft, List<Card> unready, CurrentUser user, Model model) {
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put("", words.message("intake.new-document"));
        for (Resolution it : resolutions.findByPlaceCommuneOrderByFirstYearDescIdAsc(commune.code())) {
            documents.put(String.valueOf(it.id()), it.title());
        }
        model.addAttribute(
                "page",
                new ConfirmationPage(
                        commune,
                        draft.id(),
                        draft.in(CardState.ACCEPTED),
                        draft.in(CardState.PENDING).size(),
                        unready,
                        ConfirmationForm.listed(draft),
                        documents,
                        amended(draft),
                        offered(draft, user),
                        periods(commune, draft)));
        return "intake/confirmation";
    }
}
