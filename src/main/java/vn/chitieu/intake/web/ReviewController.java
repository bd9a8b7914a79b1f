package vn.chitieu.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.intake.Card;
import vn.chitieu.intake.CardState;
import vn.chitieu.intake.DocumentDraft;
import vn.chitieu.intake.Intake;
import vn.chitieu.web.Conflict;
import vn.chitieu.web.Flash;
import vn.chitieu.web.TypedText;

@Controller
@RequiredArgsConstructor
class ReviewController {

    private static final String DRAFT = "/communes/{commune}/intake/{draft}";
    private static final int LONGEST_SENTENCE = 5_000;

    private final ReadableCommunes communes;
    private final IntakeThings things;
    private final Intake intake;
    private final ReviewPages pages;

    @GetMapping(DRAFT)
    String look(
            @PathVariable String commune,
            @PathVariable String draft,
            @RequestParam(defaultValue = "") String order,
            CurrentUser user,
            Model model,
            Locale locale) {
        NamedCommune named = communes.getToEdit(commune, user);
        model.addAttribute("page", pages.page(named, things.draft(named, draft), order, locale));
        return "intake/review";
    }

    /**
     * Keeps what was typed, does what was pressed, and goes on to the next card that waits. The page's script asks for
     * the cards that have changed by it, instead of the whole page.
     */
    @PostMapping(DRAFT + "/cards/{card}")
    String decide(
            @PathVariable String commune,
            @PathVariable String draft,
            @PathVariable String card,
            @ModelAttribute CardForm form,
            @RequestHeader(name = "X-Requested-With", defaultValue = "") String by,
            CurrentUser user,
            Model model,
            Locale locale) {
        NamedCommune named = communes.getToEdit(commune, user);
        DocumentDraft opened = things.draft(named, draft);
        Card chosen = things.card(opened, card);
        if (chosen.became() != null) {
            throw new Conflict("card " + card + " has entered a resolution");
        }
        if (form.fields() != null) {
            intake.correct(chosen, form.opened(), form.fields());
        }
        long next = act(things.draft(named, draft), card, form);
        if (by.equals(ReviewChange.ASKED)) {
            model.addAttribute("page", pages.change(named, opened, things.draft(named, draft), form.order(), locale));
            return "intake/changed";
        }
        return back(named, opened, form.unsureFirst()) + "#card-" + next;
    }

    private long act(DocumentDraft draft, String id, CardForm form) {
        Card card = things.card(draft, id);
        switch (form.pressed()) {
            case "accept" -> intake.decide(card, CardState.ACCEPTED);
            case "drop" -> intake.decide(card, CardState.DROPPED);
            case "undo" -> intake.decide(card, CardState.PENDING);
            case "apart" -> intake.setApart(card);
            case "split" -> intake.split(draft, card);
            case "merge" -> {
                return intake.merge(draft, card).orElse(card).id();
            }
            default -> {
                return card.id();
            }
        }
        boolean decided = form.pressed().equals("accept") || form.pressed().equals("drop");
        return decided ? next(draft, card, form.unsureFirst()).orElse(card).id() : card.id();
    }

    /** The next card that nobody has decided about, from this one on; from the beginning after the last. */
    private static Optional<Card> next(DocumentDraft draft, Card card, boolean unsureFirst) {
        List<Card> shown = ReviewPage.sorted(draft.cards(), it -> it, unsureFirst);
        int at = shown.indexOf(card);
        return Stream.concat(shown.stream().skip(at + 1L), shown.stream().limit(at))
                .filter(it -> it.state() == CardState.PENDING)
                .findFirst();
    }

    @PostMapping(DRAFT + "/accept-sure")
    String acceptSure(
            @PathVariable String commune,
            @PathVariable String draft,
            @RequestParam(defaultValue = "") String order,
            CurrentUser user,
            RedirectAttributes redirect) {
        NamedCommune named = communes.getToEdit(commune, user);
        DocumentDraft opened = things.draft(named, draft);
        int accepted = intake.acceptSure(opened, things.term(opened));
        Flash.of("intake.accepted-sure", String.valueOf(accepted)).on(redirect);
        return back(named, opened, order.equals(ReviewPage.UNSURE));
    }

    @PostMapping(DRAFT + "/merge-repeated")
    String mergeRepeated(
            @PathVariable String commune,
            @PathVariable String draft,
            @RequestParam(defaultValue = "") String order,
            CurrentUser user,
            RedirectAttributes redirect) {
        NamedCommune named = communes.getToEdit(commune, user);
        DocumentDraft opened = things.draft(named, draft);
        int merged = intake.mergeRepeated(opened, things.term(opened));
        Flash.of("intake.merged-repeated", String.valueOf(merged)).on(redirect);
        return back(named, opened, order.equals(ReviewPage.UNSURE));
    }

    /** Adds a card for a sentence of the document, or for one that somebody types. */
    @PostMapping(DRAFT + "/sentences")
    String add(
            @PathVariable String commune,
            @PathVariable String draft,
            @RequestParam(defaultValue = "") String sentence,
            CurrentUser user,
            RedirectAttributes redirect) {
        NamedCommune named = communes.getToEdit(commune, user);
        DocumentDraft opened = things.draft(named, draft);
        String typed = TypedText.lines(sentence).strip();
        if (!typed.isEmpty() && typed.length() <= LONGEST_SENTENCE) {
            intake.add(opened, typed);
            Flash.of("intake.added").on(redirect);
        } else {
            Flash.of("intake.not-added", String.valueOf(LONGEST_SENTENCE)).on(redirect);
        }
        return back(named, opened, false);
    }

    @PostMapping(DRAFT + "/discard")
    String discard(
            @PathVariable String commune, @PathVariable String draft, CurrentUser user, RedirectAttributes redirect) {
        NamedCommune named = communes.getToEdit(commune, user);
        intake.discard(things.draft(named, draft));
        Flash.of("intake.discarded").on(redirect);
        return "redirect:/communes/" + commune + "/resolutions";
    }

    private static String back(NamedCommune commune, DocumentDraft draft, boolean unsureFirst) {
        return "redirect:/communes/" + commune.code() + "/intake/" + draft.id()
                + (unsureFirst ? "?order=" + ReviewPage.UNSURE : "");
    }
}
