package vn.chitieu.editing.web;

import java.util.List;
import java.util.Map;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.target.Series;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.rule.Accumulation;

/**
 * The page of one series' form.
 *
 * @param open whether unit, cadence and accumulation can still be changed
 * @param numbers whether it counts numbers, and not grades or states
 * @param unitsOpen whether it can be said what the parts of the ratio count
 * @param total whether it is, or may become, a total of the year
 * @param counted unit, cadence and accumulation in words, where they stay
 * @param readers the targets that read it
 * @param conflict what differs from what somebody else has saved meanwhile
 */
public record SeriesPage(
        NamedCommune commune,
        long id,
        String name,
        boolean open,
        boolean numbers,
        boolean ratio,
        boolean unitsOpen,
        boolean total,
        String counted,
        Map<String, String> cadences,
        Map<String, String> accumulations,
        List<TargetFormPage.Link> readers,
        List<Difference> conflict) {

    static boolean countsNumbers(Series series) {
        return series.kind() == SeriesKind.NUMBER || series.kind() == SeriesKind.RATIO;
    }

    static boolean mayBeTotal(Series series, boolean open) {
        return countsNumbers(series) && (open || series.accumulation() == Accumulation.YEAR_TO_DATE);
    }
}
