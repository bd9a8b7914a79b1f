package vn.chitieu.direction.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;

/**
 * Writing a conclusion down.
 *
 * @param target code of what it is about; empty for the commune's work as a whole
 * @param targets those of the period that can be chosen
 * @param units names that are offered for who does it
 */
public record GivingPage(
        NamedCommune commune, String period, @Nullable String target, List<Choice> targets, List<String> units) {

    public record Choice(String code, String name) {}
}
