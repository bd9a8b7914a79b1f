package vn.chitieu.charge.web;

import java.util.List;
import vn.chitieu.commune.NamedCommune;

/**
 * Who looks after which target.
 *
 * @param holders offices that are offered
 * @param overtaken codes of the targets that somebody else has shared out since the page was read
 * @param tooLong codes of the targets whose office is too long a text
 */
public record ChargesPage(
        NamedCommune commune,
        List<Line> lines,
        List<String> holders,
        List<String> overtaken,
        List<String> tooLong,
        boolean mayShareOut) {

    /**
     * A target.
     *
     * @param before who looks after it; empty for nobody
     * @param typed what stands in the field
     */
    public record Line(long id, String code, String number, String name, String before, String typed) {}

    public boolean isWrong(Line line) {
        return overtaken.contains(line.code()) || tooLong.contains(line.code());
    }
}
