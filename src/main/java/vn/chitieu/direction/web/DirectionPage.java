package vn.chitieu.direction.web;

import java.time.LocalDate;
import java.util.List;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.direction.Direction;
import vn.chitieu.direction.DirectionStep;

/**
 * One conclusion with what became of it.
 *
 * @param open what this person may say about it now
 * @param changed whether somebody has said something since the page was read
 */
public record DirectionPage(
        NamedCommune commune, Direction direction, List<DirectionStep.Kind> open, boolean changed, LocalDate today) {

    public boolean mayPostpone() {
        return open.contains(DirectionStep.Kind.POSTPONED);
    }
}
