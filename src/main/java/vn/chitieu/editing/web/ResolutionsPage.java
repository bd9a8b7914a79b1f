package vn.chitieu.editing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.editing.OpenReadings;
import vn.chitieu.editing.Reinstatement;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.resolution.ResolutionType;
import vn.chitieu.resolution.Visibility;
import vn.chitieu.target.Field;

/**
 * The documents of a commune with all their targets, those that ended among them.
 *
 * @param readings documents that somebody is looking through; none for who may not edit
 * @param refused what could not be done; null as a rule
 */
public record ResolutionsPage(
        NamedCommune commune,
        List<Document> documents,
        List<OpenReadings.Reading> readings,
        boolean mayEdit,
        @Nullable Refused refused) {

    /** A target that stays retired, and why. */
    public record Refused(String target, Reinstatement.Obstacle why) {}

    /** @param signed number, day and signer, as far as they are entered */
    public record Document(
            long id,
            ResolutionType type,
            String title,
            String issuer,
            String term,
            String signed,
            Visibility visibility,
            List<Row> targets) {

        /** How many targets' figures are kept out of the portal. */
        public long withheld() {
            return targets.stream().filter(Row::withheld).count();
        }
    }

    /**
     * A target.
     *
     * @param rule in words, the latest one
     * @param part whether it belongs to a composite
     * @param amended how many rules it had before
     * @param amendable whether it has a rule of its own and still counts
     */
    public record Row(
            String code,
            String number,
            String name,
            Field field,
            boolean official,
            boolean part,
            String rule,
            int amended,
            boolean amendable,
            @Nullable ReportingPeriod startsFrom,
            @Nullable ReportingPeriod retiredFrom,
            boolean withheld) {}
}
