package vn.chitieu.explanation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.Place;
import vn.chitieu.progress.Round;

/**
 * What evidence is about in a period: the explanation of a target, or the figure of a series.
 *
 * @param target id; null for a figure
 * @param series id; null for an explanation
 * @param code of the target, or the series' key
 * @param leads the units that lead the target, or a target on the series
 */
public record EvidenceSubject(
        Round round, @Nullable Long target, @Nullable Long series, String code, String name, Set<Long> leads) {

    public EvidenceSubject {
        leads = Set.copyOf(leads);
    }

    public static EvidenceSubject of(ExplainedTarget explained) {
        return new EvidenceSubject(
                explained.round(),
                explained.target().id(),
                null,
                explained.target().description().code(),
                explained.target().description().name(),
                explained.leads());
    }

    public Place place() {
        return round.place();
    }

    /** Whether its evidence is this person's to keep: the office keeps all, a unit that of its own targets. */
    public boolean isKeptBy(CurrentUser user) {
        return user.isPartyOfficeOf(place().commune())
                || user.unitsIn(place().commune()).stream().anyMatch(leads::contains);
    }

    /** Whether this person may add and remove evidence now. */
    public boolean isEditableBy(CurrentUser user) {
        return !round.isClosed() && isKeptBy(user);
    }
}
