package vn.chitieu.entry.web;

import java.util.List;
import java.util.Map;
import vn.chitieu.commune.Place;
import vn.chitieu.explanation.RequiredExplanation;
import vn.chitieu.progress.Round;

/**
 * Rows of some cells, and how far their grid is: what is answered where cells are saved one by one. Rows are drawn from it
 * as they are from an {@link EntryPage}.
 *
 * @param done filled cells of those due, of the whole grid
 * @param explanations what has to be explained, by series
 * @param evidence how much evidence stands beside the figures, by series
 * @param checks what has to hold between the figures
 */
record CellRows(
        Round round,
        int done,
        int total,
        boolean mayEnter,
        List<EntryPage.Row> rows,
        Map<Long, RequiredExplanation> explanations,
        Map<Long, Integer> evidence,
        GridChecks checks) {

    /** Where they are: as much of a commune as a row's links need. */
    record Commune(String code) {}

    public Commune commune() {
        Place place = round.place();
        return new Commune(place.commune());
    }
}
