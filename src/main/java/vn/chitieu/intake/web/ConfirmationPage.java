package vn.chitieu.intake.web;

import java.util.List;
import java.util.Map;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.extraction.Undertaking;
import vn.chitieu.intake.Card;
import vn.chitieu.resolution.ResolutionType;

/**
 * The page on which accepted cards enter a document.
 *
 * @param accepted cards that will enter
 * @param pending how many nobody has decided about
 * @param unready accepted cards that cannot become targets yet
 * @param listed the accepted cards, as the form sends them back
 * @param amended how many of the accepted cards change a target's rule
 * @param undertakings that may become tasks; none for who keeps no tasks
 * @param periods in which those changes may begin, by code
 * @param documents of the commune, by id; the first one is "a new one"
 */
public record ConfirmationPage(
        NamedCommune commune,
        long draft,
        List<Card> accepted,
        long pending,
        List<Card> unready,
        String listed,
        Map<String, String> documents,
        long amended,
        List<Undertaking> undertakings,
        Map<String, String> periods) {

    /** What the form sends for an undertaking. */
    public String key(Undertaking undertaking) {
        return ConfirmationForm.key(undertaking);
    }

    public String address() {
        return "/communes/" + commune.code() + "/intake/" + draft;
    }

    public List<ResolutionType> types() {
        return List.of(ResolutionType.values());
    }
}
