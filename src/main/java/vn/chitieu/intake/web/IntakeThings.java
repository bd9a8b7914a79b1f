package vn.chitieu.intake.web;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.intake.Card;
import vn.chitieu.intake.DocumentDraft;
import vn.chitieu.intake.Drafts;
import vn.chitieu.period.Term;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.resolution.Resolutions;
import vn.chitieu.web.NotFound;

/** Finds what an address or a form names. */
@Component
@RequiredArgsConstructor
class IntakeThings {

    private final Drafts drafts;
    private final Resolutions resolutions;

    DocumentDraft draft(NamedCommune commune, String id) {
        return drafts.find(commune.code(), number(id))
                .orElseThrow(() -> new NotFound("draft " + id + " of commune " + commune.code()));
    }

    Card card(DocumentDraft draft, String id) {
        return draft.card(number(id)).orElseThrow(() -> new NotFound("card " + id + " of draft " + draft.id()));
    }

    Resolution resolution(NamedCommune commune, String id) {
        return resolutions
                .findById(number(id))
                .filter(it -> it.place().commune().equals(commune.code()))
                .orElseThrow(() -> new NotFound("document " + id + " of commune " + commune.code()));
    }

    /** Of the document that a draft belongs to; the present one where there is none yet. */
    Term term(DocumentDraft draft) {
        return draft.resolution() == null
                ? Term.CURRENT
                : resolutions.findById(draft.resolution()).orElseThrow().term();
    }

    static long number(String typed) {
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1;
    }
}
