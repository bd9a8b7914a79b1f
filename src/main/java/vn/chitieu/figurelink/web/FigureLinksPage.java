package vn.chitieu.figurelink.web;

import java.util.List;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.progress.Round;

/**
 * The links of a round.
 *
 * @param pending what came and waits for the office, earliest first
 * @param others all else, latest first
 */
public record FigureLinksPage(
        NamedCommune commune, Round round, List<FigureLinkPage.Line> pending, List<FigureLinkPage.Line> others) {

    public boolean isEmpty() {
        return pending.isEmpty() && others.isEmpty();
    }
}
